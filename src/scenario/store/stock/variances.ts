import type { RandomStream } from '../../../kernel/random.ts';
import type { VarianceCause } from '../../../operations/store/stock/count.ts';
import { LEAST, type StockedBin } from './bins.ts';
import { type CompilingStock, cannotBe, itemOf } from './week.ts';

/** A variance that is to be planted: where, by how many pieces, and why. */
export interface Plan {
  readonly cause: VarianceCause;
  /** The bin in which it is found; empty for goods set aside. */
  readonly bin: string;
  /** The product of which there is more or less than the book says. */
  readonly product: string;
  /** What is there less what the book says. */
  readonly difference: number;
  /** The other bin: of the goods that were taken instead, or where goods in the wrong bin are booked. */
  readonly other?: StockedBin;
}

/** Causes of which pieces are missing, of which there are too many, and of which either may be. */
const SIGN: Readonly<Record<VarianceCause, 1 | -1 | 0>> = {
  'unit-error': 0,
  'short-delivery': -1,
  'earlier-miscount': 0,
  'mis-pick': 1,
  damage: -1,
  'return-misplaced': 1,
  'not-put-back': 1,
  sample: -1,
  unexplained: -1,
  'reservation-left': -1,
  'reservation-missing': 1,
  'double-sale': -1,
};

const isOfReservations = (cause: VarianceCause): boolean =>
  cause === 'reservation-left' || cause === 'reservation-missing' || cause === 'double-sale';

/** Pieces of a product that are sold twice at least, and at most. */
const SOLD_TWICE = { least: 2, most: 4 } as const;

/** The causes of the week: by each as many as the pack asks for, drawn between least and most. */
function causesOf({ own, random }: CompilingStock): readonly VarianceCause[] {
  const drawn = Object.entries(own.variances) as [VarianceCause, { least: number; most: number }][];
  return drawn.flatMap(([cause, { least, most }]) =>
    Array.from({ length: random.fork(`causes/${cause}`).int(least, most) }, () => cause),
  );
}

/** The bins and products that are still free: a product has one variance at most, so that its ledger tells one story. */
class FreeBins {
  readonly #bins: readonly StockedBin[];
  readonly #used = new Set<string>();

  constructor(bins: readonly StockedBin[]) {
    this.#bins = bins;
  }

  isFree(product: string): boolean {
    return !this.#used.has(product);
  }

  binsOf(product: string): readonly StockedBin[] {
    return this.#bins.filter((bin) => bin.product === product && bin.book >= LEAST);
  }

  use(...products: readonly string[]): void {
    for (const product of products) this.#used.add(product);
  }

  /** A bin of a product that is free, and has enough in it. */
  pick(random: RandomStream, cause: VarianceCause): StockedBin {
    const [bin] = random.shuffle(this.#bins.filter(({ product, book }) => book >= LEAST && this.isFree(product)));
    if (bin === undefined) throw cannotBe(['variances', cause], 'more variances than products with enough stock');
    this.use(bin.product);
    return bin;
  }
}

/** Two products that are easily taken for each other, both with enough stock and free: a bin of each. */
function pickTwins(
  { own }: CompilingStock,
  free: FreeBins,
  random: RandomStream,
  cause: VarianceCause,
): readonly [StockedBin, StockedBin] {
  const pairs = own.twins.flatMap(([a, b]) => [
    [a, b],
    [b, a],
  ]) as [string, string][];
  for (const [a, b] of random.shuffle(pairs)) {
    const [one] = random.shuffle(free.binsOf(a));
    const [two] = random.shuffle(free.binsOf(b));
    if (one === undefined || two === undefined || !free.isFree(a) || !free.isFree(b)) continue;
    free.use(a, b);
    return [one, two];
  }
  throw cannotBe(['variances', cause], 'fewer pairs of twins with enough stock than the week asks for');
}

function pieces(random: RandomStream, cause: VarianceCause): number {
  const sign = SIGN[cause] === 0 ? random.pick([1, -1] as const) : SIGN[cause];
  return sign * random.int(3, 8);
}

/** Pieces by which a receipt is wrong that was booked with another number of pieces in a carton: 10 for 12, 20 for 24. */
function byCartons(stock: CompilingStock, product: string, random: RandomStream): number {
  const { perBox } = itemOf(stock, product);
  return random.pick([1, -1] as const) * (perBox >= 24 ? 2 : 3) * carelessBy(perBox);
}

/** Pieces by which a carton is taken for a larger or smaller one. */
export const carelessBy = (perBox: number): number => Math.max(1, Math.floor(perBox / 6));

/** A product of which only the last pieces are left and nothing is coming: two channels have sold them both. */
function soldTwice({ c, classes }: CompilingStock, free: FreeBins, random: RandomStream): Plan {
  const few = c.data.products.filter(
    ({ id, stock }) =>
      classes.has(id) &&
      stock.inbound === undefined &&
      stock.onHand >= SOLD_TWICE.least &&
      stock.onHand < LEAST &&
      free.isFree(id),
  );
  const [product] = random.shuffle(few);
  if (product === undefined) throw cannotBe(['variances', 'double-sale'], 'no product is down to its last pieces');
  free.use(product.id);
  const most = Math.min(SOLD_TWICE.most, product.stock.onHand);
  return { cause: 'double-sale', bin: '', product: product.id, difference: -random.int(SOLD_TWICE.least, most) };
}

/** Plans of one cause: two for a mis-pick, since both bins are wrong. */
function planOf(stock: CompilingStock, free: FreeBins, cause: VarianceCause, random: RandomStream): readonly Plan[] {
  const difference = pieces(random, cause);
  if (cause === 'mis-pick') {
    const [wanted, taken] = pickTwins(stock, free, random, cause);
    return [
      { cause, bin: wanted.id, product: wanted.product, difference, other: taken },
      { cause, bin: taken.id, product: taken.product, difference: -difference, other: wanted },
    ];
  }
  if (cause === 'return-misplaced') {
    const [put, booked] = pickTwins(stock, free, random, cause);
    return [{ cause, bin: put.id, product: booked.product, difference, other: booked }];
  }
  if (cause === 'double-sale') return [soldTwice(stock, free, random)];
  const { id, product } = free.pick(random, cause);
  if (cause === 'unit-error') return [{ cause, bin: id, product, difference: byCartons(stock, product, random) }];
  return [{ cause, bin: isOfReservations(cause) ? '' : id, product, difference }];
}

/** All variances of the week. Those of twins come first, because they need two products. */
export function planVariances(stock: CompilingStock, bins: readonly StockedBin[]): readonly Plan[] {
  const known = stock.c.data.products.filter((product) => product.stock.inbound === undefined).map(({ id }) => id);
  const free = new FreeBins(bins.filter(({ product }) => known.includes(product)));
  const isOfTwins = (cause: VarianceCause): boolean => cause === 'mis-pick' || cause === 'return-misplaced';
  const causes = causesOf(stock);
  const sequence = [...causes.filter(isOfTwins), ...causes.filter((cause) => !isOfTwins(cause))];
  return sequence.flatMap((cause, i) => planOf(stock, free, cause, stock.random.fork(`variance/${i}`)));
}
