import type { RecordReader, Step } from '../../../kernel/step.ts';
import { HOUR } from '../../shop/calendar.ts';
import { binLevels, ENTRIES_OF_PRODUCT, signedQuantity } from '../../shop/stock.ts';
import { shelvesOf } from '../../shop/stock-shelf.ts';
import { storeHouseOf } from '../look-ups.ts';
import { COUNT } from './count.ts';
import { daysOf } from './count-look-ups.ts';
import { COUNT_FALLS_DUE, putCount } from './count-record.ts';
import { tellStock } from './happenings.ts';

/** On the last working day of the week a bin is only counted where so much of the day is left. */
const LEAST_LEFT = 3 * HOUR;

/** Until when a bin is to be counted that runs low now: the close of the next working day. Undefined where the week is over before. */
function dueFrom(reader: RecordReader, now: number): number | undefined {
  const days = daysOf(reader);
  const today = days.findIndex(({ close }) => close >= now);
  const [own, next] = [days[today], days[today + 1]];
  if (next !== undefined) return next.close;
  return own !== undefined && own.close - now >= LEAST_LEFT ? own.close : undefined;
}

/** Pieces by which movements of this very moment have lowered the book of a bin. */
const loweredBy = (step: Step, product: string, bin: string): number =>
  -step
    .where(ENTRIES_OF_PRODUCT, product)
    .reduce((sum, entry) => (entry.at === step.now && entry.bin === bin ? sum + signedQuantity(entry) : sum), 0);

/**
 * Bins that goods have just left, and that are low or empty by the book now, are put on the list of counts: there is little to count,
 * and a book that says nothing although something lies there is found at once. A bin that is on the list this week stays as it is.
 */
export function countLowBins(step: Step, product: string): void {
  const { lowPieces } = storeHouseOf(step).rules;
  const dueAt = dueFrom(step, step.now);
  if (dueAt === undefined) return;
  for (const { id: bin } of shelvesOf(step, product)) {
    const book = binLevels(step, product)[bin] ?? 0;
    const before = book + loweredBy(step, product, bin);
    if (book > lowPieces || before <= lowPieces || step.get(COUNT, bin) !== undefined) continue;
    const why = book === 0 ? 'zero' : 'low';
    putCount(step, { id: bin, bin, product, sort: 'bin', why, at: step.now, dueAt });
    step.schedule(dueAt, COUNT_FALLS_DUE, { count: bin });
    tellStock(step, 'stock-count/ran-low', bin, { product, countWhy: why, dueAt });
  }
}
