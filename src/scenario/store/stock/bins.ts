import type { RandomStream } from '../../../kernel/random.ts';
import { DAY, HOUR } from '../../../operations/shop/calendar.ts';
import type { AbcClass } from '../../../operations/store/stock/abc.ts';
import { countDays } from '../../../operations/store/stock/due-counts.ts';
import type { Bin } from '../../../operations/store/stock/house.ts';
import { type CompilingStock, cannotBe } from './week.ts';

/** Pieces that a bin holds at least by the book, so that something can be amiss there. */
export const LEAST = 14;

/** A bin with what the book says lies in it on Monday morning. */
export interface StockedBin {
  readonly id: string;
  readonly product: string;
  readonly holds: number;
  readonly book: number;
}

/** Spreads the pieces of a product over its bins: never more than one holds, and not evenly. */
function spread(random: RandomStream, pieces: number, bins: number, holds: number): number[] {
  const filled = Array.from({ length: bins }, () => 0);
  if (pieces > bins * holds) throw cannotBe(['bins'], `${pieces} pieces for ${bins} bins of ${holds}`);
  const shares = filled.map(() => random.int(50, 100));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let left = pieces;
  for (const [i, share] of shares.entries()) {
    filled[i] = Math.min(holds, left, Math.floor((pieces * share) / whole));
    left -= filled[i] ?? 0;
  }
  for (let i = 0; left > 0; i = (i + 1) % bins) {
    const more = Math.min(left, holds - (filled[i] ?? 0), 3);
    filled[i] = (filled[i] ?? 0) + more;
    left -= more;
  }
  return filled;
}

/** All bins, in the sequence of the pack, with what the book says lies in each. */
export const stockBins = ({ c, own, random }: CompilingStock): readonly StockedBin[] =>
  own.bins.flatMap(({ product, holds, at }) => {
    const onHand = c.data.products.find(({ id }) => id === product)?.stock.onHand ?? 0;
    const pieces = spread(random.fork(`bins/${product}`), onHand, at.length, holds);
    return at.map((id, i) => ({ id, product, holds, book: pieces[i] ?? 0 }));
  });

/** The bins that are to be counted this week: those that have to be, and as many others as the pack asks for, by class; and some never. */
export function chooseDue(
  { own, random, classes }: CompilingStock,
  bins: readonly StockedBin[],
  wanted: ReadonlySet<string>,
  never: ReadonlySet<string>,
): ReadonlySet<string> {
  const classOf = ({ product }: StockedBin): AbcClass => classes.get(product) ?? 'C';
  const due = new Set(wanted);
  for (const abc of ['A', 'B', 'C'] as const) {
    const there = bins.filter((bin) => classOf(bin) === abc);
    const others = random.fork(`due/${abc}`).shuffle(there.filter(({ id }) => !wanted.has(id) && !never.has(id)));
    // Nearly empty bins come last: no variance is ever planted there, so that they would tell by themselves that they are right.
    const full = others.filter(({ book }) => book >= LEAST);
    const sequence = [...full, ...others.filter(({ book }) => book < LEAST)];
    const missing = own.counts[abc] - there.filter(({ id }) => wanted.has(id)).length;
    for (const { id } of sequence.slice(0, Math.max(0, missing))) due.add(id);
  }
  return due;
}

/**
 * When each bin was counted before the week, so that those and no others are due this week. Which day of the week a bin is due
 * says nothing of whether its book is right: all are drawn the same way.
 */
export function withCounts(
  { c, own, random, classes }: CompilingStock,
  bins: readonly StockedBin[],
  due: ReadonlySet<string>,
): readonly Bin[] {
  const lastClose = c.days.at(-1)?.close ?? c.monday;
  return bins.map(({ id, product, holds }) => {
    const days = countDays(c.storeRules, classes.get(product) ?? 'C');
    const stream = random.fork(`counted/${id}`);
    const [day, later] = [stream.int(0, Math.min(own.counts.lastDay, c.days.length) - 1), stream.int(2, days - 8)];
    const hour = stream.int(0, 8) * HOUR;
    const next = due.has(id) ? (c.days[day]?.open ?? c.monday) + hour : lastClose + later * DAY - hour;
    return { id, product, holds, countedAt: next - days * DAY };
  });
}
