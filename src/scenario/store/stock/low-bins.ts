import { atClock, HOUR } from '../../../operations/shop/calendar.ts';
import type { StockComing } from '../../../operations/store/stock/coming.ts';
import { dayAt, someTime } from '../../compile/context.ts';
import { LEAST, type StockedBin } from './bins.ts';
import type { Plan } from './variances.ts';
import { type CompilingStock, cannotBe, newNumber } from './week.ts';

/** A bin that the warehouse empties into another during the week, but for so many pieces by the book. */
export interface LowBin {
  readonly bin: StockedBin;
  readonly to: StockedBin;
  readonly leaves: number;
}

/** Pieces that are left at least where a bin is not emptied. */
const LEAST_LEFT = 2;
/** Bins that have the same sorts of entries in their book as these, and of which nothing comes: a ledger does not say what will. */
const ALIKE = 8;
/** Days on which goods are moved: after the week was planned, and early enough to clear up what is found. */
const DAYS = 3;

const isOfTwoBins = ({ cause }: Plan): boolean => cause === 'mis-pick' || cause === 'return-misplaced';

class LowBins {
  readonly #stock: CompilingStock;
  readonly #bins: readonly StockedBin[];
  readonly #plans: readonly Plan[];
  readonly #chosen: LowBin[] = [];

  constructor(stock: CompilingStock, bins: readonly StockedBin[], plans: readonly Plan[]) {
    this.#stock = stock;
    this.#bins = bins;
    this.#plans = plans;
  }

  get chosen(): readonly LowBin[] {
    return this.#chosen;
  }

  /**
   * Empties one of some bins, as far as it can be with what is amiss there: nobody notices it when the goods are moved. Says whether
   * there was one.
   */
  add(name: string, isZero: boolean, among: readonly StockedBin[]): boolean {
    const random = this.#stock.random.fork(`low/${name}`);
    const { lowPieces } = this.#stock.c.storeRules;
    for (const bin of random.shuffle(among)) {
      const missing = -(this.#plans.find((plan) => plan.bin === bin.id)?.difference ?? 0);
      const least = Math.max(isZero ? 0 : LEAST_LEFT, missing);
      if (least > (isZero ? 0 : lowPieces) || this.#isUsed(bin)) continue;
      const leaves = isZero ? 0 : random.int(least, lowPieces);
      const to = this.#bins.find(
        ({ id, product, holds, book }) => product === bin.product && id !== bin.id && book + bin.book - leaves <= holds,
      );
      if (to === undefined) continue;
      this.#chosen.push({ bin, to, leaves });
      return true;
    }
    return false;
  }

  #isUsed = ({ product }: StockedBin): boolean => this.#chosen.some(({ bin }) => bin.product === product);

  /** The bins of variances that can be found in a bin by itself. */
  get amiss(): readonly StockedBin[] {
    const wrong = new Set(this.#plans.filter((plan) => !isOfTwoBins(plan)).map(({ bin }) => bin));
    return this.#bins.filter(({ id }) => wrong.has(id));
  }

  /** The bins of products of which nothing is amiss. */
  get right(): readonly StockedBin[] {
    const own = new Map(this.#bins.map(({ id, product }) => [id, product]));
    const wrong = new Set(this.#plans.flatMap(({ product, bin, other }) => [product, own.get(bin), other?.product]));
    return this.#bins.filter(({ product, book }) => book >= LEAST && !wrong.has(product));
  }
}

/** The bins that are emptied this week: of as many as the pack asks for, the book is wrong, where so many lack few enough pieces. */
export function planLowBins(
  stock: CompilingStock,
  bins: readonly StockedBin[],
  plans: readonly Plan[],
): readonly LowBin[] {
  const { zero, low, amiss } = stock.own.lowBins;
  const kinds = [...Array<true>(zero).fill(true), ...Array<false>(low).fill(false)];
  // One at zero, one that is low, and so on: as far as there are of both.
  const sequence = kinds.map((_, i) => (i % 2 === 0 ? kinds[i / 2] : kinds[kinds.length - (i + 1) / 2]) ?? false);
  const found = new LowBins(stock, bins, plans);
  for (const [i, isZero] of sequence.entries()) {
    const isFound =
      (i < amiss && found.add(String(i), isZero, found.amiss)) || found.add(String(i), isZero, found.right);
    if (!isFound) throw cannotBe(['lowBins'], 'no bin is left that can be emptied into another');
  }
  return found.chosen;
}

/** The bins that have papers on what lies there: those that are due, those that are emptied, and some others. */
export function tracedBins(
  { random }: CompilingStock,
  bins: readonly StockedBin[],
  due: ReadonlySet<string>,
  low: readonly LowBin[],
  never: ReadonlySet<string>,
): ReadonlySet<string> {
  const known = new Set([...due, ...low.map(({ bin }) => bin.id)]);
  const others = bins.filter(({ id, book }) => book >= LEAST && !known.has(id) && !never.has(id));
  const alike = random.fork('traced').shuffle(others).slice(0, ALIKE);
  return new Set([...known, ...alike.map(({ id }) => id)]);
}

/** When the goods are moved. */
export function movesOf(stock: CompilingStock, low: readonly LowBin[]): readonly StockComing[] {
  const { c, own, random } = stock;
  return random
    .fork('moves')
    .shuffle(low)
    .map(({ bin, to, leaves }, i) => {
      const { open, close } = dayAt(c, i % Math.min(DAYS, c.days.length));
      const stream = random.fork(`moved/${bin.id}`);
      const at = someTime(stream, atClock(open, own.counts.planBy) + HOUR / 2, close - 2 * HOUR);
      const number = newNumber(stock, stream.fork('number'), 'MV');
      return { kind: 'bin-goods/are-moved', at, product: bin.product, from: bin.id, to: to.id, leaves, number };
    });
}
