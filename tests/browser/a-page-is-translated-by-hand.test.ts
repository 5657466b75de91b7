import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { downloadedSitting } from '../support/advice.ts';
import { useHouse, type Visit } from '../support/house.ts';
import { typeByInputMethod } from '../support/keyboard.ts';
import { expectFit, LANGUAGES } from '../support/screen-fit.ts';
import { openList, startPractice } from '../support/shift.ts';
import { formFor } from '../support/world.ts';

const house = useHouse();
const SEED = 3;
const { reviewed = {}, planted = {} } = formFor(SEED, 'store-room').truth.store?.translations ?? {};

/** The faulty segments of the Japanese page, by their place. */
const faulty = Object.entries(planted)
  .filter(([id]) => id.startsWith('V-02'))
  .map(([id, fault]) => ({ id, fault, place: Number(id.slice(-2)), text: reviewed[id] ?? '' }));

async function openPage({ page }: Visit, list: Locator, name: string): Promise<Locator> {
  await list.locator('tbody tr', { hasText: name }).first().click();
  const paper = page.locator('#dock-sheet[data-paper^="product-translation/"]');
  await paper.waitFor();
  return paper;
}

/** Opens a segment of the page, unless it is open. */
async function openSegment(paper: Locator, place: number): Promise<Locator> {
  const row = paper.locator('.copy-segment').nth(place - 1);
  if ((await row.locator('textarea').count()) === 0) await row.locator('.copy-row').click();
  await row.locator('textarea').waitFor();
  return row;
}

test.each(LANGUAGES)(
  'a Japanese page is mended by input method and by reviewer, and signed off, in %s',
  async (language) => {
    const visit = await house.visit({ language, floor: 'bare' });
    const { page, t } = visit;
    await startPractice(visit, SEED, 'store-room');
    const paper = await openPage(visit, await openList(visit, 'translations'), 'ja-JP');
    // English is the longer of the two.
    if (language === 'en') await expectFit(page, 'the page of a product');

    const [first, ...others] = faulty;
    const [second] = others;
    if (first === undefined || second === undefined) throw new Error('the form has too few faults');
    const segment = await openSegment(paper, first.place);
    const field = segment.locator('textarea');
    expect(await field.getAttribute('lang')).toBe('ja-JP');
    await field.fill('');
    await typeByInputMethod(visit, field, first.text);
    expect(await field.inputValue()).toBe(first.text);
    await segment.getByRole('button', { name: t('papers:translations.act.save') }).click();
    await segment.getByText(t('papers:translations.sign.edited'), { exact: true }).waitFor();

    await field.press('Alt+ArrowDown');
    expect(await paper.locator('.copy-segment.is-open').getAttribute('aria-current')).toBe('true');
    const flagged = await openSegment(paper, second.place);
    await flagged.getByLabel(t('papers:translations.flagAs')).selectOption(second.fault);
    await flagged.getByRole('button', { name: t('papers:translations.act.flag') }).click();
    await flagged.getByText(t('papers:translations.sign.flagged'), { exact: true }).waitFor();
    const signOff = paper.getByRole('button', { name: t('papers:translations.act.signOff') });
    expect(await signOff.isDisabled(), 'while the reviewer has a segment').toBe(true);

    for (let times = 0; times < 40 && (await signOff.isDisabled()); times += 1)
      await page.getByRole('button', { name: t('app:strip.skip') }).click();
    await signOff.click();
    await paper
      .locator('.statuses', { hasText: t('terms:product-translation.product-translation.signed-off') })
      .waitFor();

    const sitting = await downloadedSitting(visit);
    const segments = [...(sitting.view().store?.segments ?? [])];
    for (const { id, text } of [first, second]) expect(segments.find((each) => each.id === id)?.text).toBe(text);
  },
);
