import type { RandomStream } from '../../../../kernel/random.ts';
import { LINE_SORTS, LINE_STATUSES, type OrderLineRow, RETURN_REASONS, type ReturnedRow } from '../data-table.ts';
import { dayShape, effectOn } from './effects.ts';
import type { Layout } from './layout.ts';

/** How often things are so, per-mille. */
const CHANCES = {
  cancelled: 55,
  unpaid: 40,
  test: 38,
  duplicate: 50,
  again: 300,
  second: 280,
  wholesale: 22,
  comesBack: 48,
};

/** Per-mille of the list price that the trade pays. */
const TRADE_PRICE = 720;

/** The last buyers of a channel, among whom is whoever comes again. */
const REMEMBERED = 60;
const BUYERS_OF_A_CHANNEL = 10_000;
const FIRST_TEST_BUYER = 9001;
const TEST_BUYERS = 4;
const FIRST_ORDER = 100_001;

type Level = Layout['levels'][number];

/** An order while its lines are made. */
interface Draft {
  readonly order: number;
  readonly buyer: number;
  readonly day: number;
  readonly market: number;
  readonly status: number;
  readonly sort: number;
}

/** Makes the orders of one channel, day by day: numbers and buyers go on from day to day. */
class ChannelOrders {
  readonly #layout: Layout;
  readonly #level: Level;
  readonly #random: RandomStream;
  readonly #known: number[] = [];
  #orders = 0;
  #buyers = 0;
  readonly returned: ReturnedRow[] = [];

  constructor(layout: Layout, level: Level, random: RandomStream) {
    this.#layout = layout;
    this.#level = level;
    this.#random = random;
  }

  /** The lines of a day, those that the platform exported twice at its end. */
  day(day: number): readonly OrderLineRow[] {
    const random = this.#random;
    const weights = this.#weightsOn(day);
    const wanted = weights.reduce((sum, weight) => sum + weight, 0);
    const usual = this.#level.orders * dayShape(day, this.#layout.weeks) * random.int(900, 1100);
    const thousandths = Math.floor((usual * wanted) / (this.#layout.total * 1000));
    const count = Math.floor(thousandths / 1000) + (random.chance(thousandths % 1000) ? 1 : 0);
    const lines: OrderLineRow[] = [];
    for (let i = 0; i < count; i += 1) lines.push(...this.#order(day, weights, wanted));
    return [...lines, ...lines.filter(() => random.chance(CHANCES.duplicate))];
  }

  #weightsOn(day: number): readonly number[] {
    const { weights, anomalies } = this.#layout;
    const { place, markets } = this.#level;
    return weights.map((weight, product) =>
      markets[product]?.length === 0
        ? 0
        : Math.floor((weight * effectOn(anomalies, day, place, product).orders) / 1000),
    );
  }

  #order(day: number, weights: readonly number[], wanted: number): readonly OrderLineRow[] {
    const random = this.#random;
    this.#orders += 1;
    const isTest = random.chance(CHANCES.test);
    const isTrade = this.#level.wholesale && !isTest && random.chance(CHANCES.wholesale);
    const first = this.#pick(weights, wanted);
    const draft: Draft = {
      order: (this.#level.place + 1) * 1_000_000 + FIRST_ORDER + this.#orders * 3,
      buyer: this.#level.place * BUYERS_OF_A_CHANNEL + (isTest ? this.#testBuyer() : this.#buyer()),
      day,
      market: random.pick(this.#level.markets[first] ?? []),
      status: LINE_STATUSES.indexOf(this.#status(isTest)),
      sort: LINE_SORTS.indexOf(isTrade ? 'wholesale' : 'retail'),
    };
    const second = random.chance(CHANCES.second) ? this.#pick(weights, wanted) : first;
    const isTwo = second !== first && this.#level.markets[second]?.includes(draft.market) === true;
    return (isTwo ? [first, second] : [first]).map((product) => this.#line(draft, product, isTrade));
  }

  #status(isTest: boolean): (typeof LINE_STATUSES)[number] {
    if (isTest) return 'paid';
    if (this.#random.chance(CHANCES.cancelled)) return 'cancelled';
    return this.#random.chance(CHANCES.unpaid) ? 'unpaid' : 'paid';
  }

  #testBuyer(): number {
    return FIRST_TEST_BUYER + this.#random.int(0, TEST_BUYERS - 1);
  }

  #buyer(): number {
    if (this.#known.length > 0 && this.#random.chance(CHANCES.again)) return this.#random.pick(this.#known);
    this.#buyers += 1;
    this.#known.push(this.#buyers);
    if (this.#known.length > REMEMBERED) this.#known.shift();
    return this.#buyers;
  }

  #pick(weights: readonly number[], wanted: number): number {
    let left = this.#random.int(1, Math.max(1, wanted));
    for (const [product, weight] of weights.entries()) {
      left -= weight;
      if (left <= 0) return product;
    }
    return 0;
  }

  #line(draft: Draft, product: number, isTrade: boolean): OrderLineRow {
    const { order, buyer, day, market, status, sort } = draft;
    const random = this.#random;
    const pieces = isTrade ? random.int(2, 4) * 12 : random.pick([1, 1, 1, 1, 2, 2, 3]);
    const { price } = effectOn(this.#layout.anomalies, day, this.#level.place, product);
    const each = Math.floor(
      (this.#layout.priceOf(product, market) * price * (isTrade ? TRADE_PRICE : 1000)) / 1_000_000,
    );
    if (!isTrade && buyer % BUYERS_OF_A_CHANNEL < FIRST_TEST_BUYER && status === 0)
      this.#mayComeBack(order, day, product, pieces);
    return [order, buyer, day, this.#level.place, market, product, pieces, each * pieces, status, sort];
  }

  /** Goods come back one to three weeks later, where the tables last so long. */
  #mayComeBack(order: number, day: number, product: number, pieces: number): void {
    const random = this.#random;
    if (!random.chance(CHANCES.comesBack)) return;
    const back = day + random.int(7, 21);
    const reason = random.int(0, RETURN_REASONS.length - 1);
    if (back < this.#layout.days) this.returned.push([back, order, this.#level.place, product, pieces, reason]);
  }
}

/** The order lines of all channels day by day, and what came back of them. */
export function orderRows(
  layout: Layout,
  random: RandomStream,
): { readonly lines: readonly OrderLineRow[]; readonly returned: readonly ReturnedRow[] } {
  const channels = layout.levels.map((level) => new ChannelOrders(layout, level, random.fork(`${level.place}`)));
  const lines: OrderLineRow[] = [];
  for (let day = 0; day < layout.days; day += 1) for (const channel of channels) lines.push(...channel.day(day));
  const returned = channels.flatMap((channel) => channel.returned).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return { lines, returned };
}
