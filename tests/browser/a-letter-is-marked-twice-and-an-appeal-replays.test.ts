import type { Locator, Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { MarkingApi } from '../../src/host/remote/marking-api.ts';
import { TestHall } from '../support/hall.ts';
import { HandHall } from '../support/hand-hall.ts';
import { type HandedIn, handedIn, type Person } from '../support/handed-in.ts';
import { useHouse, type Visit } from '../support/house.ts';
import { marksOf } from '../support/marking-room.ts';
import { scratchFolder } from '../support/scratch.ts';
import { expectFit } from '../support/screen-fit.ts';

const house = useHouse();

const halls: TestHall[] = [];
afterAll(async () => {
  for (const hall of halls.splice(0)) await hall.stop();
});

const button = ({ page, t }: Visit, key: string, values = {}): Locator =>
  page.getByRole('button', { name: t(key, values), exact: true });

const tab = ({ page, t }: Visit, name: string): Locator =>
  page.getByRole('tab', { name: t(`marking:screen.tabs.${name}`) });

/** Somebody of the staff comes in, and opens the marking of the session. */
async function comeIn(base: string, { key }: Person, language: 'zh-TW' | 'en'): Promise<Visit> {
  const visit = await house.visit({ language });
  await visit.page.goto(`${base}/#/hall/${key}`);
  await visit.page.getByRole('button', { name: visit.t('hall:teacher.show'), exact: true }).click();
  await visit.page.getByRole('link', { name: visit.t('marking:screen.heading') }).click();
  await visit.page.getByRole('heading', { name: 'Autumn examination' }).waitFor();
  return visit;
}

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

test('a letter is marked twice and moderated, a result published by two, and an appeal replays', async () => {
  const { hall, room } = await handIn();
  const { base } = hall;
  const { manager: owner, ann, ben, cho, moderator: mo, second } = room.people;

  const manager = await comeIn(base, owner, 'en');
  await manager.page.getByLabel(manager.t('marking:opening.sample')).fill('4');
  await manager.page.getByLabel(manager.t('marking:opening.controls')).uncheck();
  await expectFit(manager.page, 'opening of marking');
  await button(manager, 'marking:opening.open').click();
  await manager.page.locator('wb-letters-part tbody tr').nth(7).waitFor();

  // The first marker marks by the keys; what the writer saw lies beside the letter.
  const marker = await comeIn(base, ann, 'en');
  await expectFit(marker.page, 'an empty table');
  await button(marker, 'marking:desk.take').click();
  const began = performance.now();
  await marker.page.locator('wb-seen-papers wb-ticket-paper').waitFor();
  expect(performance.now() - began).toBeLessThan(10_000);
  await expectFit(marker.page, "a marker's desk");
  const text = (await marker.page.locator('main').textContent()) ?? '';
  for (const { name } of room.seats) expect(text).not.toContain(name);
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
  await button(third, 'marking:desk.take').click();
  await third.page.locator('wb-seen-papers wb-ticket-paper').waitFor();
  await expectFit(third.page, "the third marker's desk");
  await markByKeys(third.page, '222');
  await third.page.getByRole('heading', { name: third.t('marking:desk.empty') }).waitFor();

  // The moderator sees the three marks, and sets the letter's own.
  const moderator = await comeIn(base, mo, 'zh-TW');
  await moderator.page.getByRole('button', { name: moderator.t('marking:letters.filters.third') }).click();
  await moderator.page.locator('wb-letters-part tbody').getByRole('button').first().click();
  await moderator.page.locator('wb-letter-detail wb-seen-papers wb-ticket-paper').waitFor();
  await expectFit(moderator.page, 'all letters');
  await moderator.page.getByText(moderator.t('marking:letters.decide'), { exact: true }).click();
  await moderator.page.locator('wb-letter-detail [data-criterion="tone"] input').first().focus();
  for (const digit of '223') await moderator.page.keyboard.press(digit);
  await moderator.page.getByLabel(moderator.t('marking:letters.reason')).fill('Clear, but curt.');
  await button(moderator, 'marking:letters.decide-now').click();
  await moderator.page
    .locator('wb-letter-detail')
    .getByText(moderator.t('marking:letters.decided'), { exact: true })
    .first()
    .waitFor();

  // One approves, another publishes.
  await tab(manager, 'results').click();
  await button(manager, 'marking:results.approve', { count: 2 }).click();
  await manager.page.getByText(manager.t('marking:results.approved', { count: 2 })).waitFor();
  await manager.page.getByText(room.seats[0]?.name ?? '').waitFor();
  await tab(moderator, 'results').click();
  await button(moderator, 'marking:results.publish', { count: 2 }).click();
  await moderator.page
    .getByRole('dialog')
    .getByRole('button', { name: moderator.t('marking:results.publish-now') })
    .click();
  await moderator.page.getByText(moderator.t('marking:results.published', { count: 2 })).waitFor();
  expect(await moderator.page.locator('main').textContent()).not.toContain(room.seats[0]?.name ?? '');
  await expectFit(moderator.page, 'results');
  await button(manager, 'marking:desk.look-again').click();
  await expectFit(manager.page, 'results with names');

  // The candidate sees the result, looks at the moment, and appeals.
  const [first] = room.seats;
  const candidate = await house.visit({ language: 'zh-TW', floor: 'bare' });
  const { page, t } = candidate;
  const taken = {
    session: { title: 'Autumn examination', pack: 'service-day', mode: 'assessment', kind: 'examination' },
    ...first,
  };
  await page.goto(base);
  await page.evaluate((seat) => localStorage.setItem('waybill.seat', seat), JSON.stringify(taken));
  await page.goto(`${base}/#/seat`);
  await page.getByRole('link', { name: t('marking:own.heading') }).click();
  await page.getByRole('heading', { name: t('marking:own.findings') }).waitFor();
  const lines = page.locator('section[aria-labelledby="own-findings"] li.appeal-line');
  await lines
    .first()
    .getByRole('button', { name: t('marking:own.appeal') })
    .click();
  await page.getByLabel(t('marking:own.why')).fill('我在期限前就回覆了。');
  await lines
    .first()
    .getByRole('button', { name: t('marking:own.see') })
    .click();
  await page.locator('wb-moment-slider wb-dock').waitFor();
  await expectFit(page, "a candidate's result");
  await button(candidate, 'marking:own.send').click();
  await page.locator('section[aria-labelledby="own-appeals"]').getByText('我在期限前就回覆了。').waitFor();

  // The moderator looks at the moment, tries what would change, and upholds; another publishes the new version.
  await tab(moderator, 'appeals').click();
  await button(moderator, 'marking:appeals.open').click();
  await moderator.page.locator('wb-appeal-detail wb-dock').waitFor();
  await button(moderator, 'marking:appeals.try').click();
  await moderator.page.locator('wb-appeal-detail [role="status"]').first().waitFor();
  await expectFit(moderator.page, 'an appeal');
  await moderator.page.getByLabel(moderator.t('marking:appeals.reason')).fill('The reply was sent in time.');
  await button(moderator, 'marking:appeals.uphold').click();
  await moderator.page.locator('.appeal-line .chip').getByText(moderator.t('marking:appeals.state.upheld')).waitFor();
  const other = await comeIn(base, second, 'zh-TW');
  await tab(other, 'results').click();
  await button(other, 'marking:results.publish', { count: 1 }).click();
  await other.page
    .getByRole('dialog')
    .getByRole('button', { name: other.t('marking:results.publish-now') })
    .click();
  await other.page.getByText(other.t('marking:results.published', { count: 1 })).waitFor();
  await page.reload();
  await page.getByText(t('marking:results.version-number', { version: 2 })).waitFor();
}, 240_000);
