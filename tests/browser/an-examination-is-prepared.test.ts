import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { StaffApi } from '../../src/host/remote/staff-api.ts';
import { startHall } from '../support/hall.ts';
import { useHouse, type Visit } from '../support/house.ts';
import { rosterFile, TITLES } from '../support/rosters.ts';
import { expectFit, expectNoBarrier } from '../support/screen-fit.ts';

const house = useHouse();

const button = ({ page, t }: Visit, key: string): Locator => page.getByRole('button', { name: t(key), exact: true });
const tab = ({ page, t }: Visit, key: string): Locator => page.getByRole('tab', { name: t(key), exact: true });

/** Sixty candidates in two rooms; the fourth has more time, and larger text. */
const ROWS = Array.from({ length: 60 }, (_, i) => [
  ...[`114${1_000 + i}`, `考生${i + 1}`, i < 30 ? '甲' : '乙', `${Math.floor((i % 30) / 6) + 1}`, `${(i % 6) + 1}`],
  ...(i === 3 ? ['150', '是', '輪椅'] : ['100', '', '']),
]);

async function choose(page: Page, file: Blob): Promise<void> {
  const buffer = Buffer.from(await file.arrayBuffer());
  await page.locator('#roster-file').setInputFiles({ name: 'roster.csv', mimeType: 'text/csv', buffer });
}

/** Whether all of something is in sight without scrolling the page, or any part of it. */
const isInSight = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const tiles = document.querySelector('.hall-tiles');
    return (
      tiles !== null &&
      document.documentElement.scrollHeight <= innerHeight &&
      tiles.scrollHeight <= tiles.clientHeight &&
      tiles.getBoundingClientRect().bottom <= innerHeight
    );
  });

test('a manager opens an examination, takes a roster over, prints codes, and assigns a proctor, who sees the board', async () => {
  const hall = await startHall({ page: true });
  const manager = await house.visit({ language: 'zh-TW', floor: 'bare' });
  const { page, t } = manager;
  await page.goto(`${hall.base}/#/hall/${hall.secret}`);

  // A proctor gets an account; the key is told once.
  await button(manager, 'staff:hall.accounts').click();
  await page.locator('#account-name').fill('林監評');
  await page.locator('input[value="proctor"]').check();
  await page.getByRole('button', { name: t('staff:accounts.make') }).click();
  const key = (await page.locator('.hall-key .hall-words').textContent())?.trim() ?? '';
  await expectFit(page, 'a new account and its key');
  await button(manager, 'staff:hall.sessions').click();

  await page.getByRole('radio', { name: t('staff:kind.examination') }).check();
  await page.getByLabel(t('staff:plan.title')).fill('116 年度第一梯次');
  await expectFit(page, 'a new examination');
  await page.getByRole('button', { name: t('staff:plan.open') }).click();

  // A roster with a fault says where, and cannot be taken over.
  await choose(page, rosterFile([...TITLES], ['1141000', '', '甲', '1', '1', '400', '', '']));
  await page.locator('.note.late').waitFor();
  const faults = (await page.locator('.hall-remarks').textContent()) ?? '';
  expect(faults).toContain(`${t('staff:roster.row', { row: 2 })} · ${t('staff:roster.column', { column: 'B' })}`);
  expect(faults).toContain(t('roster:fault.no-name'));
  expect(await page.getByRole('button', { name: t('staff:roster.take-over', { count: 1 }) }).count()).toBe(0);
  await expectFit(page, 'a roster with faults');

  await choose(page, rosterFile([...TITLES], ...ROWS));
  await page.locator('.hall-preview').waitFor();
  expect(await page.locator('.hall-preview tbody tr').count()).toBe(50);
  await expectFit(page, 'the preview of a roster');
  await page.getByRole('button', { name: t('staff:roster.take-over', { count: 60 }) }).click();
  await button(manager, 'staff:roster.to-seats').click();

  // Codes are made, and the slips hold them.
  await button(manager, 'staff:codes.make').click();
  await page.locator('.slip').nth(59).waitFor();
  const words = (await page.locator('.slip-words').first().textContent())?.trim().split(/\s+/) ?? [];
  expect(words).toHaveLength(4);
  await button(manager, 'roster:attendance.heading').click();
  expect(await page.locator('.attendance-room').count()).toBe(2);
  await button(manager, 'roster:attendance.heading').click();
  await expectFit(page, 'the seats and their codes');

  await tab(manager, 'staff:tab.staff').click();
  await page.locator('#assign-proctor').selectOption({ label: '林監評' });
  await page.getByRole('button', { name: `${t('staff:staff.assign')}: ${t('staff:role.proctor')}` }).click();
  await page.locator('.hall-people', { hasText: '林監評' }).waitFor();
  await expectFit(page, 'the staff of a session');

  // The board holds sixty seats; the proctor sees it, and neither roster nor record.
  await tab(manager, 'staff:tab.board').click();
  await page.locator('.hall-tile').nth(59).waitFor();
  await expect.poll(() => isInSight(page)).toBe(true);
  await expectFit(page, 'a board of sixty');
  const proctor = await house.visit({ language: 'en', floor: 'bare' });
  await proctor.page.goto(`${hall.base}/#/hall/${key}`);
  await proctor.page.locator('.hall-sessions').getByRole('button').click();
  await proctor.page.locator('.hall-tile').first().waitFor();
  expect(await proctor.page.getByRole('tab').allInnerTexts()).toEqual([
    ...[proctor.t('staff:tab.board'), proctor.t('staff:tab.seats'), proctor.t('staff:tab.incidents')].map(
      (name) => name,
    ),
  ]);

  for (const { complaints } of [manager, proctor]) complaints.splice(0);
});

