import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useHouse } from '../support/house.ts';
import { plantSitting } from '../support/planted-sitting.ts';
import { leftSitting } from '../support/played-sitting.ts';
import { goOn, openList, sheet } from '../support/shift.ts';

const house = useHouse();
const ACTS = 20;

/**
 * Presses those buttons in turn and measures, in the page, from the press until the paper is drawn anew:
 * perform, save, view, render. A selector may stand for several buttons.
 */
function answerTimes(page: Page, selectors: readonly string[]): Promise<number[]> {
  return page.evaluate(
    async ([acts, each]) => {
      const times: number[] = [];
      for (let at = 0; at < acts; at += 1) {
        const selector = each[at % each.length] ?? '';
        const found = document.querySelectorAll<HTMLButtonElement>(selector);
        const button = found[at % found.length];
        const paper = document.querySelector('#dock-sheet')?.firstElementChild as (Element & { updateComplete: Promise<boolean> }) | null;
        if (button === undefined || paper === null) throw new Error(`nothing to press at ${selector}`);
        const start = performance.now();
        button.click();
        await paper.updateComplete;
        times.push(performance.now() - start);
        await new Promise(requestAnimationFrame);
      }
      return times;
    },
    [ACTS, selectors] as const,
  );
}

const share = (times: readonly number[], part: number): number =>
  [...times].sort((a, b) => a - b)[Math.ceil(times.length * part) - 1] ?? Number.POSITIVE_INFINITY;

function expectQuick(times: readonly number[]): void {
  const said = times.map((time) => Math.round(time)).join(' ');
  expect(share(times, 0.5), `median of ${said}`).toBeLessThan(100);
  // A machine that runs other things beside loses a turn now and then: one act in twenty may wait for it twice.
  expect(share(times, 0.95), `95th percentile of ${said}`).toBeLessThan(200);
}

describe('with a week of orders on the desk', () => {
  test('opening a channel list is answered at once', async () => {
    const visit = await house.visit();
    await plantSitting(visit, leftSitting('novice', 3, 2));
    await goOn(visit);
    await openList(visit, 'orders');
    expectQuick(await answerTimes(visit.page, ['.channel button']));
  });

  test('holding and releasing an order is answered at once', async () => {
    const visit = await house.visit();
    const { page, t } = visit;
    await plantSitting(visit, leftSitting('novice', 3, 2));
    await goOn(visit);
    const orders = await openList(visit, 'orders');
    await orders.locator('tbody tr', { hasText: t('papers:stage.on-hold') }).first().click();
    await sheet(page).getByRole('button', { name: t('papers:act.release') }).waitFor();
    // Released and held again in turn; the reason stays chosen only until it is sent, so the act is asked of the list.
    expectQuick(await answerTimes(page, ['.decide .button.primary']));
  });
});
