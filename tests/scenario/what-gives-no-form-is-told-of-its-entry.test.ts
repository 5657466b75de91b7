import { describe, expect, test } from 'vitest';
import { addressFaults } from '../../src/operations/shop/buyer.ts';
import { checkPack } from '../../src/scenario/check.ts';
import { compileForm } from '../../src/scenario/compile/compile.ts';
import { tryForms } from '../../src/scenario/compile/try-form.ts';
import type { CheckedPack, PackSource } from '../../src/scenario/pack.ts';
import { type Edit, edited, lineOf } from '../support/edited-pack.ts';
import { packSource, sourceOf } from '../support/world.ts';

function soundPack(source: PackSource): CheckedPack {
  const { pack, problems } = checkPack(source);
  if (pack === null) throw new Error(JSON.stringify(problems.slice(0, 3)));
  return pack;
}

describe('an entry that is sound and cannot be is told with its file, its line and the seeds', () => {
  test.each<[string, PackSource, Edit, string]>([
    [
      'a delivery too long ago',
      packSource,
      [
        'demand.yaml',
        '- { stage: finished, least: 2,',
        '- { stage: finished, deliveredDaysAgo: { from: 60, to: 61 }, least: 2,',
      ],
      'deliveredDaysAgo: { from: 60',
    ],
    [
      'a delivery in a gap of hours',
      sourceOf('service-desk'),
      [
        'demand.yaml',
        'product: umbrella, deliveredDaysAgo: { from: 6, to: 9 }',
        'product: umbrella, deliveredDaysAgo: { from: 40, to: 40 }',
      ],
      'from: 40',
    ],
  ])('%s', (_what, pack, edit, text) => {
    const source = edited(pack, edit);
    expect(tryForms(soundPack(source), [1, 2])).toEqual([
      expect.objectContaining({
        severity: 'error',
        code: 'stage-fits-nothing',
        file: 'demand.yaml',
        line: lineOf(source, 'demand.yaml', text),
        seeds: [1, 2],
      }),
    ]);
  });

  test('a pack that gives its forms has none', () => {
    expect(tryForms(soundPack(packSource), [1, 2, 3])).toEqual([]);
  });
});

