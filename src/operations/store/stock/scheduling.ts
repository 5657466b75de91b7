import type { Step } from '../../../kernel/step.ts';
import { storeHouseOf } from '../look-ups.ts';
import { daysOf } from './count-look-ups.ts';
import { COUNT_FALLS_DUE, putCount } from './count-record.ts';
import { classOf, dueBins } from './due-counts.ts';
import { tellStock } from './happenings.ts';

/** Puts a bin on the list for a working day of the week, 0 = the first. `lead`: the shift lead does it. */
export function scheduleCount(step: Step, bin: string, day: number, lead: boolean): void {
  const house = storeHouseOf(step);
  const product = house.stock.bins.find(({ id }) => id === bin)?.product;
  const chosen = daysOf(step)[day];
  if (product === undefined || chosen === undefined) throw new Error(`no bin ${bin} on day ${day}`);
  const { open: at, close: dueAt } = chosen;
  const due = dueBins(house, daysOf(step)).some((one) => one.bin.id === bin);
  putCount(step, { id: bin, bin, product, sort: 'bin', why: 'calendar', at, dueAt });
  step.schedule(dueAt, COUNT_FALLS_DUE, { count: bin });
  tellStock(step, 'stock-count/scheduled', bin, { product, dueAt, abc: classOf(house, product), lead, due });
}
