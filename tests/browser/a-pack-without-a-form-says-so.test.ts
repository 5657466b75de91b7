import { expect, test } from 'vitest';
import { useHouse } from '../support/house.ts';

const house = useHouse();

/** Asks for an order that was delivered two months ago: sound in every file, and no form can have it. */
const spoil = (text: string): string =>
  text.replace('"stage":"finished",', '"stage":"finished","deliveredDaysAgo":{"from":60,"to":61},');

test('a pack that gives no form says which entry is at fault, and the home screen can still be used', async () => {
  const { page, context, t } = await house.visit({ language: 'en', floor: 'bare' });
  await context.route('**/assets/order-desk-*.js', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: spoil(await answer.text()) });
  });
  const card = page.locator('wb-pack-card', { has: page.locator('#pack-order-desk') });
  const practice = card.getByRole('button', { name: t('app:mode.practice') });
  await practice.click();
  const trouble = page.getByRole('alert');
  await trouble.waitFor();
  expect(await trouble.textContent()).toMatch(/gives no sitting for form number \d+: demand\.yaml .*\(backlog\[\d+\]/);
  expect(await practice.isEnabled()).toBe(true);
  // What is sound still begins.
  const other = page.locator('wb-pack-card', { has: page.locator('#pack-service-desk') });
  await context.unroute('**/assets/order-desk-*.js');
  await other.getByRole('button', { name: t('app:mode.practice') }).click();
  await page.locator('wb-briefing').waitFor();
});
