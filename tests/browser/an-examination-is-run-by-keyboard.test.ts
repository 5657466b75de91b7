import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startHall } from '../support/hall.ts';
import { useHouse } from '../support/house.ts';
import { chooseRadio, press, tabTo, type } from '../support/keyboard.ts';
import { rosterFile, TITLES } from '../support/rosters.ts';
import { answer, button, tab } from '../support/screen-parts.ts';

const house = useHouse();

/** Where the focus stands, in words; nowhere, where it was lost. */
const focusIn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement === null || activeElement === document.body ? 'nowhere' : activeElement.tagName;
  });

/** Closes a dialog with an answer; afterwards the focus is somewhere on the page. */
async function close(page: Page, yes: Locator): Promise<void> {
  await press(page, yes);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => focusIn(page)).not.toBe('nowhere');
}

/** Turns to a tab by its arrows. */
async function turnTo(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, page.locator('[role="tab"][aria-selected="true"]'));
  for (let presses = 0; presses < 12; presses += 1) {
    if ((await wanted.getAttribute('aria-selected')) === 'true') return;
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`no tab ${wanted}`);
}

test('a session manager opens an examination, lets a candidate work, notes an incident and closes it, with keys alone', async () => {
  const hall = await startHall({ page: true });
  const manager = await house.visit({ language: 'zh-TW', floor: 'bare' });
  const { page, t } = manager;
  await page.goto(`${hall.base}/#/hall/${hall.secret}`);

  await press(page, button(manager, 'staff:hall.accounts'));
  await type(page, page.locator('#account-name'), '林監評');
  await tabTo(page, page.locator('input[value="proctor"]'));
  await page.keyboard.press('Space');
  await press(page, page.getByRole('button', { name: t('staff:accounts.make') }));
  await page.locator('.hall-key .hall-words').waitFor();
  await press(page, button(manager, 'staff:hall.sessions'));

  await chooseRadio(
    page,
    page.locator('wb-session-form'),
    page.getByRole('radio', { name: t('staff:kind.examination') }),
  );
  await type(page, page.getByLabel(t('staff:plan.title')), '116 年度第一梯次');
  await page.keyboard.press('Enter');
  const file = page.locator('#roster-file');
  await file.waitFor();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(page, file)]);
  const roster = Buffer.from(
    await rosterFile([...TITLES], ['1141000', '考生一', '甲', '1', '1', '100', '', '']).arrayBuffer(),
  );
  await chooser.setFiles({ name: 'roster.csv', mimeType: 'text/csv', buffer: roster });
  await press(page, page.getByRole('button', { name: t('staff:roster.take-over', { count: 1 }) }));
  await press(page, button(manager, 'staff:roster.to-seats'));
  await press(page, button(manager, 'staff:codes.make'));
  const words = (await page.locator('.slip-words').first().textContent())?.trim() ?? '';

  const [session] = hall.hall.sessions;
  if (session === undefined) throw new Error('no session');
  await hall.approveForms(session.row.id);
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ code: session.row.code, seatCode: words });
  expect((await fetch(`${hall.base}/api/join`, { method: 'POST', headers, body })).status).toBe(200);

  // The board is read anew every second, and leaves the focus where it is.
  await turnTo(page, tab(manager, 'staff:tab.board'));
  const tile = page.locator('.hall-tile[data-state="lobby"]');
  await tile.waitFor();
  await press(page, tile);
  const panel = page.locator('.hall-panel');
  await panel.getByRole('checkbox').waitFor();
  await page.waitForTimeout(2_500);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('hall-tile');
  await tabTo(page, panel.getByRole('checkbox'));
  await page.keyboard.press('Space');
  await press(page, button(manager, 'hall:acts.release'));
  await page.locator('.hall-tile[data-state="frozen"], .hall-tile[data-state="working"]').waitFor();

  await press(page, panel.getByRole('button', { name: t('staff:ask.incident.heading') }));
  await type(page, page.getByRole('dialog').getByLabel(t('staff:field.text')), '跳電');
  await close(page, answer(manager, 'staff:ask.incident.yes'));
  await page.locator('.hall-tile[data-marked]').waitFor();
  await press(page, panel.getByRole('button', { name: t('staff:ask.grant.heading') }));
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => focusIn(page)).not.toBe('nowhere');

  await turnTo(page, tab(manager, 'staff:tab.incidents'));
  await press(page, page.getByRole('button', { name: t('staff:incidents.decide') }));
  await type(page, page.getByRole('dialog').getByLabel(t('staff:field.text')), '補三分鐘');
  await close(page, answer(manager, 'staff:ask.decide.yes'));
  await page.locator('.hall-incidents .note.good').waitFor();

  await turnTo(page, tab(manager, 'staff:tab.board'));
  await press(page, button(manager, 'hall:acts.end'));
  await type(page, page.getByRole('dialog').getByLabel(t('staff:field.reason')), '時間到');
  await close(page, answer(manager, 'staff:ask.end.yes'));
  await page.locator('.hall-tile[data-state="over"]').waitFor();
  await press(page, button(manager, 'staff:acts.more'));
  await press(page, button(manager, 'staff:ask.close.heading'));
  await close(page, answer(manager, 'staff:ask.close.yes'));
  await expect.poll(() => session.row.closedAt).toBeDefined();
  await turnTo(page, tab(manager, 'staff:tab.record'));
  await page.getByRole('cell', { name: t('staff:entry.act/close') }).waitFor();
  manager.complaints.splice(0);
}, 120_000);
