import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { HOUR } from '../../src/operations/shop/calendar.ts';
import { useHouse, type Visit } from '../support/house.ts';
import { press, tabTo } from '../support/keyboard.ts';
import { refuseMouse } from '../support/keyboard-shift.ts';
import { plantSitting } from '../support/planted-sitting.ts';
import { expectFit } from '../support/screen-fit.ts';
import { sheet } from '../support/shift.ts';
import { beginSitting, formFor } from '../support/world.ts';

const house = useHouse();

/** A visit to the feed, so long after Monday's opening. */
async function visitFeed(language: 'zh-TW' | 'en', after: number): Promise<{ visit: Visit; feed: Locator }> {
  const visit = await house.visit({ language, before: refuseMouse, floor: 'bare' });
  const sitting = beginSitting(formFor(7, 'social-studio'));
  sitting.advance((sitting.form.days[0]?.open ?? 0) + after);
  await plantSitting(visit, sitting);
  const { page } = visit;
  await press(page, page.getByRole('link', { name: visit.t('app:home.go-on') }).first());
  await page.locator('wb-shift').waitFor();
  await press(page, page.locator('.rail-item[data-kind="listening"]'));
  const feed = sheet(page).locator('.feed');
  await feed.locator('wb-heard-post').first().waitFor();
  return { visit, feed };
}

/** The posts that show a tag of that aspect. */
const tagged = (feed: Locator, words: string): Locator => feed.locator('.heard-tags .chip.blue', { hasText: words });

/** The place of the post that has the focus, counted from 1. */
const placeOf = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-posinset'));

test('ten posts are tagged by ten keys and no mouse, and one key takes a tag back', { timeout: 60_000 }, async () => {
  const { visit, feed } = await visitFeed('zh-TW', HOUR);
  const { page, t } = visit;
  // Wherever the focus stands on the paper: the first key tags the first post, and the focus goes on from there.
  await tabTo(page, sheet(page).locator('.aspects button').first());
  for (let keys = 0; keys < 10; keys += 1) await page.keyboard.press('2');
  await tagged(feed, '包裝').nth(9).waitFor();
  expect(await tagged(feed, '包裝').count()).toBe(10);
  expect(await placeOf(page)).toBe('11');
  expect(await sheet(page).locator('[data-said]').textContent()).toContain('包裝');
  await page.keyboard.press('z');
  await expect.poll(() => tagged(feed, '包裝').count()).toBe(9);
  expect(await placeOf(page)).toBe('10');
  // The other aspect on the same post, and a mark in place of both on the next.
  await page.keyboard.press('s');
  await page.getByRole('button', { name: t('terms:heardAspect.sentiment'), pressed: true }).waitFor();
  await expectFit(page, 'the feed');
});

test('a post is tagged, clipped and found on the evidence board by keyboard in English', {
  timeout: 60_000,
}, async () => {
  const { visit, feed } = await visitFeed('en', HOUR);
  const { page, t } = visit;
  await tabTo(page, feed.locator('wb-heard-post'));
  // A post that the tool counts for a brand: what speaks of none is no evidence.
  while (
    (await page
      .locator('wb-heard-post:focus', { hasText: t('papers:listening.guessed', { brand: 'Foglight' }) })
      .count()) === 0
  )
    await page.keyboard.press('ArrowDown');
  const place = await placeOf(page);
  await page.keyboard.press('4');
  await page.keyboard.press('s');
  const focused = page.locator('wb-heard-post:focus');
  await focused.waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('2');
  const row = feed.locator('wb-heard-post', { has: page.locator('.chip.blue', { hasText: 'Price' }) });
  await row.locator('.chip.blue', { hasText: 'Negative' }).waitFor();
  expect(await row.getAttribute('aria-posinset')).toBe(place);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('c');
  await row.locator('.chip.good', { hasText: 'E-1' }).waitFor();
  await press(page, page.locator('.rail-item[data-kind="evidence"]'));
  const board = sheet(page).locator('.board-paper');
  await board.locator('.clipping', { hasText: 'E-1' }).waitFor();
  await press(page, board.getByRole('button', { name: /^Clip: Share of voice of Foglight/ }).first());
  await board.locator('.clipping.is-figure', { hasText: 'E-2' }).waitFor();
  await expectFit(page, 'the evidence board');
});
