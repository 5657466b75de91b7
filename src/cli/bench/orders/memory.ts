import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Form } from '../../../operations/market/form.ts';
import type { Sitting } from '../../../sitting/sitting.ts';
import type { Figure } from '../figure.ts';
import { crowdedSitting, must, orderId } from './crowded.ts';

const ORDERS = 10_000;
const BULK = 500;
const MEGABYTE = 1024 * 1024;

/** Node's own garbage collector, without a flag on the command line. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

/** Confirms every order, in bulk as a trainee would. */
function confirmAll(sitting: Sitting): void {
  for (let first = 0; first < ORDERS; first += BULK) {
    must(sitting, 'order/confirm', { orders: Array.from({ length: BULK }, (_, i) => orderId(first + i)) });
  }
}

/** The most memory that a sitting of ten thousand orders holds: world, log, view and report together. */
export function measureMemory(form: Form): Figure[] {
  const collect = collector();
  const held = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = held();
  const sitting = crowdedSitting(form, ORDERS);
  const levels = [held()];
  confirmAll(sitting);
  const view = sitting.view();
  levels.push(held());
  sitting.advance(Number.MAX_SAFE_INTEGER);
  // A page holds these at once: the view before, the view now, and the file that is being saved.
  const kept = [view, sitting.view(), sitting.file()];
  levels.push(held());
  kept.length = 0;
  const most = Math.max(...levels) - before;
  return [{ name: `memory of a sitting of ${ORDERS} orders`, value: most / MEGABYTE, unit: 'MB', atMost: 200 }];
}
