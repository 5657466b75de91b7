import type { Locator, Page } from 'playwright-core';
import type { Mode } from '../../src/host/port.ts';
import type { Visit } from './house.ts';
import { SEED } from './played-sitting.ts';

/** From the home screen to the briefing of a sitting with the fixed seed. */
export async function openBriefing({ page, t }: Visit, mode: Mode, seed = SEED, pack = 'order-desk'): Promise<void> {
  const card = page.locator('wb-pack-card', { has: page.locator(`#pack-${pack}`) });
  await card.getByText(t('app:pack.more')).click();
  await card.getByLabel(t('app:pack.form-number')).fill(String(seed));
  await card.getByRole('button', { name: t(`app:mode.${mode}`) }).click();
  await page.locator('wb-briefing').waitFor();
}

/** From the home screen to the briefing of a practice with the fixed seed. */
export const beginPractice = (visit: Visit, seed = SEED, pack = 'order-desk'): Promise<void> =>
  openBriefing(visit, 'practice', seed, pack);

/** Stops the clock: what a test does takes no working time. */
async function pause({ page, t }: Visit): Promise<void> {
  const button = page.getByRole('button', { name: t('app:strip.paces.0') });
  await button.click();
  await page.locator('.paces [aria-pressed="true"]', { has: page.locator('svg') }).waitFor();
}

/** A practice with the fixed seed at nine o'clock of its first day, with the clock stopped. */
export async function startPractice(visit: Visit, seed = SEED, pack = 'order-desk'): Promise<void> {
  await beginPractice(visit, seed, pack);
  await visit.page.getByRole('button', { name: visit.t('app:briefing.start') }).click();
  await visit.page.locator('wb-shift').waitFor();
  await pause(visit);
}

/** The sheet of the paper in front. */
export const sheet = (page: Page): Locator => page.locator('#dock-sheet');

/** Opens a list from the rail beside the papers. */
export async function openList({ page }: Visit, kind: string): Promise<Locator> {
  await page.locator(`.rail-item[data-kind="${kind}"]`).click();
  await page.locator(`#dock-sheet[data-paper="${kind}/"]`).waitFor();
  return sheet(page);
}

/** Opens the list of every channel, so that all waiting orders are taken up. */
export async function openChannels(visit: Visit): Promise<Locator> {
  const orders = await openList(visit, 'orders');
  const buttons = orders.locator('.channel button');
  for (let at = 0; at < (await buttons.count()); at += 1) await buttons.nth(at).click();
  await orders.locator('tbody tr[data-index]').first().waitFor();
  return orders;
}

/** Lets time pass to the next thing that happens, so many times. */
export async function skip({ page, t }: Visit, times = 1): Promise<void> {
  const button = page.getByRole('button', { name: t('app:strip.skip') });
  for (let at = 0; at < times; at += 1) await button.click();
}

/** Takes up the sitting of the first “continue” card; the clock stands. */
export async function goOn({ page, t }: Visit): Promise<void> {
  await page
    .getByRole('link', { name: t('app:home.go-on') })
    .first()
    .click();
  await page.locator('wb-shift').waitFor();
}

/** Opens the paper of the first row of the list in front. */
export async function openFirstRow({ page }: Visit, kind: string): Promise<Locator> {
  await page.locator('#dock-sheet tbody tr[data-index="0"] td:not(.wbt-check)').first().click();
  await page.locator(`#dock-sheet[data-paper^="${kind}/"]:not([data-paper="${kind}/"])`).waitFor();
  return sheet(page);
}

/** Unfolds every part of the paper in front, also those that are drawn only when they are unfolded. */
export async function unfoldAll(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const shut = [...document.querySelectorAll<HTMLDetailsElement>('#dock-sheet details:not([open])')];
    for (const each of shut) each.open = true;
    // A part is drawn a moment after it was unfolded, and may hold more to unfold.
    const undrawn = [...document.querySelectorAll('#dock-sheet details.fold[open] > .fold-body')].filter(
      (body) => body.childElementCount === 0,
    );
    return shut.length === 0 && undrawn.length === 0;
  });
}

/** The text of an element, without the space around it. */
export async function textOf(element: Locator): Promise<string> {
  return ((await element.textContent()) ?? '').trim();
}
