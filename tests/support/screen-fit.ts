import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { barriers } from './axe.ts';
import { unreadableText } from './cut-text.ts';

export const LANGUAGES = ['zh-TW', 'en'] as const;

const USUAL = { width: 1366, height: 768 };
const WINDOWS = [{ width: 1024, height: 768 }, USUAL];
const TEXT_SIZES = [200, 100];

/**
 * Whether something out of the flow has made the page of a shift larger than the screen of the shift: then the whole screen
 * could be scrolled away. Where floor and papers are one above the other, that screen itself is longer than the window.
 */
function outgrown(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shift = document.querySelector('.shift');
    if (shift === null) return [];
    const { scrollHeight, scrollWidth } = document.documentElement;
    const narrow = matchMedia(
      `(width < ${54 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)}px)`,
    );
    const height = narrow.matches ? Math.max(innerHeight, shift.getBoundingClientRect().height) : innerHeight;
    return [
      ...(scrollHeight > height + 1 ? [`the page is ${scrollHeight} high, the screen ${height}`] : []),
      ...(scrollWidth > innerWidth + 1 ? [`the page is ${scrollWidth} wide`] : []),
    ];
  });
}

/** What cannot be read on the screen shown, in every window and text size. Ends with the usual ones. */
async function unreadable(page: Page): Promise<Record<string, string[]>> {
  const faults: Record<string, string[]> = {};
  for (const size of WINDOWS) {
    await page.setViewportSize(size);
    for (const textSize of TEXT_SIZES) {
      // As the settings do it; two frames later everything has its place.
      await page.evaluate(async (percent) => {
        document.documentElement.style.fontSize = `${percent}%`;
        for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      }, textSize);
      const found = [...(await unreadableText(page)), ...(await outgrown(page))];
      if (found.length > 0) faults[`${size.width} wide, ${textSize} %`] = found;
    }
  }
  return faults;
}

/**
 * What bars anybody's way there. Elements, roles and colours are the same in every language, and no text is missing in any of
 * them (`tests/locales`), so one language is looked at.
 */
const barriersOf = async (page: Page, within: string): Promise<string[]> =>
  (await page.locator('html').getAttribute('lang')) === LANGUAGES[0] ? barriers(page, within) : [];

/** Nothing on the screen bars anybody's way (axe), and all of it can be read in every window and text size. */
export async function expectFit(page: Page, screen: string, within = 'body'): Promise<void> {
  expect.soft(await barriersOf(page, within), `barriers: ${screen}`).toEqual([]);
  expect.soft(await unreadable(page), `unreadable: ${screen}`).toEqual({});
}

/** The same without its text, for what opens over a screen already looked at. */
export async function expectNoBarrier(page: Page, screen: string, within: string): Promise<void> {
  expect.soft(await barriersOf(page, within), `barriers: ${screen}`).toEqual([]);
}