test('a proctor lets a candidate in and notes an incident; the manager decides it, and downloads the record', async () => {
  const hall = await startHall({ page: true });
  const staff = new StaffApi(hall.base, hall.secret);
  const session = await hall.openSession({ kind: 'examination', mode: 'assessment', title: '116 年度第一梯次' });
  await staff.takeOverRoster(session.id, rosterFile([...TITLES], ...ROWS));
  await hall.approveForms(session.id);
  const { codes } = await staff.makeCodes(session.id, 'all');
  const { account, key } = await staff.makeAccount('林監評', ['proctor']);
  await staff.act(session.id, { do: 'assign', account: account.id, role: 'proctor' });
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ code: session.code, seatCode: codes[0]?.code });
  expect((await fetch(`${hall.base}/api/join`, { method: 'POST', headers, body })).status).toBe(200);

  const proctor = await house.visit({ language: 'en', floor: 'bare' });
  await proctor.page.goto(`${hall.base}/#/hall/${key}`);
  await proctor.page.locator('.hall-sessions').getByRole('button').click();
  const tile = proctor.page.locator('.hall-tile[data-state="lobby"]');
  await tile.click();
  const panel = proctor.page.locator('.hall-panel');
  await button(proctor, 'hall:acts.release').click();
  await proctor.page
    .getByRole('alert')
    .getByText(/looked at the papers of seat/)
    .waitFor();
  await panel.getByRole('checkbox').check();
  await button(proctor, 'hall:acts.release').click();
  await proctor.page.locator('.hall-tile[data-state="frozen"]').waitFor();

  // An incident asks for its cause and whose it was; the manager decides it, with the rule beside.
  await panel.getByRole('button', { name: proctor.t('staff:ask.incident.heading') }).click();
  const dialog = proctor.page.getByRole('dialog');
  await dialog.getByText(proctor.t('staff:rule.source')).waitFor();
  await dialog.getByLabel(proctor.t('staff:field.text')).fill('A fuse blew');
  await expectNoBarrier(proctor.page, 'an incident is noted', 'dialog[open]');
  await dialog.getByRole('button', { name: proctor.t('staff:ask.incident.yes') }).click();
  await proctor.page.locator('.hall-tile[data-marked]').waitFor();
  await expectFit(proctor.page, 'a seat with all that is known of it');

  const manager = await house.visit({ language: 'zh-TW', floor: 'bare' });
  const { page, t } = manager;
  await page.goto(`${hall.base}/#/hall/${hall.secret}`);
  await page.locator('.hall-sessions').getByRole('button').click();
  await page.locator('.hall-tile[data-marked]').click();
  await page.locator('.hall-panel .hall-log li').first().waitFor();
  await expectFit(page, 'the same in Chinese');
  await tab(manager, 'staff:tab.incidents').click();
  await page.getByRole('button', { name: t('staff:incidents.decide') }).click();
  await page.getByRole('dialog').getByLabel(t('staff:field.text')).fill('補三分鐘');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('staff:ask.decide.yes') })
    .click();
  await page.locator('.hall-incidents .note.good').waitFor();
  await expectFit(page, 'an incident that was decided');
  await tab(manager, 'staff:tab.record').click();
  await page.getByRole('cell', { name: t('staff:entry.codes/made', { count: 60 }) }).waitFor();
  await expectFit(page, 'the record');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: t('staff:record.download') }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`waybill-record-${session.code}.json`);
  for (const { complaints } of [manager, proctor]) complaints.splice(0);
});
