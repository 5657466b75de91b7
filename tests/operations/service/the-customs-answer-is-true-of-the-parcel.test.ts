import { expect, test } from 'vitest';
import { saleOf } from '../../../src/operations/service/look-ups.ts';
import type { ServiceAnswer } from '../../../src/operations/service/reply.ts';
import { fittingAnswers } from '../../../src/operations/service/reply-rules.ts';
import { find } from '../../../src/operations/shop/catalogue.ts';
import { dutyOutcome } from '../../../src/operations/shop/import-duty.ts';
import { parcelOfSale } from '../../../src/operations/shop/seen.ts';
import { serviceDeskWith } from '../../support/service-desk.ts';
import { formFor } from '../../support/world.ts';

const { catalogue } = formFor(1, 'service-desk');
const [before, after] = ['2026-11-23T10:00:00+08:00', '2026-11-26T10:00:00+08:00'].map((at) => Date.parse(at));

const outcome = (market: string, currency: 'SGD' | 'MYR' | 'EUR' | 'JPY', value: number, at = before ?? 0): string =>
  dutyOutcome(
    { channel: 'harbour', market, currency, lines: [{ product: 'umbrella', quantity: 1, unitPrice: value }] },
    find(catalogue.modes, 'epacket'),
    catalogue,
    at,
  );

test('a tax number on the papers says that the tax was collected, up to the limit of its market', () => {
  expect([outcome('SG', 'SGD', 40_000), outcome('SG', 'SGD', 40_001)]).toEqual(['collected', 'may-be-charged']);
  expect([outcome('MY', 'MYR', 50_000), outcome('MY', 'MYR', 50_001)]).toEqual(['collected', 'may-be-charged']);
  expect(outcome('JP', 'JPY', 5000)).toBe('may-be-charged');
});

test('German VAT is collected at checkout for what was ordered once the shop had its number', () => {
  expect([outcome('DE', 'EUR', 3990), outcome('DE', 'EUR', 3990, after)]).toEqual(['may-be-charged', 'collected']);
});

test('a buyer who asks about customs is told what is true of the parcel', () => {
  const told = new Map<string, readonly ServiceAnswer[]>();
  for (const market of ['SG', 'JP', 'US', 'DE']) {
    const desk = serviceDeskWith({ topic: 'customs-charge', about: { market, stage: 'travelling' } });
    desk.firstTicket('customs-charge');
    const sale = saleOf(desk.sitting.world, desk.ticket('T-1'));
    const mode = sale === undefined ? '' : (parcelOfSale(desk.sitting.world, sale)?.mode ?? '');
    told.set(`${market} by ${mode}`, fittingAnswers(desk.sitting.world, desk.ticket('T-1')));
  }
  expect(Object.fromEntries(told)).toEqual({
    'SG by epacket': ['duty-collected'],
    'JP by epacket': ['duty-by-buyer'],
    'US by courier': ['duty-included'],
    'DE by epacket': ['duty-by-buyer'],
  });
});
