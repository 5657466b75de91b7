import { describe, expect, test } from 'vitest';
import { barriers } from '../support/axe.ts';
import { useHouse } from '../support/house.ts';
import { PACKS_ON_SCREEN } from '../support/packs-on-screen.ts';
import { plantSitting } from '../support/planted-sitting.ts';
import { finishedSitting, leftSitting, SEED } from '../support/played-sitting.ts';
import { beginPractice, goOn, openBriefing, openFirstRow, openList, unfoldAll } from '../support/shift.ts';

const house = useHouse();

/** A week half done by somebody who errs: something waits, or went wrong, at every step. */
const VISITS = PACKS_ON_SCREEN.flatMap((shown) =>
  (['zh-TW', 'en'] as const).map((language) => ({ ...shown, language })),
);

describe.each(['zh-TW', 'en'] as const)('nothing bars the way in %s', (language) => {
  test('on the home screen, in the guide and in the settings', async () => {
    const { page, t } = await house.visit({ language });
    expect(await barriers(page), 'home').toEqual([]);
    await page.getByRole('button', { name: t('app:home.how-open') }).click();
    expect(await barriers(page, 'dialog[open]'), 'guide').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: t('app:settings.title') }).click();
    expect(await barriers(page, 'dialog[open]'), 'settings').toEqual([]);
  });
});

describe.each(VISITS)('in the $pack nothing bars the way in $language', ({ pack, lists, singles, language }) => {
  const halfDone = leftSitting('novice', 3, 2, pack);
  const done = finishedSitting('careless', 1, 1, pack);

  test('in the briefing', async () => {
    const visit = await house.visit({ language });
    await beginPractice(visit, SEED, pack);
    expect(await barriers(visit.page)).toEqual([]);
  });

  test('an assessment says what it proves, where it is chosen and in its briefing', async () => {
    const visit = await house.visit({ language });
    const { page, t } = visit;
    const proof = t('app:mode.assessment-proof');
    const card = page.locator('wb-pack-card', { has: page.locator(`#pack-${pack}`) });
    const choice = card.getByRole('button', { name: t('app:mode.assessment'), description: proof });
    expect(await choice.count(), 'described by it').toBe(1);
    expect(await card.getByText(proof).isVisible(), 'home').toBe(true);
    await openBriefing(visit, 'assessment', SEED, pack);
    expect(await page.getByText(proof).isVisible(), 'briefing').toBe(true);
    expect(await barriers(page)).toEqual([]);
  });

  test('during a shift: the strip, the rail, the floor and what opens over them', async () => {
    const visit = await house.visit({ language });
    const { page, t } = visit;
    await plantSitting(visit, halfDone);
    expect(await barriers(page, 'wb-continue-card'), 'continue card').toEqual([]);
    await goOn(visit);
    await page.locator('.floor-ground canvas').waitFor();
    expect(await barriers(page), 'shift').toEqual([]);
    await page.locator('.strip-bell').click();
    expect(await barriers(page, '#strip-alerts'), 'notices').toEqual([]);
    await page.locator('.strip-goals').click();
    expect(await barriers(page, '#strip-goals'), 'goals').toEqual([]);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: t('app:search.label') }).fill('1');
    await page.locator('.found').first().waitFor();
    expect(await barriers(page, 'dialog[open]'), 'search').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    expect(await barriers(page, 'dialog[open]'), 'shortcuts').toEqual([]);
  });

  test('on every paper of a shift', { timeout: 120_000 }, async () => {
    const visit = await house.visit({ language, floor: 'bare' });
    const { page } = visit;
    await plantSitting(visit, halfDone);
    await goOn(visit);
    for (const list of lists) {
      const tabs = (await openList(visit, list)).getByRole('tab');
      expect(await barriers(page, '#dock-sheet'), list).toEqual([]);
      for (let at = 1; at < (await tabs.count()); at += 1) {
        await tabs.nth(at).click();
        expect(await barriers(page, '#dock-sheet'), `${list}, part ${at + 1}`).toEqual([]);
      }
    }
    for (const [list, single] of singles) {
      await openList(visit, list);
      await openFirstRow(visit, single);
      await unfoldAll(page);
      expect(await barriers(page, '#dock-sheet'), single).toEqual([]);
    }
    expect(await barriers(page, '.dock-head'), 'tabs').toEqual([]);
  });

  test('in the debrief and the portfolio', async () => {
    const visit = await house.visit({ language });
    const { page, t } = visit;
    await plantSitting(visit, done);
    await page.getByRole('link', { name: t('app:header.portfolio') }).click();
    await page.locator('wb-sitting-row').waitFor();
    expect(await barriers(page), 'portfolio').toEqual([]);
    await page.getByRole('link', { name: t('app:portfolio.open') }).click();
    await page.locator('wb-debrief').waitFor();
    expect(await barriers(page), 'scores').toEqual([]);
    for (const at of [0, 1, 2]) await page.locator('.chance > summary').nth(at).click();
    expect(await barriers(page, '.chance-list'), 'opportunities').toEqual([]);
    for (const tab of ['timeline', 'outputs']) {
      await page.getByRole('tab', { name: t(`app:debrief.tabs.${tab}`) }).click();
      expect(await barriers(page, '#debrief-panel'), tab).toEqual([]);
    }
  });
});
