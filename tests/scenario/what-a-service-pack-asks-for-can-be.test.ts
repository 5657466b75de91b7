import { describe, expect, test } from 'vitest';
import { checkPack } from '../../src/scenario/check.ts';
import type { PackSource } from '../../src/scenario/pack.ts';
import type { Problem } from '../../src/scenario/problem.ts';
import { type Edit, edited, throughout } from '../support/edited-pack.ts';
import { sourceOf } from '../support/world.ts';

const serviceSource = sourceOf('service-desk');

const told = (source: PackSource): readonly Problem[] => checkPack(source).problems;

const D = 'demand.yaml';
const P = 'pack.yaml';
const G = 'products.yaml';
const S = 'service.yaml';

describe('at the service desk, one problem is told of', () => {
  const contact =
    '  - { topic: privacy, channels: [harbour], markets: [DE], days: { from: 1, to: 1 }, least: 1, most: 1 }';
  test.each<[string, Problem['severity'], string, Edit]>([
    [
      'days from later to earlier',
      'error',
      'reversed',
      [S, contact, contact.replace('from: 1, to: 1', 'from: 3, to: 1')],
    ],
    [
      'a case about no order',
      'error',
      'missing',
      [
        S,
        '    about: delivered\n    channels: [harbour]\n    markets: [DE]\n    products: [cup-pair]',
        '    channels: [harbour]\n    markets: [DE]\n    products: [cup-pair]',
      ],
    ],
    [
      'buyers whom no channel has',
      'error',
      'no-such-buyers',
      [S, contact, contact.replace('channels: [harbour], markets: [DE]', 'channels: [rakuya], markets: [DE]')],
    ],
    [
      'orders of which there are too few',
      'error',
      'too-few-candidates',
      [
        D,
        '{ stage: delivered, channel: harbour, market: DE, product: cup-pair, least: 1, most: 1 }',
        '{ stage: delivered, channel: harbour, market: DE, product: tea-bags, least: 1, most: 1 }',
      ],
    ],
    ['a time zone that does not exist', 'error', 'unknown-time-zone', [S, 'zone: Asia/Tokyo', 'zone: Asia/Tokio']],
    ['a holiday of the wrong year', 'warning', 'holiday-no-week', [S, "'2026-11-11'", "'2025-11-11'"]],
    [
      'news in the night',
      'warning',
      'outside-office',
      [S, "n: 2, weekday: 2, at: '14:00'", "n: 2, weekday: 2, at: '23:00'"],
    ],
    [
      'an answer without its blank',
      'error',
      'placeholder-missing',
      ['locales/en.yaml', 'takes about {days} days', 'takes a few days'],
    ],
    [
      'a number that the buyer has forgotten',
      'error',
      'unknown-placeholder',
      [
        'locales/en.yaml',
        'unnamed: Hi there, where is the stuff I bought',
        'unnamed: Hi there, where is {number} I bought',
      ],
    ],
    [
      'a rule on returns that begins after it ends',
      'error',
      'not-before',
      [S, 'beforeWeekday: 3', 'beforeWeekday: 3\n    fromWeekday: 4'],
    ],
    [
      'a price on the other side of a limit',
      'warning',
      'prices-straddle',
      [G, /prices: \{ USD: (\d+)/, 'prices: { USD: 99900'],
    ],
  ])('%s', (_what, severity, code, edit) => {
    const found = told(edited(serviceSource, edit)).filter((each) => each.code === code);
    expect(found[0]).toMatchObject({ severity, code });
    expect(found[0]?.line).toBeGreaterThan(0);
    expect(told(edited(serviceSource, edit)).filter((each) => each.code !== code)).toEqual([]);
  });

  test('a blank that no language says', () => {
    const source = throughout(serviceSource, (text, file) =>
      file.startsWith('locales/') ? text.replace(/\{vat\}/g, '') : text,
    );
    expect(new Set(told(source).map(({ code }) => code))).toEqual(new Set(['placeholder-missing']));
  });

  test('a weekday that is a day off', () => {
    const source = edited(serviceSource, [P, 'holidays: []', "holidays: ['2026-11-05', '2026-11-06']"]);
    const found = new Set(told(source).map(({ code, severity }) => `${severity} ${code}`));
    expect(found).toEqual(new Set(['warning on-day-off', 'warning fewer-days']));
  });
});
