import type { Locator } from 'playwright-core';
import type { Visit } from './house.ts';
import { press, pressUntil, type } from './keyboard.ts';
import { SEED } from './played-sitting.ts';
import { sheet } from './shift.ts';

/** Whoever touches the mouse spoils the test: the console must stay quiet. */
export function refuseMouse(): void {
  for (const kind of ['mousedown', 'mousemove', 'pointerdown']) {
    addEventListener(kind, () => console.error(`${kind} in a test of the keyboard`), true);
  }
}

/** From the home screen to nine o'clock of the first day of a pack in English, with the clock stopped: keys only. */
export async function arriveByKeyboard({ page, t }: Visit, pack: string): Promise<void> {
  await press(page, page.getByRole('button', { name: 'English' }));
  await page.locator('html[lang="en"]').waitFor();
  const card = page.locator('wb-pack-card', { has: page.locator(`#pack-${pack}`) });
  await press(page, card.getByText(t('app:pack.more')).locator('xpath=ancestor-or-self::summary'));
  await type(page, card.getByLabel(t('app:pack.form-number')), String(SEED));
  await pressUntil(page, 'Shift+Tab', card.getByRole('button', { name: t('app:mode.practice') }));
  await page.keyboard.press('Enter');
  await press(page, page.getByRole('button', { name: t('app:briefing.start') }));
  await page.locator('wb-shift').waitFor();
  await page.keyboard.press('Alt+p');
  await page.getByRole('button', { name: t('app:strip.paces.0'), pressed: true }).waitFor();
}

/** The list at that place of the rail. */
export async function openListByKey({ page }: Visit, place: number, kind: string): Promise<Locator> {
  await page.keyboard.press(`Alt+${place}`);
  await page.locator(`#dock-sheet[data-paper="${kind}/"]`).waitFor();
  return sheet(page);
}

/** Ends the sitting and opens its debrief. */
export async function finishByKeyboard({ page, t }: Visit): Promise<void> {
  await press(page, page.locator('wb-shift-menu > button'));
  await press(page, page.locator('#strip-menu').getByRole('button', { name: t('app:menu.finish'), exact: true }));
  await press(page, page.getByRole('button', { name: t('app:menu.finish-yes') }));
  await page.locator('wb-debrief').waitFor();
}
