import { expect, test } from 'vitest';
import { lookAtOrders } from '../../../src/operations/orders/look.ts';
import { DAY, HOUR, MINUTE } from '../../../src/operations/shop/calendar.ts';
import { Sitting } from '../../../src/sitting/sitting.ts';
import { leftSitting } from '../../support/played-sitting.ts';

test('at every quarter of an hour of two days the gates stand as if they were looked at for the first time', () => {
  const sitting = Sitting.begin(leftSitting('novice', 3, 1, 'order-desk').form, 'practice', 'gates');
  const frame = { feedback: true, looksUp: sitting.looksUp };
  const kept = lookAtOrders(sitting.world, frame);
  const from = sitting.now;
  const seen = new Set<string>();
  for (let at = from; at <= from + DAY + 12 * HOUR; at += 15 * MINUTE) {
    sitting.advance(at);
    const { gates } = kept();
    expect(gates).toEqual(lookAtOrders(sitting.world, frame)().gates);
    seen.add(JSON.stringify(gates.map(({ open }) => open)));
  }
  expect(seen.size, 'gates have opened and closed').toBeGreaterThan(1);
});
