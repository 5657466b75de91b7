import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useHouse } from '../support/house.ts';
import { openChannels, openList, sheet, startPractice } from '../support/shift.ts';

const house = useHouse();

interface Place {
  readonly top: number;
  /** The marked step that has the focus, if any. */
  readonly step: string;
  readonly page: number;
}

const placeOf = (page: Page): Promise<Place> =>
  page.evaluate(() => ({
    top: document.querySelector('#dock-sheet')?.scrollTop ?? 0,
    step: document.activeElement?.closest('[data-next-step]')?.textContent?.trim() ?? '',
    page: document.documentElement.scrollHeight - innerHeight,
  }));

test('a step done leads to the next one, the paper stays where it was, and the page never grows', {
  timeout: 180_000,
}, async () => {
  const visit = await house.visit({ language: 'en', floor: 'bare' });
  const { page, t } = visit;
  await startPractice(visit);
  const orders = await openChannels(visit);
  await orders
    .locator('tbody tr', { hasText: t('papers:stage.undecided') })
    .last()
    .click();
  await page.locator('#dock-sheet[data-paper^="order/"]').waitFor();
  const confirm = sheet(page).getByRole('button', { name: t('papers:act.confirm'), exact: true });
  await confirm.scrollIntoViewIfNeeded();
  const before = await placeOf(page);
  await confirm.click();
  await confirm.waitFor({ state: 'detached' });
  await expect.poll(async () => (await placeOf(page)).step).toBe(t('papers:step.pack'));
  expect((await placeOf(page)).top).toBeGreaterThanOrEqual(before.top);
  await sheet(page).locator('li.is-next select').first().selectOption({ index: 4 });
  await sheet(page)
    .locator('li.is-next')
    .getByRole('button', { name: t('papers:act.pack'), exact: true })
    .click();
  await expect.poll(async () => (await placeOf(page)).step).toBe(t('papers:step.book'));
  const { top, page: grown } = await placeOf(page);
  expect(top).toBeGreaterThanOrEqual(before.top);
  expect(grown).toBeLessThanOrEqual(0);
});

test('a selection outlasts another paper, and reaches no row that a filter hides', { timeout: 180_000 }, async () => {
  const visit = await house.visit({ language: 'en', floor: 'bare' });
  const { page, t } = visit;
  await startPractice(visit);
  await openChannels(visit);
  const rows = () => sheet(page).locator('tbody input[type="checkbox"]:checked');
  await sheet(page).locator('tbody input[type="checkbox"]').first().check();
  await openList(visit, 'stock');
  await openList(visit, 'orders');
  expect(await rows().count(), 'after another paper').toBe(1);
  const filter = sheet(page).getByLabel(t('papers:table.filterBy', { column: t('papers:column.stage') }));
  await filter.selectOption('undecided');
  await sheet(page).getByLabel(t('papers:table.selectAll')).check();
  await sheet(page)
    .locator('.bulk')
    .getByRole('button', { name: t('papers:bulk.confirm') })
    .click();
  await sheet(page).getByText(t('papers:table.noneMatch')).waitFor();
  expect(await filter.inputValue(), 'the filter shows what it is set to').toBe('undecided');
  expect(await sheet(page).locator('.bulk-count').count(), 'nothing hidden is selected').toBe(0);
});
