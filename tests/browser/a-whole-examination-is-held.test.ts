import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { StaffApi } from '../../src/host/remote/staff-api.ts';
import { checkReceipt } from '../../src/server/record/session-record.ts';
import { startHall } from '../support/hall.ts';
import { useHouse, type Visit } from '../support/house.ts';
import { rosterFile, TITLES } from '../support/rosters.ts';
import { expectFit, expectNoBarrier } from '../support/screen-fit.ts';

const house = useHouse();

const button = ({ page, t }: Visit, key: string, values = {}): Locator =>
  page.getByRole('button', { name: t(key, values), exact: true });
const tab = ({ page, t }: Visit, key: string): Locator => page.getByRole('tab', { name: t(key), exact: true });
const heading = ({ page, t }: Visit, key: string): Locator => page.getByRole('heading', { name: t(key) });

/** The second has half as much time again, and larger text. */
const ROWS = [
  ['11401', '林怡君', '甲', '1', '1', '100', '', ''],
  ['11402', '陳大文', '甲', '1', '2', '150', '是', ''],
];

/** The words on the slips, in the sequence of the seats. */
const wordsOn = (page: Page): Promise<string[]> =>
  page
    .locator('.slip-words')
    .evaluateAll((all) => all.map((each) => each.textContent?.trim().split(/\s+/).join(' ') ?? ''));

/** Somebody takes their seat with what stands on their slip. */
async function sitDown({ page, t }: Visit, base: string, code: string, words: string): Promise<void> {
  await page.goto(`${base}/#/seat/${code}/${words.replaceAll(' ', '-')}`);
  expect(await page.getByLabel(t('hall:join.seat-code')).inputValue()).toBe(words);
  await page.getByRole('button', { name: t('hall:join.sit') }).click();
}

async function begin(candidate: Visit): Promise<void> {
  await button(candidate, 'app:briefing.start').click();
  await candidate.page.locator('wb-shift').waitFor();
}

test('an examination is held from its roster to its receipts: one candidate loses the network, one changes the computer', async () => {
  const hall = await startHall({ page: true });
  const manager = await house.visit({ language: 'zh-TW', floor: 'bare' });
  const { page, t } = manager;
  await page.goto(`${hall.base}/#/hall/${hall.secret}`);
  await page.getByRole('radio', { name: t('staff:kind.examination') }).check();
  await page.getByLabel(t('staff:plan.title')).fill('116 年度第一梯次');
  // A busy machine may be late with its signs of life, and is no candidate who pulls the cable.
  await page.getByLabel(t('staff:plan.times')).fill('100');
  await page.getByLabel(t('staff:plan.seconds')).fill('3600');
  await page.getByRole('button', { name: t('staff:plan.open') }).click();
  const file = rosterFile([...TITLES], ...ROWS);
  const buffer = Buffer.from(await file.arrayBuffer());
  await page.locator('#roster-file').setInputFiles({ name: 'roster.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: t('staff:roster.take-over', { count: 2 }) }).click();
  await button(manager, 'staff:roster.to-seats').click();
  await button(manager, 'staff:codes.make').click();
  await page.locator('.slip').nth(1).waitFor();
  const [first = '', second = ''] = await wordsOn(page);

  // What has its own tests: who certifies and approves, and how a proctor gets an account.
  const staff = new StaffApi(hall.base, hall.secret);
  const [session] = await staff.sessions();
  if (session === undefined) throw new Error('no session');
  await hall.approveForms(session.id);
  const { account, key } = await staff.makeAccount('林監評', ['proctor']);
  await staff.act(session.id, { do: 'assign', account: account.id, role: 'proctor' });

  // Two candidates sit down and wait; one tries the screen meanwhile, and nothing of that counts.
  const ann = await house.visit({ language: 'zh-TW', floor: 'bare' });
  const ben = await house.visit({ language: 'en', floor: 'bare' });
  await sitDown(ann, hall.base, session.code, first);
  await sitDown(ben, hall.base, session.code, second);
  for (const candidate of [ann, ben])
    await candidate.page.getByText(candidate.t('hall:lobby.wait-examination')).waitFor();
  await heading(ann, 'hall:check.heading').waitFor();
  await expectFit(ann.page, 'the lobby of an examination');
  expect(await ben.page.evaluate(() => document.documentElement.style.fontSize)).toBe('150%');
  await button(ann, 'hall:lobby.demo').click();
  await ann.page.locator('wb-shift').waitFor();
  await button(ann, 'hall:lobby.demo-end').click();
  await button(ann, 'hall:hand.raise').click();

  // The proctor sees the hand, looks at the papers, and releases the room.
  const proctor = await house.visit({ language: 'en', floor: 'bare' });
  await proctor.page.goto(`${hall.base}/#/hall/${key}`);
  await proctor.page.locator('.hall-sessions').getByRole('button').click();
  for (const [i, candidate] of [ann, ben].entries()) {
    await proctor.page.locator('.hall-tile', { hasText: ROWS[i]?.[1] ?? '' }).click();
    await proctor.page.locator('.hall-panel').getByRole('checkbox').check();
    await candidate.page.getByText(candidate.t('hall:lobby.identified')).waitFor();
    await proctor.page.locator('.hall-panel').getByRole('checkbox').isChecked();
  }
  await staff.act(session.id, { do: 'release', seats: 'all' });
  for (const candidate of [ann, ben]) await begin(candidate);
  await ann.page.locator('.hall-hand').waitFor();

  // One loses the network: covered at once, back by itself.
  await ann.context.setOffline(true);
  await heading(ann, 'hall:cover.out-of-reach').waitFor();
  await proctor.page.locator('.hall-tile[data-state="frozen"]').waitFor();
  await ann.context.setOffline(false);
  await proctor.page.locator('.hall-tile[data-state="frozen"]').waitFor({ state: 'detached' });

  // The other changes the computer: a new code, the old page is told, and nobody goes on before they are let.
  const seats = await hall.board(session.id);
  const { codes } = await staff.makeCodes(session.id, [seats[1]?.id ?? '']);
  const moved = await house.visit({ language: 'en', floor: 'bare' });
  await sitDown(moved, hall.base, session.code, codes[0]?.code ?? '');
  await heading(moved, 'hall:cover.paused').waitFor();
  await expectNoBarrier(moved.page, 'the cover of a pause', 'dialog[open]');
  await staff.act(session.id, { do: 'release', seats: [seats[1]?.id ?? ''] });
  await heading(moved, 'hall:cover.ready').waitFor();
  await button(moved, 'hall:cover.go-on').click();
  await heading(moved, 'hall:cover.ready').waitFor({ state: 'hidden' });

  // Both are ended; each keeps a receipt that the hall's key has signed, and sees nothing of what was right.
  await staff.act(session.id, { do: 'end', seats: 'all' });
  for (const candidate of [ann, moved]) {
    await heading(candidate, 'hall:done.heading').waitFor();
    const [download] = await Promise.all([
      candidate.page.waitForEvent('download'),
      button(candidate, 'hall:receipt.save').click(),
    ]);
    const receipt: unknown = JSON.parse(readFileSync(await download.path(), 'utf8'));
    expect(checkReceipt(receipt, hall.key).ok).toBe(true);
    expect(await candidate.page.locator('wb-debrief').count()).toBe(0);
  }
  await expectFit(ann.page, 'handed in');
  await tab(manager, 'staff:tab.record').click();
  await page.getByRole('cell', { name: t('staff:entry.seat/moved') }).waitFor();
  for (const { complaints } of [manager, proctor, ann, ben, moved]) complaints.splice(0);
}, 180_000);
