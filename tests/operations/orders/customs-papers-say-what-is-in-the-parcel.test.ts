import { describe, expect, test } from 'vitest';
import { formNeeded, needsIdentifier } from '../../../src/operations/orders/declaration.ts';
import { find } from '../../../src/operations/shop/catalogue.ts';
import { taxNumberNeeded } from '../../../src/operations/shop/import-duty.ts';
import type { Currency } from '../../../src/operations/shop/money.ts';
import { deskWith, type TestDesk } from '../../support/desk.ts';
import type { OrderWish } from '../../support/week.ts';
import { formFor } from '../../support/world.ts';

const { catalogue } = formFor(1);
const [ems, epacket] = [find(catalogue.modes, 'ems'), find(catalogue.modes, 'epacket')];
const worth = (market: string, currency: Currency, value: number, channel = 'harbour') => ({
  channel,
  market,
  currency,
  lines: [{ product: 'tea-set', quantity: 1, unitPrice: value }],
});

describe('the form of a customs paper', () => {
  /** TWD 12,800 at the pack's rates; the worth of the goods alone. */
  test.each<[string, Currency, number, string]>([
    ['JP', 'JPY', 60_377, 'cn22'],
    ['JP', 'JPY', 60_378, 'cn23'],
    ['DE', 'EUR', 34_688, 'cn22'],
    ['DE', 'EUR', 34_689, 'cn23'],
    ['SG', 'SGD', 52_032, 'cn22'],
    ['SG', 'SGD', 52_033, 'cn23'],
    ['AU', 'AUD', 61_538, 'cn22'],
    ['AU', 'AUD', 61_539, 'cn23'],
  ])('to %s for goods of %s %i by small packet is a %s', (market, currency, value, form) => {
    expect(formNeeded(worth(market, currency, value), epacket, catalogue)).toBe(form);
  });

  test('goods by EMS travel with a CN23, whatever their worth', () => {
    expect(formNeeded(worth('JP', 'JPY', 1), ems, catalogue)).toBe('cn23');
  });

  test('every mode but the post’s needs a commercial invoice, whatever the worth', () => {
    const forms = catalogue.modes.map((mode) => [mode.id, formNeeded(worth('DE', 'EUR', 1), mode, catalogue)]);
    expect(forms).toEqual(
      catalogue.modes.map(({ id }) => [id, { epacket: 'cn22', ems: 'cn23' }[id] ?? 'commercial-invoice']),
    );
  });
});

describe('the tax number', () => {
  test.each<[string, Currency, number, string | null]>([
    ['DE', 'EUR', 15_000, 'ioss'],
    ['DE', 'EUR', 15_001, null],
    ['SG', 'SGD', 40_000, 'gst-ovr'],
    ['SG', 'SGD', 40_001, null],
    ['MY', 'MYR', 50_000, 'lvg'],
    ['MY', 'MYR', 50_001, null],
    ['AU', 'AUD', 100_000, 'gst-arn'],
    ['AU', 'AUD', 100_001, null],
    ['US', 'USD', 100, null],
    ['JP', 'JPY', 100, null],
  ])('to %s for goods of %s %i is %s', (market, currency, value, number) => {
    expect(taxNumberNeeded(worth(market, currency, value), catalogue)).toBe(number);
  });
});

const sent = (
  changed: Record<string, unknown>,
  wish: OrderWish = { market: 'DE', lines: [{ product: 'umbrella', quantity: 2 }] },
): TestDesk => {
  const desk = deskWith([wish]);
  desk.do('order/confirm', { orders: ['O-1'] });
  desk.prepare('O-1', 'consolidator').declare('O-1', changed);
  desk.do('batch/hand-over', { mode: 'consolidator', orders: ['O-1'] });
  return desk;
};
const UMBRELLA = find(catalogue.products, 'umbrella');
const line = {
  product: 'umbrella',
  description: 'Folding umbrella with telescopic steel shaft and polyester canopy',
  hs: '660191',
  origin: 'CN',
  quantity: 2,
  netGrams: 2 * UMBRELLA.grams,
  value: 4200,
  identifier: 'FL-UMB-098',
};
const points = (changed: Record<string, unknown>): number | undefined =>
  sent(changed).points('P3.2.1', 'ship').documents;

describe('whose tax number stands on a paper', () => {
  test.each<[string, string, Currency, string | null]>([
    ['amber', 'DE', 'EUR', 'amber-ioss'],
    ['amber', 'AU', 'AUD', 'amber-arn'],
    ['amber', 'JP', 'JPY', null],
    ['lah', 'SG', 'SGD', 'lah-gst'],
    ['lah', 'MY', 'MYR', 'lah-lvg'],
    ['harbour', 'DE', 'EUR', 'ioss'],
    ['harbour', 'SG', 'SGD', 'gst-ovr'],
  ])('for an order on %s to %s in %s it is %s', (channel, market, currency, number) => {
    expect(taxNumberNeeded(worth(market, currency, 5000, channel), catalogue)).toBe(number);
  });
});

describe('a product identifier', () => {
  const at = (date: string): number => Date.parse(`${date}T12:00:00+08:00`);
  test('the papers of a parcel to the EU name each product by its identifier from the first of November 2026 on', () => {
    const german = worth('DE', 'EUR', 5000);
    expect(
      [at('2026-10-31'), at('2026-11-01'), at('2026-11-02')].map((day) => needsIdentifier(german, catalogue, day)),
    ).toEqual([false, true, true]);
    expect(needsIdentifier(worth('JP', 'JPY', 5000), catalogue, at('2026-11-02'))).toBe(false);
  });

  test('a paper to Germany without it has one field wrong of ten', () => {
    expect(points({ lines: [{ ...line, identifier: undefined }] })).toBe(3);
  });
});

