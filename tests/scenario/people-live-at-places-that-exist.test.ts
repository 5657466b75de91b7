import { describe, expect, test } from 'vitest';
import { addressFaults, addressLines, makeAddressLine } from '../../src/operations/shop/buyer.ts';
import { checkPack } from '../../src/scenario/check.ts';
import { SEEDS } from '../support/played.ts';
import { formFor, packCalled, packSource } from '../support/world.ts';

const PACKS = { 'order-desk': packCalled('order-desk'), 'service-desk': packCalled('service-desk') } as const;

const AUSTRALIAN =
  /^\+61 491 57(0 (006|156|157|158|159|110|313|737)|1 (266|491|804)|2 (549|665|983)|3 (770|087)|4 (118|632)|5 (254|789)|6 (398|801)|7 (426|644)|8 (957|148|888)|9 (212|760|455))$/;

/** Numbers kept for fiction, and where a country keeps none, numbers that cannot be anybody's. */
const FICTION: Readonly<Record<string, RegExp>> = {
  US: /^\+1 202-555-01\d\d$/,
  AU: AUSTRALIAN,
  DE: /^\+49 (30 23125|69 90009|40 66969|221 4710|89 99998)\d{3}$/,
  JP: /^\+81 90-0\d{3}-\d{4}$/,
  SG: /^\+65 0\d{3} \d{4}$/,
  MY: /^\+60 12-0\d\d \d{4}$/,
  TW: /^\+886 2 0\d{3} \d{4}$/,
};

describe.each(Object.entries(PACKS))('in the pack %s', (_name, { data }) => {
  const { places, people } = data.demand;

  test.each(Object.keys(places))('%s has at least 25 streets, each with its own postcode', (market) => {
    const rows = places[market] ?? [];
    expect(new Set(rows.map((row) => `${row.street} ${row.postcode}`)).size).toBeGreaterThanOrEqual(25);
  });

  test('a block of flats in Singapore has the postcode that ends in its number', () => {
    for (const { street, postcode } of places.SG ?? []) {
      const block = /^Blk (\d+) /.exec(street)?.[1] ?? '?';
      expect(postcode.endsWith(block.padStart(3, '0')), street).toBe(true);
    }
  });

  test('a ward in Japan has its city, and the line in Japanese says the same number', () => {
    for (const { street, district, city, local = '' } of places.JP ?? []) {
      expect(`${district ?? 'X-ku'} ${district === undefined ? 'X-shi' : city}`).toMatch(/^\S+-ku \S+-shi$/);
      expect(city).toMatch(/-(ku|shi)$/);
      expect(local).toContain(street.split(' ')[0]);
    }
  });

  test('a market outside faker has names in groups, and every name stands with one of its own group', () => {
    for (const market of Object.keys(places).filter((each) => !['US', 'DE', 'AU'].includes(each)))
      expect(people[market]?.length ?? 0, market).toBeGreaterThan(0);
  });
});

describe.each(SEEDS)('in the forms of seed %i', (seed) => {
  const forms = [formFor(seed), formFor(seed, 'service-desk')];
  const orders = forms.flatMap((form) =>
    form.coming.flatMap((event) => (event.kind === 'order/arrives' ? [event.order] : [])),
  );

  test('street, district, city and postcode are those of one place', () => {
    for (const { address } of orders.filter((order) => addressFaults(order.address).length === 0)) {
      const rows = Object.values(PACKS).flatMap(({ data }) => data.demand.places[address.country] ?? []);
      const matches = rows.some(
        (row) =>
          row.city === address.city &&
          row.postcode === address.postcode &&
          row.district === address.district &&
          row.state === address.state &&
          new RegExp(`^${row.street.replace(/[()]/g, '\\$&').replace('#', '\\d+')}(, c/o .*)?$`).test(address.street),
      );
      expect(matches, makeAddressLine(address)).toBe(true);
    }
  });

  test('a telephone number rings at nobody’s', () => {
    for (const { address } of orders) expect(address.phone).toMatch(FICTION[address.country] ?? /^never$/);
  });

  test('nobody is called by a name that stands for another, and no group mixes with another', () => {
    const names = orders.map(({ buyer }) => buyer.name);
    expect(names.filter((name) => /\bBuyer\b|Ortega/.test(name))).toEqual([]);
    const malay = orders.filter(({ market, buyer }) => market === 'MY' && / bint?i? /.test(buyer.name));
    for (const { buyer } of malay) expect(buyer.name).not.toMatch(/Mei Yee|Arvind|Priya|Kavitha|Wei Jie/);
  });

  test('a Japanese buyer has a name in Japanese, and some live in a house without a room number', () => {
    const japanese = orders.filter(({ market }) => market === 'JP');
    for (const { buyer, address } of japanese) {
      expect(buyer.localName).toMatch(
        /^[\p{Script=Han}\p{Script=Hiragana}々]+ [\p{Script=Han}\p{Script=Hiragana}々]+$/u,
      );
      expect(address.local?.line).toMatch(/^\p{Script=Han}/u);
    }
  });
});

describe('an address is written as its country writes it', () => {
  const LINES: readonly (readonly [string, Parameters<typeof addressLines>[0], readonly string[]])[] = [
    [
      'Germany: postcode before the city',
      { name: 'L', street: 'Am Dobben 7', city: 'Bremen', postcode: '28203', country: 'DE' },
      ['Am Dobben 7', '28203 Bremen'],
    ],
    [
      'Japan: room first, postcode last',
      {
        name: 'Y',
        street: '2-4-4 Ichibancho',
        unit: 'Room 803',
        district: 'Aoba-ku',
        city: 'Sendai-shi',
        state: 'Miyagi',
        postcode: '980-0811',
        country: 'JP',
      },
      ['Room 803, 2-4-4 Ichibancho', 'Aoba-ku, Sendai-shi', 'Miyagi 980-0811'],
    ],
    [
      'the US: state and ZIP together',
      { name: 'A', street: '12 Pearl Street', city: 'Boulder', state: 'CO', postcode: '80302', country: 'US' },
      ['12 Pearl Street', 'Boulder, CO 80302'],
    ],
    [
      'Taiwan: from the large to the small',
      { name: '陳冠宇', street: '東門街8號', district: '東區', city: '新竹市', postcode: '300', country: 'TW' },
      ['300 新竹市東區東門街8號'],
    ],
  ];
  test.each(LINES)('%s', (_title, address, lines) => {
    expect(addressLines(address)).toEqual(lines);
  });
});

test('a market without names in the pack, and outside faker, is told', () => {
  const demand = packSource['demand.yaml'] ?? '';
  const nameless = demand.replace(
    /\n {2}SG:\n {4}- \{ familyFirst[\s\S]*?\n {2}MY:\n {4}- \{ given/,
    '\n  MY:\n    - { given',
  );
  expect(nameless).not.toBe(demand);
  const { problems } = checkPack({ ...packSource, 'demand.yaml': nameless });
  expect(problems.map(({ code, path }) => [code, path])).toContainEqual(['unknown-market-entry', 'people']);
});
