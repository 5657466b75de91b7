import type { Form } from '../../../operations/market/form.ts';
import type { Sitting } from '../../../sitting/sitting.ts';
import { type Figure, medians } from '../figure.ts';
import { crowdedSitting, must, orderId } from './crowded.ts';

const SIZES = [100, 1_000, 10_000] as const;
/** Orders that one round holds and releases again. */
const PAIRS = 100;
/** Enough for a median that a busy moment does not move. */
const ROUNDS = 41;

/** Holds and releases orders all over the list, so that large worlds cannot live on what was just touched. */
function holdAndRelease(sitting: Sitting, count: number, round: number): void {
  const stride = count / PAIRS;
  for (let i = 0; i < PAIRS; i += 1) {
    const orders = [orderId((Math.floor(i * stride) + round) % count)];
    must(sitting, 'order/hold', { orders, reason: 'address' });
    must(sitting, 'order/release', { orders });
  }
}

/** The first release of an order also reserves its goods; done for all beforehand, every measured step does the same work. */
function holdAndReleaseAll(sitting: Sitting, count: number): void {
  for (let from = 0; from < count; from += PAIRS) {
    const orders = Array.from({ length: PAIRS }, (_, i) => orderId(from + i));
    must(sitting, 'order/hold', { orders, reason: 'address' });
    must(sitting, 'order/release', { orders });
  }
}

/** The cost of one step in worlds of three sizes, and its growth from the smallest to the largest. */
export function measureSteps(form: Form): Figure[] {
  const works = SIZES.map((count) => {
    const sitting = crowdedSitting(form, count);
    holdAndReleaseAll(sitting, count);
    let round = 0;
    return () => {
      holdAndRelease(sitting, count, round);
      round += 1;
    };
  });
  const micros = medians(works, ROUNDS, 5).map((ms) => (ms * 1000) / (2 * PAIRS));
  const [smallest = 0, , largest = 0] = micros;
  return [
    ...SIZES.map((count, i) => ({ name: `one step among ${count} orders`, value: micros[i] ?? 0, unit: 'µs' })),
    { name: 'growth of a step from 100 to 10000 orders', value: largest / smallest, unit: '×', atMost: 1.5 },
  ];
}
