import { describe, expect, test } from 'vitest';
import { chargeableGrams, fittingOffers, freightCost, nextCutOff } from '../../../src/operations/orders/freight.ts';
import { find } from '../../../src/operations/shop/catalogue.ts';
import { formFor, hours, openOf } from '../../support/world.ts';

const form = formFor(1);
const { catalogue } = form;
const mode = (id: string) => find(catalogue.modes, id);

/** Domain facts 3.1, worked: 40×30×20 cm at 3.2 kg, 60×40×40 cm at 10 kg; and the handbook's own example, two tea sets in a large carton. */
const WEIGHTS: readonly [
  what: string,
  size: readonly [number, number, number],
  grams: number,
  mode: string,
  chargeable: number,
][] = [
  ['÷ 5,000 gives 4.8 kg, billed by the half kilogram', [400, 300, 200], 3200, 'courier', 5000],
  ['÷ 6,000 gives 4.0 kg, billed by 100 g', [400, 300, 200], 3200, 'consolidator', 4000],
  ['÷ 6,000 on the marketplace line', [400, 300, 200], 3200, 'lah-logistics', 4000],
  ['÷ 6,000 by sea, billed by the kilogram', [400, 300, 200], 3200, 'sea', 4000],
  ['the post bills what the scale says, by the half kilogram', [400, 300, 200], 3200, 'ems', 3500],
  ['the post bills what the scale says, by 100 g', [230, 160, 100], 255, 'epacket', 300],
  ['÷ 5,000 gives 19.2 kg, billed 19.5', [600, 400, 400], 10_000, 'courier', 19_500],
  ['÷ 6,000 gives 16.0 kg', [600, 400, 400], 10_000, 'consolidator', 16_000],
  ['what weighs more than it measures is billed by the scale', [230, 160, 100], 2750, 'courier', 3000],
  ['exactly a step is not rounded up', [230, 160, 100], 2500, 'courier', 2500],
  ['one gram more is', [230, 160, 100], 2501, 'courier', 3000],
  ['sides are rounded up to whole centimetres first', [401, 301, 201], 100, 'consolidator', 4500],
  ['the handbook: two tea sets, courier 5.28 kg', [400, 300, 220], 3020, 'courier', 5500],
  ['the handbook: two tea sets, consolidated line 4.4 kg', [400, 300, 220], 3020, 'consolidator', 4400],
  ['the handbook: two tea sets, EMS', [400, 300, 220], 3020, 'ems', 3500],
];

describe('chargeable weight', () => {
  test.each(WEIGHTS)('%s', (_what, size, grams, id, chargeable) => {
    expect(chargeableGrams(mode(id), { size, grams })).toBe(chargeable);
  });
});

/** By hand from the training tariff: first step + steps begun × step, plus fuel, rounded to the dollar. */
const COSTS: readonly [mode: string, market: string, grams: number, twd: number | null][] = [
  ['epacket', 'JP', 100, 90],
  ['epacket', 'JP', 300, 150],
  ['epacket', 'SG', 300, 158],
  ['epacket', 'MY', 2000, 736],
  ['epacket', 'AU', 500, 289],
  ['epacket', 'DE', 500, 310],
  ['epacket', 'US', 500, null],
  ['ems', 'JP', 500, 360],
  ['ems', 'JP', 501, 480],
  ['ems', 'SG', 1000, 465],
  ['ems', 'MY', 1500, 580],
  ['ems', 'AU', 1000, 750],
  ['ems', 'DE', 3500, 1960],
  ['ems', 'US', 500, null],
  ['courier', 'JP', 500, 787],
  ['courier', 'SG', 1000, 1016],
  ['courier', 'MY', 500, 813],
  ['courier', 'US', 500, 1245],
  ['courier', 'US', 1000, 1575],
  ['courier', 'AU', 2000, 2248],
  ['courier', 'DE', 5500, 5232],
  ['consolidator', 'JP', 500, 240],
  ['consolidator', 'US', 800, 523],
  ['consolidator', 'AU', 1000, 501],
  ['consolidator', 'DE', 4400, 1572],
  ['consolidator', 'SG', 500, null],
  ['lah-logistics', 'SG', 500, 115],
  ['lah-logistics', 'SG', 700, 143],
  ['lah-logistics', 'MY', 1000, 155],
  ['lah-logistics', 'JP', 500, null],
  ['overseas-warehouse', 'US', 500, 190],
  ['overseas-warehouse', 'US', 1500, 310],
  ['overseas-warehouse', 'DE', 500, null],
  ['sea', 'JP', 1000, 78],
  ['sea', 'SG', 2000, 123],
  ['sea', 'MY', 3000, 168],
  ['sea', 'US', 1000, 95],
  ['sea', 'AU', 4000, 263],
  ['sea', 'DE', 1000, 95],
];

describe('freight cost', () => {
  test.each(COSTS)('%s to %s at %i g costs %s', (id, market, grams, twd) => {
    expect(freightCost(mode(id), market, grams)).toBe(twd);
  });

  test('every lane of every mode has a price in this table or is closed in it', () => {
    for (const { id } of catalogue.modes) {
      for (const market of catalogue.markets) {
        const lane = mode(id).lanes[market.id] !== undefined;
        expect(freightCost(mode(id), market.id, 500) !== null, `${id} to ${market.id}`).toBe(lane);
        const golden = COSTS.some(([m, to]) => m === id && to === market.id);
        expect(golden || !lane, `${id} to ${market.id} has no golden price`).toBe(true);
      }
    }
  });
});

describe('the modes that fit', () => {
  const order = { channel: 'harbour', market: 'DE', lines: [{ product: 'tea-set', quantity: 2, unitPrice: 7600 }] };
  const parcel = { carton: 'L', size: [400, 300, 220] as const, grams: 3020 };
  const monday = openOf(form);

  test('the modes that fit are those of the handbook’s example, cheapest first', () => {
    const offers = fittingOffers(catalogue, { ...order, deliverBy: monday + hours(24 * 14) }, parcel, monday);
    expect(offers.map(({ mode: id, cost }) => [id, cost])).toEqual([
      ['consolidator', 1572],
      ['ems', 1960],
      ['courier', 5232],
    ]);
  });

  test('the fastest mode fits when no mode keeps the promise', () => {
    const offers = fittingOffers(catalogue, { ...order, deliverBy: monday }, parcel, monday);
    expect(offers.map((offer) => offer.mode)).toEqual(['courier']);
  });

  test('after the cut-off, days on the way count from the next working day', () => {
    const consolidator = mode('consolidator');
    const friday = monday + hours(24 * 4);
    expect(nextCutOff(catalogue, consolidator, friday)).toBe(friday + hours(6.5));
    expect(nextCutOff(catalogue, consolidator, friday + hours(6.5))).toBe(friday + hours(24 * 3 + 6.5));
  });
});
