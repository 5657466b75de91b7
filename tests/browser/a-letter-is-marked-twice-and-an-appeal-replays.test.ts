import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { MarkingApi } from '../../src/host/remote/marking-api.ts';
import { TestHall } from '../support/hall.ts';
import { HandHall } from '../support/hand-hall.ts';
import { type HandedIn, handedIn, type Person } from '../support/handed-in.ts';
import { useHouse, type Visit } from '../support/house.ts';
import { marksOf } from '../support/marking-room.ts';
import {
  appealAgainst,
  approve,
  comeToMarking,
  decideAppeal,
  decideLetter,
  openAppeal,
  openDisputed,
  openMarking,
  ownLine,
  publish,
  sendAppeal,
  takeLetter,
} from '../support/marking-screens.ts';
import { scratchFolder } from '../support/scratch.ts';
import { expectFit } from '../support/screen-fit.ts';
import { button, heading } from '../support/screen-parts.ts';

const house = useHouse();

const halls: TestHall[] = [];
afterAll(async () => {
  for (const hall of halls.splice(0)) await hall.stop();
});

const TITLE = 'Autumn examination';

const comeIn = (base: string, { key }: Person, language: 'zh-TW' | 'en'): Promise<Visit> =>
  comeToMarking(house, base, { key, language, title: TITLE });

/** Marks the letter on the table by its keys alone. */
async function markByKeys(page: Page, digits: string): Promise<void> {
  await page.locator('#letter-on-table').focus();
  for (const digit of digits) await page.keyboard.press(digit);
  await page.keyboard.press('Enter');
}

/** Marks everything that is left for somebody, without a screen. */
async function markAll(base: string, { session }: HandedIn, { key }: Person, points: (count: number) => number) {
  const api = new MarkingApi(base, session, key);
  let { task, waiting } = await api.desk();
  for (let count = 0; task !== null || Object.keys(waiting).length > 0; count += 1) {
    if (task === null) ({ task } = await api.take(Object.keys(waiting)));
    if (task === null) return;
    ({ task, waiting } = await api.mark(task, marksOf(points(count)), ''));
  }
}

async function handIn(): Promise<{ readonly hall: TestHall; readonly room: HandedIn }> {
  const prepared = await new HandHall(scratchFolder()).start();
  const room = await handedIn(prepared);
  await prepared.stop();
  const hall = await new TestHall(prepared.folder, true).start();
  halls.push(hall);
  return { hall, room };
}

/** The candidate of the first seat opens the result in the browser that was handed in with. */
async function openOwnResult(base: string, { seats: [first] }: HandedIn): Promise<Visit> {
  const candidate = await house.visit({ language: 'zh-TW', floor: 'bare' });
  const { page, t } = candidate;
  const session = { title: TITLE, pack: 'service-day', mode: 'assessment', kind: 'examination' };
  await page.goto(base);
  await page.evaluate((seat) => localStorage.setItem('waybill.seat', seat), JSON.stringify({ session, ...first }));
  await page.goto(`${base}/#/seat`);
  await page.getByRole('link', { name: t('marking:own.heading') }).click();
  await heading(candidate, 'marking:own.findings').waitFor();
  return candidate;
}

test('letters are marked by keys, and every screen from marking to a rejected appeal can be read in both languages', async () => {
  const { hall, room } = await handIn();
  const { base } = hall;
  const { manager: owner, ann, ben, cho, moderator: mo } = room.people;
  const name = room.seats[0]?.name ?? '';

  const manager = await comeIn(base, owner, 'en');
  await expectFit(manager.page, 'opening of marking');
  await openMarking(manager, 4);
  await manager.page.locator('wb-letters-part tbody tr').nth(7).waitFor();

  // The first marker marks by the keys; what the writer saw lies beside the letter.
  const marker = await comeIn(base, ann, 'en');
  await expectFit(marker.page, 'an empty table');
  const began = performance.now();
  await takeLetter(marker);
  expect(performance.now() - began).toBeLessThan(10_000);
  await expectFit(marker.page, "a marker's desk");
  const text = (await marker.page.locator('main').textContent()) ?? '';
  for (const seat of room.seats) expect(text).not.toContain(seat.name);
  await markByKeys(marker.page, '333');
  await marker.page.getByText(marker.t('marking:desk.marked', { count: 1 })).waitFor();
  await marker.page.locator('wb-seen-papers wb-ticket-paper').waitFor();

  // What was just entered can be changed, while nobody has taken that letter.
  await button(marker, 'marking:desk.change-last').click();
  await marker.page.getByRole('heading', { name: marker.t('marking:desk.your-last-marks') }).waitFor();
  await marker.page.locator('wb-seen-papers wb-ticket-paper').waitFor();
  await expectFit(marker.page, 'the last mark');
  await marker.page.locator('[data-criterion="care"] input:checked').focus();
  await marker.page.keyboard.press('4');
  await button(marker, 'marking:desk.save-change').click();
  await marker.page.getByText(marker.t('marking:desk.changed'), { exact: true }).waitFor();
  await marker.page.getByRole('heading', { name: marker.t('marking:desk.your-marks'), exact: true }).waitFor();

  // A second one is of another opinion about one letter, so a third marks it.
  await markAll(base, room, ann, () => 3);
  await markAll(base, room, ben, (count) => (count === 0 ? 1 : 3));
  const third = await comeIn(base, cho, 'zh-TW');
  await takeLetter(third);
  await expectFit(third.page, "the third marker's desk");
  await markByKeys(third.page, '222');
  await heading(third, 'marking:desk.empty').waitFor();

  // The moderator sets the letter's own marks, by keys as well.
  const moderator = await comeIn(base, mo, 'zh-TW');
  const letter = await openDisputed(moderator);
  await expectFit(moderator.page, 'all letters');
  await letter.locator('[data-criterion="tone"] input').first().focus();
  for (const digit of '223') await moderator.page.keyboard.press(digit);
  await decideLetter(moderator, 'Clear, but curt.');

  // Names are for the manager alone.
  await approve(manager, 2);
  await manager.page.getByText(name).waitFor();
  await publish(moderator, 2);
  expect(await moderator.page.locator('main').textContent()).not.toContain(name);
  await expectFit(moderator.page, 'results');
  await button(manager, 'marking:desk.look-again').click();
  await expectFit(manager.page, 'results with names');

  const candidate = await openOwnResult(base, room);
  await appealAgainst(candidate, ownLine(candidate, 'letters'), '我的信寫得很清楚。');
  await expectFit(candidate.page, "a candidate's result");
  await sendAppeal(candidate, '我的信寫得很清楚。');
  await openAppeal(moderator);
  await expectFit(moderator.page, 'an appeal');
  await decideAppeal(moderator, 'rejected', 'Two markers and a moderator have read it.');
  await candidate.page.reload();
  await candidate.page.getByText('Two markers and a moderator have read it.').waitFor();
}, 300_000);
