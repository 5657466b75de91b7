import { DAY, HOUR } from '../../../operations/shop/calendar.ts';
import type { Bin } from '../../../operations/store/stock/house.ts';
import type { StockedBin } from './bins.ts';
import { writeDoubleSale } from './double-sale.ts';
import { type BinTraces, HistoryWriter, type ProductHistory, type Special } from './history-writer.ts';
import { carelessBy, type Plan } from './variances.ts';
import { type CompilingStock, itemOf } from './week.ts';

/** A delivery that was put into a bin. It is booked wrongly where a variance goes back to it. */
function writeDelivery(
  writer: HistoryWriter,
  perBox: number,
  bin: string,
  plan: Plan | undefined,
): BinTraces['delivery'] {
  const number = writer.number('PO');
  const at = writer.before(writer.int(20, 27));
  const byUnit = plan?.cause === 'unit-error' ? plan.difference : 0;
  // A delivery is larger than what is missing of it.
  const least = plan?.cause === 'short-delivery' ? Math.ceil((6 - plan.difference) / perBox) : 1;
  const cartons = byUnit === 0 ? least + writer.int(0, perBox >= 24 ? 1 : 2) : Math.abs(byUnit) / carelessBy(perBox);
  const booked = cartons * perBox - byUnit;
  const reason = { why: 'supplier', of: number } as const;
  writer.write({ kind: 'purchase', quantity: cartons * perBox, due: at, at: at - writer.int(8, 14) * DAY, ...reason });
  writer.write({ kind: 'receipt', quantity: booked, bin, at, ...reason });
  return { number, cartons, booked, at };
}

/** The correction after the count before this one. It was entered wrongly where a variance goes back to it. */
function writeSheet(writer: HistoryWriter, bin: string, at: number, plan: Plan | undefined): BinTraces['sheet'] {
  const drawn = writer.pick([-5, -4, -3, -2, -1, 1, 2, 3, 4, 5]);
  const wrong = plan?.cause === 'earlier-miscount' ? drawn - plan.difference : drawn;
  const entered = wrong === 0 ? 1 : wrong;
  const number = writer.number('CS');
  writer.write({ kind: 'adjustment', quantity: entered, bin, why: 'count', of: number, at });
  return { number, entered, at };
}

/** Pieces that were written off, as they should be. */
function writeOffs(writer: HistoryWriter, bin: string): BinTraces['written'] {
  const why = writer.pick(['damage', 'sample'] as const);
  const [number, pieces] = [writer.number(why === 'damage' ? 'DR' : 'SS'), writer.int(1, 5)];
  const at = writer.before(writer.int(8, 18));
  writer.write({ kind: 'write-off', quantity: pieces, bin, why, of: number, at });
  return { number, pieces, why, at };
}

/** The entries to which a variance of an order, a return or goods set aside goes back. */
function writeSpecial(writer: HistoryWriter, plan: Plan, bins: readonly StockedBin[]): Special {
  const pieces = Math.abs(plan.difference);
  if (plan.cause === 'double-sale') return writeDoubleSale(writer, pieces, bins);
  // Goods in the wrong bin are booked in the right one.
  if (plan.cause === 'return-misplaced') return writeReturn(writer, plan.other?.id ?? plan.bin, pieces);
  const [at, number] = [writer.before(writer.int(3, 9)), writer.orderNumber()];
  const [quantity, reason] = [pieces, { why: 'order', of: number } as const];
  switch (plan.cause) {
    case 'not-put-back':
      writer.write({ kind: 'reservation', quantity, at: at - 4 * HOUR, ...reason });
      writer.leaves(plan.bin, quantity, at, number);
      break;
    case 'mis-pick':
      // Booked is what was wanted, out of the bin of what was wanted.
      if (plan.difference > 0) {
        writer.write({ kind: 'reservation', quantity, at: at - 4 * HOUR, ...reason });
        writer.leaves(plan.bin, quantity, at, number);
      }
      break;
    // Of a cancelled order; of an open one nothing was set aside, and nothing stands in the book.
    case 'reservation-left':
      writer.write({ kind: 'reservation', quantity, at, ...reason });
      break;
    default:
      break;
  }
  return { number, at, pieces };
}

/**
 * The book of one product over the weeks before the sitting. The same sorts of entries stand in the book of every bin that may be
 * counted, whatever is amiss: only the papers say where one of them is wrong.
 */
export function writeHistory(
  stock: CompilingStock,
  product: string,
  bins: readonly StockedBin[],
  counted: readonly Bin[],
  plan: Plan | undefined,
): ProductHistory {
  const writer = new HistoryWriter(stock, product);
  const { perBox } = itemOf(stock, product);
  const busy = bins.filter(({ book }) => book >= 8);
  const any = busy.length > 0 ? busy : bins;
  const traces = new Map(
    counted.map(({ id, countedAt }): [string, BinTraces] => {
      const own = plan?.bin === id && plan.product === product ? plan : undefined;
      return [
        id,
        {
          delivery: writeDelivery(writer, perBox, id, own),
          sheet: writeSheet(writer, id, countedAt, own),
          written: writeOffs(writer, id),
        },
      ];
    }),
  );
  for (let i = writer.int(2, 3); i > 0; i -= 1) writer.ships(writer.pick(any).id, writer.int(1, 6), writer.int(3, 18));
  const [from, to] = [writer.pick(any), writer.pick(any)];
  if (from.id !== to.id) writeMove(writer, from.id, to.id);
  const returned = writer.pick(any).id;
  const special = plan === undefined ? undefined : writeSpecial(writer, plan, bins);
  writeReturn(writer, returned, writer.int(1, 6));
  writer.open(bins);
  const { entries, soldOn } = writer;
  return { product, entries, traces, soldOn, ...(special === undefined ? {} : { special }) };
}

/** Goods that buyers sent back are put into a bin again. */
function writeReturn(writer: HistoryWriter, bin: string, quantity: number): Special {
  const [number, at] = [writer.number('RS'), writer.before(writer.int(3, 9))];
  writer.write({ kind: 'return', quantity, bin, why: 'return', of: number, at });
  return { number, at, pieces: quantity };
}

/** Some pieces are moved from one bin to another. */
function writeMove(writer: HistoryWriter, from: string, to: string): void {
  const [of, at, quantity] = [writer.number('MV'), writer.before(writer.int(5, 19)), writer.int(2, 6)];
  writer.write({ kind: 'transfer-out', quantity, bin: from, why: 'move', of, at });
  writer.write({ kind: 'transfer-in', quantity, bin: to, why: 'move', of, at });
}
