import type { RecordReader } from '../../../kernel/step.ts';
import { binLevels } from '../../shop/stock.ts';
import { SHELF } from '../../shop/stock-shelf.ts';
import { storeHouseOf } from '../look-ups.ts';
import { COUNT } from './count.ts';
import { classOf } from './due-counts.ts';
import { isRight, recordAccuracy } from './record-accuracy.ts';

/** How many bins were counted, and of how many the book is right now. */
export interface AccuracyNow {
  /** Per-mille; null where no bin was counted. */
  readonly permille: number | null;
  readonly counted: number;
  readonly right: number;
  /** Bins on the list of counts. */
  readonly listed: number;
}

/**
 * The record accuracy of the bins counted this week, by what lies in them now: a bin is right when each product in it is. Pluses and
 * minuses are never set off against each other.
 */
export function accuracyNow(reader: RecordReader): AccuracyNow {
  const house = storeHouseOf(reader);
  const listed = reader.all(COUNT).filter(({ sort }) => sort === 'bin');
  const bins = listed.filter(({ rounds }) => rounds.length > 0);
  const counts = bins.map(({ bin, product: own }) => {
    const lies = reader.get(SHELF, bin)?.lies ?? {};
    const products = house.items.map(({ id: product }) => {
      const book = binLevels(reader, product)[bin] ?? 0;
      return { abc: classOf(house, product), book, counted: lies[product] ?? 0 };
    });
    const wrong = products.find((one) => !isRight(one));
    return wrong ?? { abc: classOf(house, own), book: 0, counted: 0 };
  });
  const right = counts.filter(isRight).length;
  return { permille: recordAccuracy(counts), counted: bins.length, right, listed: listed.length };
}
