import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Sitting } from '../../src/sitting/sitting.ts';
import { useHouse, type Visit } from './house.ts';
import type { PackOnScreen } from './packs-on-screen.ts';
import { leaveFloorBare } from './page-server.ts';
import { plantSitting } from './planted-sitting.ts';
import { finishedSitting, leftSitting, SEED } from './played-sitting.ts';
import { expectFit, expectNoBarrier, LANGUAGES } from './screen-fit.ts';
import { beginPractice, goOn, openBriefing, openFirstRow, openList, unfoldAll } from './shift.ts';

/** How many different heights elements have, to the pixel. */
const heightsOf = (page: Page, ...selectors: string[]): Promise<number> =>
  page.evaluate(
    (all) =>
      new Set(all.map((each) => Math.round(document.querySelector(each)?.getBoundingClientRect().height ?? 0))).size,
    selectors,
  );

/** Walks through every screen of a sitting of that pack, in both languages. */
export function describeScreens({ pack, lists, singles, done: finishedBy = [1, 1] }: PackOnScreen): void {
  describe.each(LANGUAGES)('everybody can read and use, in %s,', (language) => {
    // One visit for all its screens: a page is quicker to load again than anew.
    const house = useHouse({ stay: true });
    /** A week half done by somebody who errs: something waits, or went wrong, at every step. */
    let halfDone: Sitting;
    let done: Sitting;
    let visit: Visit;
    beforeAll(async () => {
      halfDone = leftSitting('novice', 3, 2, pack);
      done = finishedSitting('careless', ...finishedBy, pack);
      visit = await house.visit({ language });
    });

    test('the briefings; an assessment says what it proves, where it is chosen and there', async () => {
      const { page, t } = visit;
      const proof = t('app:mode.assessment-proof');
      const card = page.locator('wb-pack-card', { has: page.locator(`#pack-${pack}`) });
      const choice = card.getByRole('button', { name: t('app:mode.assessment'), description: proof });
      expect(await choice.count(), 'described by it').toBe(1);
      expect(await card.getByText(proof).isVisible(), 'home').toBe(true);
      await openBriefing(visit, 'assessment', SEED, pack);
      expect(await page.getByText(proof).isVisible(), 'briefing').toBe(true);
      await expectFit(page, 'briefing of an assessment');
      await page.goBack();
      await beginPractice(visit, SEED, pack);
      await expectNoBarrier(page, 'briefing of a practice', 'body');
    });

    test('the strip, the rail and the floor of a shift, and what opens over them', async () => {
      const { page, t } = visit;
      await plantSitting(visit, halfDone);
      await expectFit(page, 'home with a sitting under way', 'wb-continue-card');
      await goOn(visit);
      await page.locator('.floor-ground canvas').waitFor();
      expect.soft(await heightsOf(page, '.floor-ground canvas', '.floor-stage'), 'the floor has all its room').toBe(1);
      await expectNoBarrier(page, 'shift', 'body');
      await page.locator('.strip-bell').click();
      await expectNoBarrier(page, 'notices', '#strip-alerts');
      await page.locator('.strip-goals').click();
      await expectNoBarrier(page, 'goals', '#strip-goals');
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: t('app:search.label') }).fill('1');
      await page.locator('.found').first().waitFor();
      await expectNoBarrier(page, 'search', 'dialog[open]');
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await expectNoBarrier(page, 'shortcuts', 'dialog[open]');
    });

    test('every paper of a shift', { timeout: 120_000 }, async () => {
      const { page, context } = visit;
      await leaveFloorBare(context);
      await plantSitting(visit, halfDone);
      await goOn(visit);
      for (const list of lists) {
        const tabs = (await openList(visit, list)).getByRole('tab');
        await expectFit(page, list, '#dock-sheet');
        for (let at = 1; at < (await tabs.count()); at += 1) {
          await tabs.nth(at).click();
          await expectNoBarrier(page, `${list}, part ${at + 1}`, '#dock-sheet');
        }
      }
      for (const [list, single] of singles) {
        await openList(visit, list);
        await openFirstRow(visit, single);
        await unfoldAll(page);
        await expectFit(page, single, '#dock-sheet');
      }
      await expectNoBarrier(page, 'tabs', '.dock-head');
    });

    test('the portfolio and the debrief', async () => {
      const { page, t } = visit;
      await plantSitting(visit, done);
      await page.getByRole('link', { name: t('app:header.portfolio') }).click();
      await page.locator('wb-sitting-row').waitFor();
      await expectFit(page, 'portfolio');
      await page.getByRole('link', { name: t('app:portfolio.open') }).click();
      await page.locator('wb-debrief').waitFor();
      for (const at of [0, 1, 2]) await page.locator('.chance > summary').nth(at).click();
      await expectFit(page, 'scores');
      for (const tab of ['timeline', 'outputs']) {
        await page.getByRole('tab', { name: t(`app:debrief.tabs.${tab}`) }).click();
        await expectFit(page, tab, '#debrief-panel');
      }
    });
  });
}
