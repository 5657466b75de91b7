import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { checkReceipt, type Receipt } from '../../src/server/record/session-record.ts';
import type { TestHall } from './hall.ts';
import type { House, Visit } from './house.ts';
import { answer, button, heading, tab } from './screen-parts.ts';
import { unfold } from './service-shift.ts';
import { openFirstRow, openList, sheet } from './shift.ts';

/** Somebody of the staff, by what they are called in a test. */
export interface Post {
  readonly name: string;
  readonly role: 'proctor' | 'marker' | 'moderator';
}

/** An administrator makes accounts; the keys, each of which is told once. */
export async function makeAccounts(visit: Visit, posts: readonly Post[]): Promise<readonly string[]> {
  const { page } = visit;
  const keys: string[] = [];
  await button(visit, 'staff:hall.accounts').click();
  for (const { name, role } of posts) {
    await page.locator('#account-name').fill(name);
    await page.locator(`input[name="roles"][value="${role}"]`).check();
    await button(visit, 'staff:accounts.make').click();
    const told = page.locator('.hall-key', { hasText: name });
    keys.push(((await told.locator('.hall-words').textContent()) ?? '').trim());
    // The form is empty again once the list says who is there.
    await page.locator('.hall-accounts li', { hasText: name }).waitFor();
    await page.locator('input[name="roles"]:checked').waitFor({ state: 'detached' });
  }
  await button(visit, 'staff:hall.sessions').click();
  return keys;
}

/** A manager assigns people to the session that is open. */
export async function assign(visit: Visit, posts: readonly Post[]): Promise<void> {
  const { page, t } = visit;
  await tab(visit, 'staff:tab.staff').click();
  for (const { name, role } of posts) {
    await page.locator(`#assign-${role}`).selectOption({ label: name });
    await page.getByRole('button', { name: `${t('staff:staff.assign')}: ${t(`staff:role.${role}`)}` }).click();
    await page.locator('.hall-people li', { hasText: name }).waitFor();
  }
}

/** The words on the slips, in the sequence of the seats. */
export async function wordsOnSlips(page: Page, count: number): Promise<readonly string[]> {
  const words = page.locator('.slip-words');
  await words.nth(count - 1).waitFor();
  return words.evaluateAll((all) => all.map((each) => each.textContent?.trim().split(/\s+/).join(' ') ?? ''));
}

/** Somebody takes their seat with what stands on their slip. */
export async function sitDown({ page, t }: Visit, base: string, code: string, words: string): Promise<void> {
  await page.goto(`${base}/#/seat/${code}/${words.replaceAll(' ', '-')}`);
  expect(await page.getByLabel(t('hall:join.seat-code')).inputValue()).toBe(words);
  await page.getByRole('button', { name: t('hall:join.sit') }).click();
}

/** Somebody whose room was released reads the briefing, and sets the clock going. */
export async function begin(candidate: Visit): Promise<void> {
  await button(candidate, 'app:briefing.start').click();
  await candidate.page.locator('wb-shift').waitFor();
}

/** A candidate asks the first buyer who waits for what is missing, in words of their own. */
export async function writeLetter(candidate: Visit, words: string): Promise<void> {
  const { page, t } = candidate;
  await openList(candidate, 'inbox');
  await openFirstRow(candidate, 'ticket');
  const part = await unfold(sheet(page), t('papers:service.part.ask'));
  await part.getByRole('checkbox').first().check();
  await part.getByLabel(t('papers:way.language'), { exact: true }).selectOption('en');
  await part.getByLabel(t('papers:field.ownWords'), { exact: true }).fill(words);
  await part.getByRole('button', { name: t('papers:service.act.ask'), exact: true }).click();
  await sheet(page).locator('.message.by-agent', { hasText: words }).waitFor();
}

export async function handIn(candidate: Visit): Promise<void> {
  await candidate.page.locator('wb-shift-menu > button').click();
  await button(candidate, 'app:menu.hand-in').click();
  await answer(candidate, 'app:menu.hand-in-yes').click();
}

/** Who has handed in keeps a receipt that the hall's key has signed, and sees nothing of what was right. */
export async function keepReceipt(candidate: Visit, { key }: TestHall): Promise<Receipt> {
  const { page } = candidate;
  await heading(candidate, 'hall:done.heading').waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), button(candidate, 'hall:receipt.save').click()]);
  const checked = checkReceipt(JSON.parse(readFileSync(await download.path(), 'utf8')), key);
  if (!checked.ok) throw new Error(`the receipt does not hold: ${checked.key}`);
  expect(await page.locator('wb-debrief').count()).toBe(0);
  return checked.receipt;
}

/** A proctor comes in, and opens the only session. */
export async function watch(house: House, { base }: TestHall, key: string): Promise<Visit> {
  const proctor = await house.visit({ language: 'en', floor: 'bare' });
  await proctor.page.goto(`${base}/#/hall/${key}`);
  await proctor.page.locator('.hall-sessions').getByRole('button').click();
  return proctor;
}

/** Chooses the seat of somebody on the board, and no other. */
export async function chooseSeat({ page }: Visit, name: string): Promise<void> {
  await page.locator('.hall-tile', { hasText: name }).click();
  await page.locator('.hall-panel', { hasText: name }).waitFor();
}

/** From now on acts go to all seats. */
export async function chooseAll(visit: Visit): Promise<void> {
  const panel = visit.page.locator('.hall-panel');
  await panel.getByRole('button', { name: visit.t('app:common.close'), exact: true }).click();
  await panel.waitFor({ state: 'detached' });
}
