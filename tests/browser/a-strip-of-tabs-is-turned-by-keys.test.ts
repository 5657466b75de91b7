import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startHall } from '../support/hall.ts';
import { useHouse } from '../support/house.ts';

const house = useHouse();

/** The tab that has the focus, the one that is chosen, and the one that names the panel in sight. */
const where = (page: Page): Promise<readonly (string | null)[]> =>
  page.evaluate(() => {
    const chosen = document.querySelectorAll('[role="tab"][aria-selected="true"]');
    const panel = document.querySelector('[role="tabpanel"]');
    return [
      document.activeElement?.id ?? null,
      ...[...chosen].map(({ id }) => id),
      panel?.getAttribute('aria-labelledby') ?? null,
    ];
  });

test('the parts of a session are turned by arrows, Home and End, and Tab leads to the one in sight', async () => {
  const hall = await startHall({ page: true });
  await hall.openSession({ kind: 'examination', mode: 'assessment', title: 'Spring examination' });
  const { page, t } = await house.visit({ language: 'en', floor: 'bare' });
  await page.goto(`${hall.base}/#/hall/${hall.secret}`);
  await page.locator('.hall-sessions').getByRole('button').click();
  const strip = page.getByRole('tablist', { name: t('staff:session.parts') });
  const ids = await strip.getByRole('tab').evaluateAll((tabs) => tabs.map(({ id }) => id));
  const [first = '', second = ''] = ids;
  const last = ids.at(-1) ?? '';
  // Only one tab is in the sequence of the Tab key, and each says which panel it shows.
  expect(await strip.locator('[tabindex="0"]').count()).toBe(1);
  const panel = await page.getByRole('tabpanel').getAttribute('id');
  for (const id of ids) expect(await page.locator(`#${id}`).getAttribute('aria-controls')).toBe(panel);

  await page.locator(`#${first}`).click();
  for (const [key, to] of [
    ['ArrowRight', second],
    ['End', last],
    ['ArrowRight', first],
    ['ArrowLeft', last],
    ['Home', first],
  ] as const) {
    await page.keyboard.press(key);
    await page.locator(`#${to}[aria-selected="true"]`).waitFor();
    expect(await where(page), key).toEqual([to, to, to]);
  }
  await page.keyboard.press('Tab');
  expect((await where(page))[0], 'the panel comes after its tab').toBe(panel);
  // With Alt an arrow goes back in the history of the browser, and turns no tab.
  await page.locator(`#${first}`).focus();
  await page.keyboard.press('Control+ArrowRight');
  expect(await where(page)).toEqual([first, first, first]);
});
