import { expect, test } from 'vitest';
import { useHouse } from '../support/house.ts';
import { expectNoBarrier } from '../support/screen-fit.ts';
import { openChannels, sheet, startPractice } from '../support/shift.ts';

const house = useHouse();

test('the bar below an order does its step, leads on, and the handbook stands beside it at the page of the step', {
  timeout: 180_000,
}, async () => {
  const visit = await house.visit({ language: 'en', floor: 'bare', size: { width: 1024, height: 768 } });
  const { page, t } = visit;
  await startPractice(visit);
  const orders = await openChannels(visit);
  await orders
    .locator('tbody tr', { hasText: t('papers:why.decide') })
    .first()
    .click();
  await page.locator('#dock-sheet[data-paper^="order/"]').waitFor();
  const bar = page.locator('.work-foot');
  const drawer = page.locator('.handbook-drawer');

  await page.keyboard.press('h');
  await drawer.getByRole('heading', { level: 2 }).waitFor();
  expect(await drawer.locator('.drawer-sheet').getAttribute('data-page')).toBe('order-conditions');
  await expectNoBarrier(page, 'the handbook beside the work', '.handbook-drawer');

  await bar.getByRole('button', { name: t('papers:act.confirm'), exact: true }).click();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[data-next-step]')?.textContent?.trim()))
    .toBe(t('papers:step.pack'));
  expect(await bar.textContent()).toContain(t('papers:foot.now', { step: t('papers:step.pack') }));
  expect(await drawer.locator('.drawer-sheet').getAttribute('data-page'), 'it follows the step').toBe('weight');

  // A step that lacks something says so at its field, which the bar does not cover.
  await bar.getByRole('button', { name: t('papers:act.pack'), exact: true }).click();
  const field = sheet(page).locator('select[aria-invalid="true"]');
  await field.waitFor();
  expect(await field.evaluate((each) => each === document.activeElement)).toBe(true);
  const [at, foot] = await Promise.all([field.boundingBox(), bar.boundingBox()]);
  expect((at?.y ?? 0) + (at?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0);

  await drawer.locator('.drawer-sheet').focus();
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.closest('wb-dock') !== null), 'back at the work').toBe(true);

  const before = await sheet(page).getAttribute('data-paper');
  await bar.locator('[data-next-paper]').click();
  await expect.poll(() => sheet(page).getAttribute('data-paper')).not.toBe(before);
  expect(visit.complaints).toEqual([]);
});