/** The order desk whose own shop sells to Korea alone, a country without address rules. */
function koreanPack(): CheckedPack {
  const sold = edited(
    packSource,
    [
      'pack.yaml',
      /markets:\n(?: {2}#[^\n]*\n)*/,
      'markets:\n  - { id: KR, currency: USD, languages: [en], zone: Asia/Seoul, rate: 32100 }\n',
    ],
    ['channels.yaml', 'markets: [US, JP, SG, AU, DE, MY]', 'markets: [KR]'],
    [
      'channels.yaml',
      /promiseDays:\n {6}US: \{ usual: 14, express: 8 \}\n {6}JP: \{ usual: 13[\s\S]*?shippingFees: \{[^}]*\}/,
      'promiseDays: { KR: { usual: 14, express: 8 } }\n    shippingFees: { KR: 790 }',
    ],
    [
      'freight.yaml',
      /(lanes:\n {6}JP: \{ zone: A, days: 2 \}\n {6}SG: \{ zone: B, days: 2 \}\n {6}MY: \{ zone: B, days: 3 \}\n {6}US: [^\n]*)/,
      'lanes:\n      KR: { zone: A, days: 3 }\n      JP: { zone: A, days: 2 }\n      SG: { zone: B, days: 2 }\n      MY: { zone: B, days: 3 }\n      US: { zone: C, days: 3 }',
    ],
    [
      'freight.yaml',
      'lanes:\n      JP: { zone: A, days: 8 }\n      SG',
      'lanes:\n      KR: { zone: A, days: 8 }\n      JP: { zone: A, days: 8 }\n      SG',
    ],
    [
      'demand.yaml',
      'places:\n',
      "places:\n  KR:\n    - { street: '# Wausan-ro', numbers: [1, 90], city: Seoul, postcode: '04066' }\n",
    ],
    [
      'demand.yaml',
      'people:\n',
      'people:\n  KR: [{ given: [Minjun, Seoyeon, Jiho, Hayun, Doyun], family: [Kim, Lee, Park, Choi, Jung] }]\n',
    ],
    ['locales/zh-TW.yaml', '\nmarkets:\n', '\nmarkets:\n  KR: { name: 韓國 }\n'],
    ['locales/en.yaml', '\nmarkets:\n', '\nmarkets:\n  KR: { name: Korea }\n'],
  );
  return soundPack(sold);
}

test('an incomplete address is one that the rules call so, in a country without rules of its own too', () => {
  const pack = koreanPack();
  const seen = new Set<string>();
  for (let seed = 1; seed <= 6; seed += 1) {
    const form = compileForm(pack, seed);
    for (const event of form.coming) {
      if (event.kind !== 'order/arrives') continue;
      const isIncomplete = form.truth.orders[event.order.id]?.situation === 'address-incomplete';
      if (isIncomplete) seen.add(event.order.market);
      expect([event.order.market, addressFaults(event.order.address).length > 0]).toEqual([
        event.order.market,
        isIncomplete,
      ]);
    }
  }
  expect(seen).toContain('KR');
});

describe('in a week of three days', () => {
  const short = soundPack(
    edited(
      packSource,
      ['pack.yaml', /weeks: .*/, "weeks: ['2026-11-09']"],
      ['pack.yaml', 'holidays: []', "holidays: ['2026-11-12', '2026-11-13']"],
    ),
  );
  const forms = [1, 2, 3, 4].map((seed) => compileForm(short, seed));

  test('questions about new orders come', () => {
    for (const form of forms) {
      const origin = new Map(
        form.coming.flatMap((event) => (event.kind === 'order/arrives' ? [[event.order.id, event.at] as const] : [])),
      );
      const open = form.days[0]?.open ?? 0;
      const asked = form.coming.filter(({ kind }) => kind === 'inquiry/arrives');
      const aboutNew = asked.filter((event) => 'inquiry' in event && (origin.get(event.inquiry.order) ?? 0) > open);
      expect(aboutNew.length).toBeGreaterThan(2);
    }
  });

  test('orders are spread over the days, and none is crowded onto the first', () => {
    const perDay = [0, 0, 0];
    for (const form of forms)
      for (const event of form.coming) {
        const day = form.days.findLastIndex(({ open }) => event.at >= open - 4 * 3_600_000);
        if (event.kind === 'order/arrives' && day >= 0) perDay[day] = (perDay[day] ?? 0) + 1;
      }
    const total = perDay.reduce((sum, count) => sum + count, 0);
    for (const count of perDay) expect(count / total).toBeLessThan(0.55);
    expect(perDay[0] ?? 0).toBeLessThan(total / 2);
  });

  test('nothing happens before the week or in the year 1970', () => {
    const late = forms.flatMap((form) =>
      Object.values(form.truth.orders).flatMap(({ lateDispute }) =>
        lateDispute === undefined ? [] : [lateDispute.at - (form.days[0]?.open ?? 0)],
      ),
    );
    expect(Math.min(...late)).toBeGreaterThan(0);
  });
});

test('two entries of one situation bring different orders', () => {
  const twice = edited(packSource, [
    'demand.yaml',
    '- { situation: plain, least: 10, most: 11 }',
    '- { situation: plain, least: 5, most: 5 }\n  - { situation: plain, least: 5, most: 5 }',
  ]);
  const form = compileForm(soundPack(twice), 3);
  const buyers = form.coming.flatMap((event) =>
    event.kind === 'order/arrives' && form.truth.orders[event.order.id]?.situation === 'plain'
      ? [event.order.buyer.id]
      : [],
  );
  const fresh = form.coming.flatMap((event) =>
    event.kind === 'order/arrives' ? [`${event.order.buyer.id}/${event.order.lines[0]?.product}`] : [],
  );
  expect(buyers.length).toBeGreaterThan(10);
  expect(fresh.length - new Set(fresh).size).toBeLessThan(4);
});
