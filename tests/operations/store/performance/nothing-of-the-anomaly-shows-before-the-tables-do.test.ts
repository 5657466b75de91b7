import { expect, test } from 'vitest';
import { formWithSign, reportDeskOn } from '../../../support/store/performance.ts';

test('two forms that differ in what went wrong alone look the same until a table is exported', () => {
  const [one, other] = (['visits-gone', 'visits-without-carts'] as const).map((sign) =>
    reportDeskOn(formWithSign(3, sign)),
  );
  if (one === undefined || other === undefined) throw new Error('no desks');
  const look = (desk: typeof one): string => JSON.stringify(desk.sitting.view());
  expect(look(one)).toBe(look(other));
  one.exportAll();
  other.exportAll();
  expect(look(one)).not.toBe(look(other));
});
