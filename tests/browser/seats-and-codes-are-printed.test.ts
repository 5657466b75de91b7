import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { makeSeatCode } from '../../src/server/roster/seat-code.ts';
import { bundleOf } from '../support/bundle.ts';
import { useHouse } from '../support/house.ts';

const house = useHouse();

const LONG = {
  name: '歐陽'.repeat(30),
  room: '資訊大樓三樓第二電腦教室'.repeat(2),
  number: 'ABCDE-1234567890'.repeat(2).slice(0, 30),
};

/** Seventeen candidates of two rooms; the first has the longest of everything, the last neither room nor seat. */
const SEATED = Array.from({ length: 17 }, (_, no) => ({
  ...{
    number: `00${1_140_001 + no}`,
    name: `考生 ${no + 1}`,
    round: '1',
    room: no < 12 ? '甲' : '乙',
    row: '3',
    seat: `${no + 1}`,
  },
  ...(no === 0 ? LONG : {}),
  ...(no === 16 ? { round: '', room: '', row: '', seat: '' } : {}),
  ...{ percent: no === 0 ? 150 : 100, breaks: no === 0 ? 15 : 0, largeText: no === 0 },
  seatCode: makeSeatCode(),
  link: 'http://192.168.100.200:4180/#/seat/ABC234',
}));
const SESSION = { title: '114 年跨境電商實務測驗 第一梯次', address: 'http://192.168.100.200:4180', code: 'ABC234' };

const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** What the browser would print after the button of these papers was pressed. */
async function printed(page: Page, papers: string): Promise<Buffer> {
  await page.evaluate(() => Object.assign(window, { print: () => undefined }));
  await page.locator(`${papers} button`).click();
  return page.pdf({ preferCSSPageSize: true });
}

describe.each(['zh-TW', 'en'] as const)('in %s', (language) => {
  test('slips are eight to a page, hold everything, and are printed alone', async () => {
    const { page } = await house.visit({ language, floor: 'bare' });
    const call = `bundle.showPapers(${JSON.stringify(language)}, ${JSON.stringify(SESSION)}, ${JSON.stringify(SEATED)})`;
    await page.evaluate(`(() => { ${await bundleOf('tests/support/slips-entry.ts')}; return ${call}; })()`);
    await page.locator('.slip').nth(16).waitFor();

    // A name of sixty characters ends in three dots; everything else is on the slip, which keeps its size.
    const cut = await page
      .locator('.slip')
      .evaluateAll(
        (slips) =>
          slips.filter((slip) => slip.scrollHeight > slip.clientHeight || slip.scrollWidth > slip.clientWidth).length,
      );
    expect(cut).toBe(0);
    const codes = await page.locator('.slip-words').allInnerTexts();
    expect(codes.map((code) => code.trim().split(/\s+/).join(' ')).sort()).toEqual(
      SEATED.map((each) => each.seatCode).sort(),
    );

    const slips = await printed(page, 'wb-seat-slips');
    expect(pagesIn(slips)).toBe(3);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    const lists = await printed(page, 'wb-attendance-lists');
    expect(await page.locator('wb-attendance-lists .attendance-room').count()).toBe(4);
    expect(pagesIn(lists)).toBe(4);
    const first = page.locator('wb-attendance-lists .attendance-room', { hasText: LONG.room });
    expect(await first.locator('tbody tr').count()).toBe(1);
  });
});
