import { describe, expect, test } from 'vitest';
import { makeBot } from '../../src/bots/make-bot.ts';
import { play } from '../../src/bots/play.ts';
import type { ComingOrder, Form } from '../../src/operations/market/form.ts';
import { type Address, addressFaults, makeAddressLine } from '../../src/operations/shop/buyer.ts';
import { letterLanguage } from '../../src/operations/shop/market.ts';
import { makeAmountText } from '../../src/operations/shop/money.ts';
import { writesLanguage } from '../../src/operations/shop/text-checks.ts';
import { checkPack } from '../../src/scenario/check.ts';
import { compileForm } from '../../src/scenario/compile/compile.ts';
import type { CheckedPack } from '../../src/scenario/pack.ts';
import { edited } from '../support/edited-pack.ts';
import { fourMarkets } from '../support/four-markets.ts';
import { beginSitting } from '../support/world.ts';

const SEEDS = [1, 2, 3];
const { pack, problems } = checkPack(fourMarkets());
const sound = (): CheckedPack => {
  if (pack === null) throw new Error(JSON.stringify(problems.filter(({ severity }) => severity === 'error')));
  return pack;
};
const forms = new Map<number, Form>();
function formOf(seed: number): Form {
  const form = forms.get(seed) ?? compileForm(sound(), seed);
  forms.set(seed, form);
  return form;
}
const ordersOf = (seed: number): ComingOrder[] =>
  formOf(seed).coming.flatMap((event) => (event.kind === 'order/arrives' ? [event.order] : []));
const allOrders = (): ComingOrder[] => SEEDS.flatMap(ordersOf);

