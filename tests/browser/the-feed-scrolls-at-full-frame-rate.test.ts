import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { DAY } from '../../src/operations/shop/calendar.ts';
import { useHouse } from '../support/house.ts';
import { plantSitting } from '../support/planted-sitting.ts';
import { goOn, openList } from '../support/shift.ts';
import { beginSitting, formFor } from '../support/world.ts';

const house = useHouse();

/** Real ms between frames while the feed is scrolled from its top to its end. */
const framesWhileScrolling = (page: Page): Promise<number[]> =>
  page.evaluate(async () => {
    const scroller = document.querySelector('#dock-sheet') as HTMLElement;
    const frames: number[] = [];
    const next = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    let last = await next();
    for (let step = 0; step < 120; step += 1) {
      scroller.scrollTop = (scroller.scrollHeight * step) / 120;
      const now = await next();
      frames.push(now - last);
      last = now;
    }
    return frames.sort((a, b) => a - b);
  });

test('180 posts scroll at sixty frames a second', { timeout: 60_000 }, async () => {
  const visit = await house.visit({ language: 'en', floor: 'bare' });
  const { page } = visit;
  const sitting = beginSitting(formFor(7, 'social-studio'));
  sitting.advance((sitting.form.days[0]?.open ?? 0) + 10 * DAY);
  await plantSitting(visit, sitting);
  await goOn(visit);
  const paper = await openList(visit, 'listening');
  await paper.locator('wb-heard-post').nth(179).waitFor({ state: 'attached' });
  await framesWhileScrolling(page);
  const frames = await framesWhileScrolling(page);
  console.info(`frames: median ${frames[60]}, 95 % ${frames[114]}, slowest ${frames.at(-1)}`);
  expect(frames[Math.floor(frames.length / 2)]).toBeLessThan(18);
  expect(frames[Math.floor(frames.length * 0.95)]).toBeLessThan(34);
});