describe('the fields of a paper', () => {
  test('nine right fields earn all four points; each wrong field takes away one right field', () => {
    expect(points({})).toBe(4);
    expect(points({ lines: [line] })).toBe(4);
    expect(points({ lines: [{ ...line, origin: 'TW' }] })).toBe(3);
    expect(points({ lines: [{ ...line, origin: 'TW', hs: '660199' }] })).toBe(2);
    expect(points({ lines: [{ ...line, origin: 'TW', hs: '660199', description: 'Umbrella' }] })).toBe(1);
    expect(points({ lines: [{ ...line, origin: 'TW', hs: '660199', description: 'Umbrella' }], incoterm: 'DAP' })).toBe(
      0,
    );
    expect(
      points({
        lines: [{ ...line, origin: 'TW', hs: '660199', description: 'Umbrella' }],
        incoterm: 'DAP',
        taxNumber: null,
      }),
    ).toBe(0);
  });

  test.each([
    ['the wrong form', { form: 'cn22' }],
    ['the wrong Incoterm', { incoterm: 'DAP' }],
    ['the tax number left out', { taxNumber: null }],
    ['another market’s tax number', { taxNumber: 'lvg' }],
    ['a description that says nothing', { lines: [{ ...line, description: 'Accessory' }] }],
    ['another HS code', { lines: [{ ...line, hs: '660199' }] }],
    ['the weight of the parcel as the net weight', { lines: [{ ...line, netGrams: 2 * UMBRELLA.grams + 180 }] }],
    ['a little more worth', { lines: [{ ...line, value: 4300 }] }],
  ])('%s is one field', (_what, changed) => {
    const desk = sent(changed);
    expect(desk.points('P3.2.1', 'ship').documents).toBe(3);
    expect(desk.critical()).toEqual([]);
  });

  test('a wrong net weight is told with the weight stated and the weight of the goods alone', () => {
    const desk = sent({ lines: [{ ...line, netGrams: 2 * UMBRELLA.grams + 180 }] });
    const { findings } = desk.opportunity('P3.2.1', 'ship');
    const given = `${2 * UMBRELLA.grams + 180} g`;
    expect(findings.find(({ criterion }) => criterion === 'documents')?.details).toEqual([
      { key: 'because.paper-net-weight', values: { product: 'umbrella', given, right: `${2 * UMBRELLA.grams} g` } },
    ]);
  });

  test.each([
    ['calling a sale a gift', { category: 'gift' }],
    ['a worth more than a tenth too low', { lines: [{ ...line, value: 3779 }] }],
  ])('%s is a false declaration', (_what, changed) => {
    expect(sent(changed).critical()).toEqual(['false-declaration']);
  });

  test('declaring nine tenths of the worth is wrong, but no false declaration', () => {
    expect(sent({ lines: [{ ...line, value: 3780 }] }).critical()).toEqual([]);
  });

  test('a false paper that is corrected before the parcel leaves counts as right', () => {
    const desk = deskWith([{}]);
    desk.do('order/confirm', { orders: ['O-1'] });
    desk.prepare('O-1', 'epacket').declare('O-1', { category: 'gift' }).declare('O-1');
    desk.do('batch/hand-over', { mode: 'epacket', orders: ['O-1'] });
    expect([desk.critical(), desk.points('P3.2.1', 'ship').documents]).toEqual([[], 4]);
  });

  test('a paper has one line for every product', () => {
    const desk = deskWith([
      {
        lines: [
          { product: 'umbrella', quantity: 1 },
          { product: 'phone-case', quantity: 1 },
        ],
      },
    ]);
    desk.do('order/confirm', { orders: ['O-1'] });
    expect(
      desk.refused('document/complete', { ...desk.prepare('O-1', 'epacket').rightPaper('O-1'), lines: [line] }),
    ).toBe('document/lines');
    const { lines } = desk.rightPaper('O-1');
    expect(
      desk.refused('document/complete', {
        ...desk.rightPaper('O-1'),
        lines: [...lines, { ...line, product: 'nougat' }],
      }),
    ).toBe('document/lines');
    expect(desk.refused('document/complete', { ...desk.rightPaper('O-1'), lines: [lines[0], lines[0]] })).toBe(
      'document/lines',
    );
  });

  test('the same goods of two orders in one parcel stand on one line with their summed weight and worth', () => {
    const buyer = { id: 'B-1', name: 'Yuki Sato', language: 'ja', earlierOrders: 1 } as const;
    const desk = deskWith([{ buyer }, { buyer, lines: [{ product: 'oolong-pouch', quantity: 2 }] }]);
    desk.do('order/confirm', { orders: ['O-1', 'O-2'] });
    desk.do('order/combine', { orders: ['O-1', 'O-2'] });
    desk.prepare('O-1', 'epacket').do('batch/hand-over', { mode: 'epacket', orders: ['O-1'] });
    expect(desk.order('O-1').document?.lines).toMatchObject([
      { product: 'oolong-pouch', quantity: 3, netGrams: 3 * 175, value: 7740 },
    ]);
    expect(desk.points('P3.2.1', 'ship').documents).toBe(4);
  });

  test('a customs paper comes after booking, because the mode decides its form', () => {
    const desk = deskWith([{}]);
    desk.do('order/confirm', { orders: ['O-1'] });
    desk.do('parcel/pack', { orders: ['O-1'], carton: 'M' });
    const paper = {
      order: 'O-1',
      form: 'cn22',
      category: 'sale-of-goods',
      incoterm: 'DAP',
      taxNumber: null,
      lines: [{ ...line, product: 'oolong-pouch' }],
    };
    expect(desk.refused('document/complete', paper)).toBe('document/not-booked');
  });
});
