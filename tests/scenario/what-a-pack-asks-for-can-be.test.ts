import { describe, expect, test } from 'vitest';
import { checkPack } from '../../src/scenario/check.ts';
import type { PackSource } from '../../src/scenario/pack.ts';
import type { Problem } from '../../src/scenario/problem.ts';
import { bothDesksSource } from '../support/both-desks.ts';
import { type Edit, edited, without } from '../support/edited-pack.ts';
import { packSource } from '../support/world.ts';

const told = (source: PackSource): readonly Problem[] => checkPack(source).problems;

/** The one problem of a pack with something changed. */
function only(source: PackSource): Problem | undefined {
  const problems = told(source);
  expect(problems.map(({ code }) => code)).toHaveLength(1);
  return problems[0];
}

const D = 'demand.yaml';
const C = 'channels.yaml';
const F = 'freight.yaml';
const P = 'pack.yaml';
const G = 'products.yaml';

describe('a pack of two duties', () => {
  test('has no fault, not even a warning', () => {
    expect(told(bothDesksSource())).toEqual([]);
  });
});

describe('at the order desk, one problem is told of', () => {
  test.each<[string, Problem['severity'], string, Edit]>([
    [
      'least above most',
      'error',
      'reversed',
      [D, 'situation: plain, least: 10, most: 11', 'situation: plain, least: 12, most: 11'],
    ],
    [
      'days from later to earlier',
      'error',
      'reversed',
      [C, 'reviewDays: { from: 5, to: 30 }', 'reviewDays: { from: 30, to: 5 }'],
    ],
    [
      'an express slower than the usual way',
      'error',
      'reversed',
      [C, 'US: { usual: 14, express: 8 }', 'US: { usual: 8, express: 14 }'],
    ],
    ['pass marks exchanged', 'error', 'not-before', [P, 'competent: 600', 'competent: 900']],
    [
      'a check-in that closes before it opens',
      'error',
      'reversed',
      [C, "from: '09:00', to: '10:00'", "from: '10:00', to: '09:00'"],
    ],
    [
      'a check-in before the office opens',
      'error',
      'window-outside-office',
      [C, "from: '09:00', to: '10:00'", "from: '07:00', to: '08:00'"],
    ],
    [
      'a check-in that runs past closing',
      'warning',
      'window-outside-office',
      [C, "from: '15:00', to: '16:00'", "from: '17:30', to: '18:30'"],
    ],
    ['a cut-off before the office opens', 'error', 'cut-off-before-office', [F, "cutOff: '15:30'", "cutOff: '08:30'"]],
    [
      'a statement in the night',
      'warning',
      'outside-office',
      [D, "{ weekday: 4, at: '10:00' }", "{ weekday: 4, at: '22:00' }"],
    ],
    ['a time zone that does not exist', 'error', 'unknown-time-zone', [P, 'America/New_York', 'America/NewYork']],
    ['a time zone without a place', 'error', 'unknown-time-zone', [P, 'Asia/Tokyo', 'JST']],
    ['a rate in TWD', 'warning', 'rate-unlikely', [P, 'rate: 32100', 'rate: 32']],
    ['a holiday of last year', 'warning', 'holiday-no-week', [P, 'holidays: []', "holidays: ['2025-11-03']"]],
    [
      'a rule that has run out',
      'warning',
      'never-holds',
      [F, "validFrom: '2025-08-26'", "validFrom: '2025-08-26'\n    validTo: '2026-08-26'"],
    ],
    ['goods in centimetres', 'warning', 'size-too-small', [G, 'size: [220, 130, 70]', 'size: [22, 13, 7]']],
    ['goods in kilograms', 'warning', 'size-too-big', [G, 'grams: 1350', 'grams: 1']],
    ['a carton in centimetres', 'warning', 'carton-holds-nothing', [F, 'size: [340, 250, 60]', 'size: [34, 25, 6]']],
    ['a mode that measures in centimetres', 'warning', 'mode-takes-nothing', [F, 'maxSideMm: 600', 'maxSideMm: 60']],
    ['the shortest side first', 'error', 'sides-unsorted', [G, 'size: [220, 130, 70]', 'size: [70, 130, 220]']],
    ['goods that no carton holds', 'error', 'fits-no-carton', [G, 'size: [280, 210, 120]', 'size: [900, 210, 120]']],
    ['goods too heavy for every carton', 'error', 'fits-no-carton', [G, 'grams: 1350', 'grams: 25000']],
    [
      'two hundred orders more than a week holds',
      'warning',
      'too-much',
      [D, 'situation: plain, least: 10, most: 11', 'situation: plain, least: 200, most: 200'],
    ],
    [
      'a hundred thousand orders',
      'error',
      'too-many',
      [D, 'situation: plain, least: 10, most: 11', 'situation: plain, least: 10, most: 100000'],
    ],
    [
      'a wait for goods that never come',
      'error',
      'stock-never-comes',
      [D, 'products: [black-tea-tin]', 'products: [stoneware-mug]'],
    ],
    [
      'a shortage of goods that come',
      'error',
      'stock-comes',
      [D, 'products: [stoneware-mug]', 'products: [black-tea-tin]'],
    ],
    ['a wait that is too long', 'error', 'stock-too-late', [G, 'workingHours: 8', 'workingHours: 30']],
    ['a shortage of what is there', 'warning', 'not-short', [G, 'onHand: 1 ', 'onHand: 40 ']],
    [
      'promotions above the price floor',
      'error',
      'rule-too-low',
      [P, 'priceFloorPermille: 500', 'priceFloorPermille: 400'],
    ],
    [
      'doubles that come too late to be ones',
      'error',
      'rule-too-low',
      [P, 'duplicateMinutes: 30', 'duplicateMinutes: 5'],
    ],
    ['frauds of one sign', 'error', 'fraud-signs', [P, 'fraudSigns: 2', 'fraudSigns: 3']],
    ['a postcode without its hyphen', 'error', 'place-postcode', [D, "'154-0004'", "'1540004'"]],
    ['a full-width postcode', 'error', 'odd-signs', [D, "'154-0004'", "'１５４－０００４'"]],
    ['a postcode in typographic quotes', 'error', 'odd-signs', [D, "'97205'", '‘97205’']],
    ['a postcode with its country', 'error', 'place-postcode', [D, "'04109'", "'D-04109'"]],
    [
      'a place without the state that its country needs',
      'error',
      'place-state',
      [D, 'city: Austin, state: TX', 'city: Austin'],
    ],
    ['a place without a city', 'error', 'place-city', [D, 'city: Leipzig', "city: ' '"]],
    ['a street of spaces', 'error', 'place-street', [D, "'Gottschedstraße #'", "'  '"]],
    ['a country without names', 'error', 'no-people', [D, /\n {2}MY:\n {4}- \{ given[\s\S]*$/, '\n']],
    [
      'a country with hardly a name',
      'warning',
      'few-people',
      [D, /\n {2}MY:\n {4}- \{ given[\s\S]*$/, '\n  MY:\n    - { given: [Hafiz, Farah], family: [Nair] }\n'],
    ],
    [
      'places of a market that is none',
      'error',
      'unknown-market',
      [D, 'places:\n', "places:\n  KR: [{ street: '# Wausan-ro', city: Seoul, postcode: '04066' }]\n"],
    ],
    ['house numbers from high to low', 'error', 'reversed', [D, 'numbers: [1005, 1915]', 'numbers: [1915, 1005]']],
    ['order numbers without a digit', 'error', 'pattern-too-small', [C, "'HB#####'", "'HB-ORDER'"]],
    ['order numbers with one digit', 'error', 'pattern-too-small', [C, "'HB#####'", "'HB1#'"]],
    ['labels without a digit', 'error', 'pattern-too-small', [F, "'GX#########'", "'GXABCDEF'"]],
    ['labels that are too few', 'error', 'pattern-too-small', [F, "'GX#########'", "'GX00####'"]],
    [
      'a promise that no mode keeps',
      'error',
      'nothing-to-send',
      [C, 'JP: { usual: 12, express: 6 }', 'JP: { usual: 3, express: 2 }'],
    ],
    [
      'a product that may not go there',
      'error',
      'forbidden-there',
      [D, '{ stage: delivered, least: 3,', '{ stage: delivered, market: DE, product: nougat, least: 3,'],
    ],
    [
      'a product without a market that may not go everywhere',
      'error',
      'forbidden-there',
      [D, '{ stage: delivered, least: 3,', '{ stage: delivered, product: nougat, least: 3,'],
    ],
    [
      'a placeholder between apostrophes',
      'error',
      'quoted-placeholder',
      ['locales/en.yaml', 'my order {number} is', "my order '{number}' is"],
    ],
    [
      'a brace that does not close',
      'error',
      'bad-message',
      ['locales/en.yaml', 'my order {number} is', 'my order {number is'],
    ],
    [
      'a placeholder as a date',
      'error',
      'bad-message',
      ['locales/en.yaml', 'my order {number} is', 'my order {number, date} is'],
    ],
    [
      'a placeholder where nothing is filled in',
      'error',
      'unknown-placeholder',
      ['locales/en.yaml', 'name: Phone case', "name: 'Phone case {size}'"],
    ],
  ])('%s', (_what, severity, code, edit) => {
    const problem = only(edited(packSource, edit));
    expect(problem).toMatchObject({ severity, code });
    expect(problem?.line).toBeGreaterThan(0);
  });

  test('a product without a price where it is to be sold', () => {
    const source = edited(
      packSource,
      [G, 'EUR: 7600, AUD: 13500', 'EUR: 7600'],
      [D, '{ stage: delivered, least: 3,', '{ stage: delivered, market: AU, product: tea-set, least: 3,'],
    );
    expect(only(source)).toMatchObject({ severity: 'error', code: 'no-price' });
  });

  test('a question about orders of which there are none', () => {
    const source = edited(
      packSource,
      [D, '  - { stage: owed, least: 2, most: 2 }\n', '  - { stage: owed, least: 0, most: 0 }\n'],
      [D, 'about: confirmed, least: 2', 'about: owed, least: 2'],
    );
    expect(only(source)).toMatchObject({ severity: 'warning', code: 'too-few-for-question' });
  });

  test('a language of buyers that has no file', () => {
    expect(only(without(packSource, 'locales/ja.yaml'))).toMatchObject({ code: 'no-language', file: P });
  });

  test('a market that no channel serves', () => {
    const source = edited(
      packSource,
      [C, 'markets: [US, JP, SG, AU, DE, MY]', 'markets: [US, JP, SG, AU, DE]'],
      [C, 'markets: [SG, MY]', 'markets: [SG]'],
      [C, 'SG: lah-gst, MY: lah-lvg', 'SG: lah-gst'],
    );
    const codes = told(source).map(({ code }) => code);
    expect(codes).toContain('market-unsold');
  });

  test('nothing that is restricted', () => {
    const source = edited(packSource, [F, /\nrestrictions:[\s\S]*$/, '\nrestrictions: []\n']);
    expect(new Set(told(source).map(({ code }) => code))).toEqual(new Set(['nothing-restricted']));
  });

  test('a weekday that is a day off', () => {
    const source = edited(packSource, [P, 'holidays: []', "holidays: ['2026-11-05']"]);
    expect(told(source).map(({ code, file }) => `${file} ${code}`)).toEqual(['demand.yaml on-day-off']);
  });

  test('a week without a working day', () => {
    const days = ['16', '17', '18', '19', '20'].map((day) => `'2026-11-${day}'`).join(', ');
    const source = edited(packSource, [P, 'holidays: []', `holidays: [${days}]`]);
    expect(told(source).filter(({ severity }) => severity === 'error')).toEqual([
      expect.objectContaining({ code: 'week-without-days', file: P }),
    ]);
  });
});

test.each(['America/Indiana/Indianapolis', 'Asia/Ho_Chi_Minh', 'Etc/GMT-8', 'UTC'])(
  'the time zone %s is one',
  (zone) => {
    expect(told(edited(packSource, [P, 'America/New_York', zone]))).toEqual([]);
  },
);
