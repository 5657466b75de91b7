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

const outcome = (
  market: string,
  currency: 'SGD' | 'MYR' | 'EUR' | 'JPY',
  value: number,
  at = before ?? 0,
  channel = 'harbour',
): string =>
  dutyOutcome(
    { channel, market, currency, lines: [{ product: 'umbrella', quantity: 1, unitPrice: value }] },
    find(catalogue.modes, 'epacket'),
    catalogue,
    at,
  );

test('a tax number on the papers says that the tax was collected, up to the limit of its market', () => {
  expect([outcome('SG', 'SGD', 40_000), outcome('SG', 'SGD', 40_001)]).toEqual(['collected', 'may-be-charged']);
  expect([outcome('MY', 'MYR', 50_000), outcome('MY', 'MYR', 50_001)]).toEqual(['collected', 'may-be-charged']);
  expect(outcome('JP', 'JPY', 5000)).toBe('may-be-charged');
});

test('German VAT is collected at checkout in the own shop once it has its number', () => {
  expect([outcome('DE', 'EUR', 3990), outcome('DE', 'EUR', 3990, after)]).toEqual(['may-be-charged', 'collected']);
});

test('a marketplace collects German VAT itself, whenever it was ordered, up to EUR 150', () => {
  const amber = (value: number, at?: number): string => outcome('DE', 'EUR', value, at, 'amber');
  expect([amber(3990), amber(3990, after), amber(15_001)]).toEqual(['collected', 'collected', 'may-be-charged']);
});

test('a buyer who asks about customs is told what is true of the parcel', () => {
  const told = new Map<string, readonly ServiceAnswer[]>();
  for (const about of [
    { channel: 'harbour', market: 'SG', stage: 'travelling' },
    { channel: 'rakuya', market: 'JP', stage: 'travelling' },
    { channel: 'amber', market: 'US', stage: 'travelling' },
    { channel: 'amber', market: 'DE', stage: 'travelling' },
    { channel: 'harbour', market: 'DE', stage: 'delivered', product: 'cup-pair' },
  ] as const) {
    const desk = serviceDeskWith({ topic: 'customs-charge', about });
    desk.firstTicket('customs-charge');
    const sale = saleOf(desk.sitting.world, desk.ticket('T-1'));
    const mode = sale === undefined ? '' : (parcelOfSale(desk.sitting.world, sale)?.mode ?? '');
    told.set(`${about.channel} to ${about.market} by ${mode}`, fittingAnswers(desk.sitting.world, desk.ticket('T-1')));
  }
  expect(Object.fromEntries(told)).toEqual({
    'harbour to SG by epacket': ['duty-collected'],
    'rakuya to JP by epacket': ['duty-by-buyer'],
    'amber to US by courier': ['duty-included'],
    'amber to DE by epacket': ['duty-collected'],
    'harbour to DE by epacket': ['duty-by-buyer'],
  });
});
