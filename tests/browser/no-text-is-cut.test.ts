import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { unreadableText } from '../support/cut-text.ts';
import { useHouse } from '../support/house.ts';
import { PACKS_ON_SCREEN } from '../support/packs-on-screen.ts';
import { plantSitting } from '../support/planted-sitting.ts';
import { finishedSitting, leftSitting, SEED } from '../support/played-sitting.ts';
import { goOn, openBriefing, openFirstRow, openList, unfoldAll } from '../support/shift.ts';

const house = useHouse();

const VISITS = PACKS_ON_SCREEN.flatMap((shown) =>
  (['zh-TW', 'en'] as const).map((language) => ({ ...shown, language })),
);

const WINDOWS = [
  { width: 1366, height: 768 },
  { width: 1024, height: 768 },
];
const TEXT_SIZES = [100, 200];

/** What cannot be read on the screen shown, in every window and text size. */
async function faultsEverywhere(page: Page): Promise<Record<string, string[]>> {
  const faults: Record<string, string[]> = {};
  for (const size of WINDOWS) {
    await page.setViewportSize(size);
    for (const textSize of TEXT_SIZES) {
      // As the settings do it; two frames later everything has its place.
      await page.evaluate(async (percent) => {
        document.documentElement.style.fontSize = `${percent}%`;
        for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      }, textSize);
      const found = await unreadableText(page);
      if (found.length > 0) faults[`${size.width} wide, ${textSize} %`] = found;
    }
  }
  return faults;
}

describe.each(VISITS)('in every window and text size all $language of the $pack can be read', (visiting) => {
  const { pack, lists, singles, language } = visiting;
  const halfDone = leftSitting('novice', 3, 2, pack);
  const done = finishedSitting('careless', 1, 1, pack);

  test('on the home screen and in the briefing', async () => {
    const visit = await house.visit({ language });
    expect.soft(await faultsEverywhere(visit.page), 'home').toEqual({});
    // The longer of the two: it says what an assessment proves.
    await openBriefing(visit, 'assessment', SEED, pack);
    expect.soft(await faultsEverywhere(visit.page), 'briefing').toEqual({});
  });

  test('on every paper of a shift', { timeout: 120_000 }, async () => {
    const visit = await house.visit({ language, floor: 'bare' });
    const { page } = visit;
    await plantSitting(visit, halfDone);
    expect.soft(await faultsEverywhere(page), 'home with a sitting under way').toEqual({});
    await goOn(visit);
    for (const list of lists) {
      await openList(visit, list);
      expect.soft(await faultsEverywhere(page), list).toEqual({});
    }
    for (const [list, single] of singles) {
      await openList(visit, list);
      await openFirstRow(visit, single);
      await unfoldAll(page);
      expect.soft(await faultsEverywhere(page), single).toEqual({});
    }
  });

  test('in the debrief and the portfolio', async () => {
    const visit = await house.visit({ language });
    const { page, t } = visit;
    await plantSitting(visit, done);
    await page.getByRole('link', { name: t('app:header.portfolio') }).click();
    await page.locator('wb-sitting-row').waitFor();
    expect.soft(await faultsEverywhere(page), 'portfolio').toEqual({});
    await page.getByRole('link', { name: t('app:portfolio.open') }).click();
    await page.locator('wb-debrief').waitFor();
    await page.locator('.chance > summary').first().click();
    expect.soft(await faultsEverywhere(page), 'scores').toEqual({});
    for (const tab of ['timeline', 'outputs']) {
      await page.getByRole('tab', { name: t(`app:debrief.tabs.${tab}`) }).click();
      expect.soft(await faultsEverywhere(page), tab).toEqual({});
    }
  });
});
