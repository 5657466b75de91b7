import { expect, test } from 'vitest';
import { journeyPlan } from '../../../src/operations/market/journey.ts';
import { find } from '../../../src/operations/shop/catalogue.ts';
import { formFor } from '../../support/world.ts';

const { catalogue } = formFor(1, 'service-desk');
const ABROAD = ['EMB', 'EXA', 'EXC', 'EMC', 'EMD', 'EDB', 'EDC', 'EME', 'EMF'];

test('a parcel inside Taiwan meets no customs and no office of exchange, whatever goes wrong', () => {
  const home = catalogue.modes.filter(({ lanes }) => lanes.TW !== undefined);
  expect(home.length).toBeGreaterThan(0);
  for (const mode of home) {
    for (const exception of [undefined, 'customs-documents', 'not-home', 'stuck', 'lost', 'returning'] as const) {
      const journey = { pacePermille: 900, recovery: 0, ...(exception === undefined ? {} : { exception }) };
      const codes = journeyPlan(mode, 'TW', journey).map(({ code }) => code);
      expect(codes.filter((code) => code !== null && ABROAD.includes(code))).toEqual([]);
      expect(codes.at(0)).toBe('EMA');
    }
  }
});

test('a parcel that goes abroad meets both', () => {
  const codes = journeyPlan(find(formFor(1).catalogue.modes, 'epacket'), 'JP', { pacePermille: 900, recovery: 0 }).map(
    ({ code }) => code,
  );
  expect(codes).toEqual(expect.arrayContaining(['EXA', 'EDC']));
});
