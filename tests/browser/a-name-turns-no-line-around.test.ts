import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useHouse, type Visit } from '../support/house.ts';
import { ORDER_DESK, type PackOnScreen, SERVICE_DESK } from '../support/packs-on-screen.ts';
import { plantSitting } from '../support/planted-sitting.ts';
import { sittingWithBuyers } from '../support/played-sitting.ts';
import { goOn, openFirstRow, openList, sheet, unfoldAll } from '../support/shift.ts';

const house = useHouse();

/** Hebrew, then a sign that turns all that follows it, to the end of the line. */
const NAME = 'משה\u202eCohen';

/** Texts in which the name stands beside other text of the same line and is not isolated from it. */
const bareNames = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
      const text = node.textContent ?? '';
      if (!text.includes('משה')) continue;
      let block = node.parentElement;
      while (block !== null && getComputedStyle(block).display === 'inline' && block.localName !== 'bdi')
        block = block.parentElement;
      const line = (block?.textContent ?? '').trim();
      const rest = line.replace(/\u2068[^\u2069]*\u2069/g, '');
      const isAlone = /^\u2068?משה\u202e?Cohen\u2069?$/.test(line);
      if (!isAlone && rest.includes('משה')) found.push(line.slice(0, 120));
    }
    return [...new Set(found)];
  });

async function papersOf(visit: Visit, { lists, singles }: PackOnScreen): Promise<Record<string, string[]>> {
  const { page } = visit;
  const bare: Record<string, string[]> = {};
  const look = async (paper: string): Promise<void> => {
    const found = await bareNames(page);
    if (found.length > 0) bare[paper] = found;
  };
  for (const list of lists) {
    await openList(visit, list);
    await look(list);
  }
  for (const [list, single] of singles) {
    await openList(visit, list);
    if ((await sheet(page).locator('tbody tr[data-index="0"]').count()) === 0) continue;
    await openFirstRow(visit, single);
    await unfoldAll(page);
    await look(single);
  }
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: visit.t('app:search.label') }).fill('Cohen');
  await page.locator('.found').first().waitFor();
  await look('search');
  return bare;
}

describe('a name written from right to left leaves the line around it as it is', () => {
  test.each([ORDER_DESK, SERVICE_DESK])('in the papers and the search of $pack', { timeout: 180_000 }, async (desk) => {
    const visit = await house.visit({ floor: 'bare', language: 'en', size: { width: 1024, height: 768 } });
    await plantSitting(visit, sittingWithBuyers(NAME, desk.pack));
    await goOn(visit);
    expect(await papersOf(visit, desk)).toEqual({});
  });
});
