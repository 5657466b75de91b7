import { describe, expect, test } from 'vitest';
import { packedIn } from '../../../src/operations/orders/freight.ts';
import { deskWith } from '../../support/desk.ts';
import { formFor } from '../../support/world.ts';

const { catalogue } = formFor(1);
const grams = (carton: string, ...lines: readonly [product: string, quantity: number][]) =>
  packedIn(
    catalogue,
    lines.map(([product, quantity]) => ({ product, quantity, unitPrice: 1 })),
    carton,
  )?.grams ?? null;

describe('packing', () => {
  test.each([
    ['goods and carton are weighed together', grams('S', ['oolong-pouch', 1]), 175 + 80],
    ['several pieces', grams('M', ['oolong-pouch', 3], ['nougat', 1]), 3 * 175 + 340 + 160],
    ['a side longer than the carton’s', grams('S', ['umbrella', 1]), null],
    ['too high for the flat box', grams('flat', ['oolong-pouch', 1]), null],
    ['just as high as the flat box', grams('flat', ['nougat', 1]), 340 + 90],
    ['more volume than room', grams('S', ['stoneware-mug', 3]), null],
    ['heavier than the carton holds', grams('L', ['bike-stem', 63]), null],
    ['the handbook’s two tea sets in a large carton', grams('L', ['tea-set', 2]), 3020],
  ])('%s', (_what, found, expected) => {
    expect(found).toBe(expected);
  });

  test('a carton that does not hold the goods is refused', () => {
    const desk = deskWith([{ lines: [{ product: 'umbrella', quantity: 1 }] }]);
    desk.do('order/confirm', { orders: ['O-1'] });
    expect(desk.refused('parcel/pack', { orders: ['O-1'], carton: 'S' })).toBe('pack/does-not-fit');
    expect(desk.refused('parcel/pack', { orders: ['O-1'], carton: 'barrel' })).toBe('pack/unknown-carton');
  });

  test('only confirmed orders are packed', () => {
    const desk = deskWith([{}]);
    expect(desk.refused('parcel/pack', { orders: ['O-1'], carton: 'M' })).toBe('order/not-confirmed');
  });

  test('packing an order again removes its label and papers', () => {
    const desk = deskWith([{}]);
    desk.do('order/confirm', { orders: ['O-1'] });
    desk.prepare('O-1', 'epacket');
    desk.do('parcel/pack', { orders: ['O-1'], carton: 'S' });
    expect(desk.order('O-1')).toMatchObject({ parcel: { carton: 'S', grams: 255 } });
    expect([desk.order('O-1').shipment, desk.order('O-1').document]).toEqual([undefined, undefined]);
    expect(desk.refused('batch/hand-over', { mode: 'epacket', orders: ['O-1'] })).toBe('batch/not-documented');
  });
});
