import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { rightContent } from '../../src/bots/store/listing-content.ts';
import { makeAmountText } from '../../src/operations/shop/money.ts';
import { LISTING, listingStage } from '../../src/operations/store/listings/listing.ts';
import { showable, termsOf } from '../../src/operations/store/listings/look-ups.ts';
import { useHouse, type Visit } from '../support/house.ts';
import { choose, chooseRadio, press, tabTo, type, walkToRow } from '../support/keyboard.ts';
import { refuseMouse } from '../support/keyboard-shift.ts';
import { plantSitting } from '../support/planted-sitting.ts';
import { leftSitting } from '../support/played-sitting.ts';
import { expectFit } from '../support/screen-fit.ts';
import { sheet } from '../support/shift.ts';

const house = useHouse();

/** Monday noon of a trainee who has done nothing: listings wait, and a recall has come. */
const noon = () => leftSitting('idle', 0, 3, 'store-room');

async function arrive(language: 'zh-TW' | 'en'): Promise<{ visit: Visit; list: Locator }> {
  const visit = await house.visit({ before: refuseMouse, floor: 'bare', language });
  await plantSitting(visit, noon());
  const { page, t } = visit;
  await press(page, page.getByRole('link', { name: t('app:home.go-on') }).first());
  await page.locator('wb-shift').waitFor();
  await press(page, page.locator('.rail-item[data-kind="listings"]'));
  await page.locator('#dock-sheet[data-paper="listings/"]').waitFor();
  return { visit, list: sheet(page) };
}

const part = (paper: Locator, key: string): Locator => paper.locator(`details[data-part="${key}"]`);

test('a trainee checks, prices, writes and submits a listing by keyboard alone', { timeout: 120_000 }, async () => {
  const { world } = noon();
  const listing = world.all(LISTING).find(({ product, state }) => product === 'phone-case' && state.value === 'draft');
  if (listing === undefined) throw new Error('nothing to open');
  const right = rightContent(termsOf(world), listing, showable(world, listing.product));
  const { visit, list } = await arrive('zh-TW');
  const { page, t } = visit;
  const button = (within: Locator, key: string): Locator => within.getByRole('button', { name: t(key), exact: true });
  await walkToRow(page, list.getByRole('grid'), listing.number);
  await page.keyboard.press('Enter');
  const paper = sheet(page);
  await page.locator(`#dock-sheet[data-paper="listing/${listing.id}"]`).waitFor();

  const assess = part(paper, 'assess');
  const allowed = assess.getByRole('radio', { name: t('terms:listingVerdict.allowed') });
  await chooseRadio(page, assess.getByRole('radiogroup'), allowed);
  await press(page, button(assess, 'papers:listings.act.assess'));

  const price = part(paper, 'price');
  await type(page, price.locator('input'), makeAmountText({ amount: right.price, currency: 'AUD' }));
  expect(await price.getByText(t('papers:listings.price.left')).isVisible()).toBe(true);

  const content = part(paper, 'content');
  const select = (name: string): Locator => content.locator(`select[id$="-content-${name}"]`);
  await choose(page, select('category'), right.category);
  for (const [id, value] of Object.entries(right.attributes)) {
    const field = content.locator(`[id$="-content-attribute-${id}"]`);
    if ((await field.evaluate(({ tagName }) => tagName)) === 'SELECT') await choose(page, field, value);
    else await type(page, field, value);
  }
  const titles = content.getByRole('radiogroup');
  await chooseRadio(page, titles, titles.getByRole('radio').nth(right.title));
  for (const id of right.images) await press(page, content.locator(`[data-image="${id}"]`));
  await choose(page, select('hs'), right.hs);
  await choose(page, select('origin'), right.origin);
  await type(page, content.locator('[id$="-content-price"]'), makeAmountText({ amount: right.price, currency: 'AUD' }));
  await type(page, content.locator('[id$="-content-quantity"]'), String(right.quantity));
  await press(page, button(content, 'papers:listings.act.draft'));
  await press(page, button(part(paper, 'submit'), 'papers:listings.act.submit'));
  await paper.locator('.chip.status', { hasText: t('terms:market-listing.market-listing.in-review') }).waitFor();
});

test('a trainee takes recalled goods off sale everywhere by keyboard alone', { timeout: 120_000 }, async () => {
  const { world } = noon();
  const recalled = world.all(LISTING).filter((each) => each.product === 'bike-light' && listingStage(each) === 'live');
  const { visit, list } = await arrive('en');
  const { page, t } = visit;
  await press(page, list.getByRole('button', { name: new RegExp(`^${t('papers:listings.filter.onSale')}`) }));
  await type(page, list.getByRole('searchbox'), 'Bluetooth');
  await expect.poll(() => list.locator('tbody tr[data-index]').count()).toBe(recalled.length);
  await tabTo(page, list.getByRole('checkbox', { name: t('papers:table.selectAll') }));
  await page.keyboard.press('Space');
  const bulk = list.locator('.bulk');
  await choose(page, bulk.locator('select[id$="-bulk-reason"]'), 'recall');
  await press(page, bulk.locator('button[data-act]'));
  await list.locator('.outcome', { hasText: t('papers:outcome.doneCount', { count: recalled.length }) }).waitFor();
  await press(page, list.getByRole('button', { name: new RegExp(`^${t('papers:listings.filter.off')}`) }));
  await expect.poll(() => list.locator('tbody tr[data-index]').count()).toBe(recalled.length);
  await expectFit(page, 'listings', '#dock-sheet');
});
