import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { bundleOf } from '../support/bundle.ts';
import { useHouse, type Visit } from '../support/house.ts';
import type { LateDesk, openLateDesk } from '../support/late-desk-entry.ts';
import { formFor, hours, openOf } from '../support/world.ts';

const house = useHouse({ stay: true });
const form = formFor(4224);
let script = '';
let visit: Visit;

beforeAll(async () => {
  script = await bundleOf('tests/support/late-desk-entry.ts');
  visit = await house.visit({ language: 'en' });
});

declare global {
  interface Window {
    bundle: { openLateDesk: typeof openLateDesk };
    desk: LateDesk;
  }
}

/** The paper of an undecided order on an empty page, with a host at the end of a slow line. */
async function openPaper(): Promise<Visit & { readonly paper: Locator }> {
  const { page } = visit;
  const empty = new URL('empty.html', inject('pageUrl')).href;
  await page.route(empty, (route) => route.fulfill({ contentType: 'text/html', body: '<html lang="en"></html>' }));
  await page.goto(empty);
  await page.evaluate(() => localStorage.clear());
  await page.addScriptTag({ content: script });
  await page.evaluate(
    async ([text, at]) => {
      window.desk = await window.bundle.openLateDesk(JSON.parse(text), at, 'en');
      window.desk.open(window.desk.undecided[0] ?? '');
    },
    [JSON.stringify(form), openOf(form) + hours(3)] as const,
  );
  const paper = page.locator('wb-order-paper');
  await paper.locator('[data-heading]').waitFor();
  return { ...visit, paper };
}

const sent = (page: Page): Promise<string[]> => page.evaluate(() => window.desk.sent.map(({ action }) => action));
const answer = (page: Page, n: number): Promise<void> => page.evaluate((which) => window.desk.sent[which]?.answer(), n);

describe('an act whose answer takes its time', () => {
  test('keeps the draft, says that it waits, is sent once, and clears the draft when it went well', async () => {
    const { page, t, paper } = await openPaper();
    const reason = paper.getByLabel(t('papers:act.holdReason'));
    const button = paper.getByRole('button', { name: t('papers:act.hold'), exact: true });
    const waiting = paper.locator('[aria-busy="true"]');
    await reason.selectOption('address');
    await button.click();
    await waiting.waitFor();
    expect(await waiting.getAttribute('aria-disabled')).toBe('true');
    expect((await waiting.textContent())?.trim()).toBe(t('papers:act.waiting'));
    expect(await waiting.evaluate((element) => element === document.activeElement), 'the focus stays').toBe(true);
    expect(await paper.getByRole('status').first().textContent()).toBe(t('papers:act.waiting'));
    await page.keyboard.press('Enter');
    await waiting.dispatchEvent('click');
    expect(await sent(page)).toEqual(['order/hold']);
    expect(await reason.inputValue()).toBe('address');
    await answer(page, 0);
    await paper.locator('.note.good').waitFor();
    expect(await waiting.count()).toBe(0);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.endsWith('/hold')))).toEqual([]);
  });

  test('is a refusal where the line breaks, and can be sent again with all that was written', async () => {
    const { page, t, paper } = await openPaper();
    const reason = paper.getByLabel(t('papers:act.holdReason'));
    const button = paper.getByRole('button', { name: t('papers:act.hold'), exact: true });
    await reason.selectOption('address');
    await button.click();
    await page.evaluate(() => window.desk.sent[0]?.breakLine());
    await paper.getByText(t('rules:sitting/no-answer')).waitFor();
    expect(await reason.inputValue()).toBe('address');
    await button.click();
    await answer(page, 1);
    await paper.locator('.note.good').waitFor();
    expect(await sent(page)).toEqual(['order/hold', 'order/hold']);
  });

  test('is still waited for by a paper that was closed and opened again, and its answer is read there', async () => {
    const { page, t, paper } = await openPaper();
    const reason = paper.getByLabel(t('papers:act.holdReason'));
    const waiting = paper.locator('[aria-busy="true"]');
    await reason.selectOption('address');
    await paper.getByRole('button', { name: t('papers:act.hold'), exact: true }).click();
    await waiting.waitFor();
    await page.evaluate(() => {
      window.desk.close();
      window.desk.open(window.desk.undecided[0] ?? '');
    });
    await waiting.waitFor();
    expect(await reason.inputValue()).toBe('address');
    await waiting.dispatchEvent('click');
    await answer(page, 0);
    await paper.locator('.note.good').waitFor();
    expect(await sent(page)).toEqual(['order/hold']);
  });

  test('is read by the paper that is opened after the answer came', async () => {
    const { page, t, paper } = await openPaper();
    await paper.getByRole('button', { name: t('papers:act.confirm'), exact: true }).click();
    await page.evaluate(async () => {
      window.desk.close();
      window.desk.sent[0]?.breakLine();
      await new Promise((resolve) => setTimeout(resolve));
      window.desk.open(window.desk.undecided[0] ?? '');
    });
    await paper.getByText(t('rules:sitting/no-answer')).waitFor();
  });

  test('does not keep another form of the paper from being sent, and each answer is read', async () => {
    const { page, t, paper } = await openPaper();
    const waiting = paper.locator('[aria-busy="true"]');
    await paper.getByText(t('papers:part.change'), { exact: true }).click();
    await paper.getByText(t('papers:change.amend'), { exact: true }).click();
    await paper.getByRole('button', { name: t('papers:act.amend'), exact: true }).click();
    await paper.getByRole('button', { name: t('papers:act.confirm'), exact: true }).click();
    await expect.poll(() => waiting.count()).toBe(2);
    await page.evaluate(() => window.desk.sent[1]?.breakLine());
    await page.evaluate(() => window.desk.sent[0]?.breakLine());
    await expect.poll(() => paper.getByText(t('rules:sitting/no-answer')).count()).toBe(2);
    expect(await sent(page)).toEqual(['order/amend', 'order/confirm']);
    expect(await waiting.count()).toBe(0);
  });
});