describe('a pack that sells to KR, CA, GB and FR', () => {
  test('is sound, and is warned once for each language without letters', () => {
    expect(problems.map(({ severity, code, values }) => [severity, code, values.language])).toEqual([
      ['warning', 'buyers-in-english', 'fr'],
      ['warning', 'buyers-in-english', 'ko'],
    ]);
  });

  test.each(SEEDS)('gives the expert of seed %i at least 950 in every indicator', { timeout: 60_000 }, (seed) => {
    const { indicators } = play(beginSitting(formOf(seed)), makeBot('expert', seed)).report();
    for (const [code, { score, critical }] of Object.entries(indicators)) {
      expect([code, critical]).toEqual([code, []]);
      expect(score ?? 0, code).toBeGreaterThanOrEqual(950);
    }
  });

  test('has buyers with names of their own country, and orders in its currency', () => {
    const orders = allOrders();
    const of = (market: string): ComingOrder[] => orders.filter((order) => order.market === market);
    for (const [market, currency] of [
      ['KR', 'KRW'],
      ['CA', 'CAD'],
      ['GB', 'GBP'],
      ['FR', 'EUR'],
    ] as const) {
      expect(of(market).length, market).toBeGreaterThan(3);
      expect(new Set(of(market).map((order) => order.currency))).toEqual(new Set([currency]));
      expect(new Set(of(market).map(({ buyer }) => buyer.name)).size).toBeGreaterThan(of(market).length / 2);
    }
    expect(of('KR')[0]?.buyer.name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
  });

  test.each([
    ['KR', /^\+82 10-0\d{3}-\d{4}$/],
    ['CA', /^\+1 (416|514|604)-555-01\d\d$/],
    ['GB', /^\+44 (20 7946 0\d{3}|7700 900\d{3})$/],
    ['FR', /^\+33 (1 99 00|6 39 98) \d\d \d\d$/],
  ])('has telephone numbers in %s that ring at nobody', (market, numbers) => {
    for (const { address } of allOrders().filter((order) => order.market === market))
      expect(address.phone).toMatch(numbers);
  });

  test('has letters of Korean and French buyers in English, and the buyer still speaks that language', () => {
    const { letters, coming } = formOf(1);
    expect(Object.keys(letters.ko ?? {}).length).toBeGreaterThan(10);
    expect(Object.keys(letters.fr ?? {})).toEqual(Object.keys(letters.ko ?? {}));
    for (const [key, text] of Object.entries(letters.ko ?? {})) expect(letters.en?.[key]).toBe(text);
    const spoken = coming.flatMap((event) => (event.kind === 'order/arrives' ? [event.order.buyer.language] : []));
    expect(spoken).toEqual(expect.arrayContaining(['ko', 'fr', 'en']));
  });

  test('takes the texts of a language whose file is there, and warns that answers are in English', () => {
    const english = fourMarkets()['locales/en.yaml'] ?? '';
    const own = { ...fourMarkets(), 'locales/fr.yaml': english.replaceAll('Hello', 'Bonjour') };
    const found = checkPack(own).problems.map(({ code, values }) => [code, values.language]);
    expect(found).toEqual([
      ['no-letters', 'fr'],
      ['buyers-in-english', 'ko'],
    ]);
  });

  test('is refused where a language with letters of its own has no file', () => {
    const japanese = edited(fourMarkets(), ['pack.yaml', /- ko/, '- ja']);
    expect(checkPack(japanese).problems.map(({ severity, code }) => [severity, code])).toContainEqual([
      'error',
      'no-language',
    ]);
  });
});

describe('an address', () => {
  const base = { name: 'A. Example', street: '12 Park Street', city: 'Bristol' };
  const at = (country: string, postcode: string, more: Partial<Address> = {}): Address => ({
    ...base,
    postcode,
    country,
    ...more,
  });

  test.each([
    ['KR', '04066', []],
    ['KR', '4066', ['postcode']],
    ['KR', '121-840', ['postcode']],
    ['CA', 'M5V 2B4', ['state']],
    ['CA', 'M5V2B4', ['state', 'postcode']],
    ['CA', 'D5V 2B4', ['state', 'postcode']],
    ['GB', 'BS1 5JN', []],
    ['GB', 'EC1A 1BB', []],
    ['GB', 'W1A 0AX', []],
    ['GB', 'BS15', ['postcode']],
    ['GB', 'BS1 5CI', ['postcode']],
    ['FR', '75009', []],
    ['FR', '7509', ['postcode']],
  ])('in %s with the postcode %s lacks %j', (country, postcode, faults) => {
    expect(addressFaults(at(country, postcode))).toEqual(faults);
  });

  test.each([
    [
      'CA',
      'M5V 2B4',
      { city: 'Toronto', state: 'ON', unit: 'Unit 4' },
      'Unit 4, 12 Park Street, Toronto ON M5V 2B4, CA',
    ],
    ['GB', 'BS1 5JN', {}, '12 Park Street, Bristol, BS1 5JN, GB'],
    ['FR', '69003', { city: 'Lyon' }, '12 Park Street, 69003 Lyon, FR'],
    ['KR', '04066', { city: 'Seoul', district: 'Mapo-gu' }, '12 Park Street, Mapo-gu, Seoul, 04066, KR'],
  ])('in %s is written in the order of its country', (country, postcode, more, line) => {
    expect(makeAddressLine(at(country, postcode, more))).toBe(line);
  });
});

test.each([
  ['KRW', 15_000, '15000'],
  ['CAD', 1_505, '15.05'],
  ['GBP', 99, '0.99'],
] as const)('an amount in %s has the decimals of its currency', (currency, amount, text) => {
  expect(makeAmountText({ amount, currency })).toBe(text);
});

test('letters to Korean and French buyers are worded in English, and typed words in English or their own script are theirs', () => {
  expect([letterLanguage('ko'), letterLanguage('fr'), letterLanguage('ja')]).toEqual(['en', 'en', 'ja']);
  expect(writesLanguage('Your parcel is on its way.', 'ko')).toBe(true);
  expect(writesLanguage('소포가 배송 중입니다', 'ko')).toBe(true);
  expect(writesLanguage('소포가 배송 중입니다', 'fr')).toBe(false);
  expect(writesLanguage('荷物は輸送中です', 'ko')).toBe(false);
});
