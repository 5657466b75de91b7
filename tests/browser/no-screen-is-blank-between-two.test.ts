import { expect, test } from 'vitest';
import { useHouse } from '../support/house.ts';
import { openBriefing } from '../support/shift.ts';

const house = useHouse();

test('between the home screen and the briefing there is always something to read', async () => {
  const visit = await house.visit({ floor: 'bare' });
  const { page } = visit;
  await page.evaluate(() => {
    const blank: number[] = [];
    Object.assign(window, { blank });
    const look = (): void => {
      const isThere = document.querySelector('wb-page-header, wb-top-strip') !== null;
      const words = document.querySelector<HTMLElement>('#app')?.textContent.trim() ?? '';
      if (!isThere || words.length < 20) blank.push(performance.now());
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await openBriefing(visit, 'practice');
  expect(await page.evaluate(() => (window as unknown as { blank: number[] }).blank)).toEqual([]);
});
