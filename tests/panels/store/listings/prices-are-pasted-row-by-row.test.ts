import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import type { SittingHost } from '../../../../src/host/port.ts';
import { PANEL_DUTIES } from '../../../../src/panels/duties.ts';
import { actWords } from '../../../../src/panels/parts/told-act.ts';
import { loadTrained } from '../../../../src/panels/shell/trained.ts';
import { listingsOf } from '../../../../src/panels/store/listings/listings-view.ts';
import { readPrices } from '../../../../src/panels/store/listings/pasted-prices.ts';
import { Talk } from '../../../support/talk.ts';
import { bundlesOf } from '../../../support/words.ts';

let host: SittingHost;

beforeAll(async () => {
  await i18next.init({ lng: 'en', resources: { en: bundlesOf('en') }, defaultNS: 'app' });
  host = await new Talk('practice', { pack: 'store-room', seed: 101 }).connect();
});

const inMarket = (market: string) => {
  const found = listingsOf(host.view()).find((each) => each.market === market && each.content !== undefined);
  if (found === undefined) throw new Error(`nothing on sale in ${market}`);
  return found;
};

test('rows from a spreadsheet give prices in the currency of each market, whatever stands first', () => {
  const [us, japan] = [inMarket('US'), inMarket('JP')];
  const text = `Listing\tNew price\n${us.number}\t12.99\n¥2,580\t${japan.number.toLowerCase()}\n\n`;
  expect(readPrices(host, text, listingsOf(host.view()))).toMatchObject([
    { line: 2, listing: { id: us.id }, price: 1299 },
    { line: 3, listing: { id: japan.id }, price: 2580 },
  ]);
});

test('each row with a fault says what is wrong with it', () => {
  const { number } = inMarket('JP');
  const rows = readPrices(host, `L-999 5\n${number} free\n${number} 25.80\n${number} 2580\n${number} 2680`, [
    ...listingsOf(host.view()),
  ]);
  expect(rows.map(({ fault }) => fault !== undefined)).toEqual([true, true, true, true, true]);
  expect(rows[0]?.fault).toContain('1');
  expect(rows[4]?.fault).toContain(number);
});

test('a new price is told in the currency of its listing', async () => {
  const { id } = inMarket('US');
  const duties = await loadTrained(['T2'], PANEL_DUTIES);
  const told = actWords(host, { action: 'listing/reprice', input: { prices: [{ listing: id, price: 1299 }] } }, duties);
  expect(told?.fields.map(([, value]) => value).join(' ')).toContain('12.99');
});
