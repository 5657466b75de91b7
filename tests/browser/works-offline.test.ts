import { expect, test } from 'vitest';
import { useHouse } from '../support/house.ts';
import { openChannels, startPractice } from '../support/shift.ts';

const house = useHouse();

test('after the first visit the page opens and a shift starts without a network', async () => {
  const visit = await house.visit({ offline: true });
  const { context, page, t } = visit;
  // The worker is ready when every file it keeps has come in.
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await context.setOffline(true);
  await page.reload();
  await page.getByRole('heading', { name: t('app:home.heading') }).waitFor();
  await startPractice(visit);
  await openChannels(visit);
  await page.locator('.floor-ground canvas').waitFor();
  expect(await page.evaluate(() => navigator.onLine)).toBe(false);
});
