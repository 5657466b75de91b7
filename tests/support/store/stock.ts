import type { Bot } from '../../../src/bots/bot.ts';
import { atDesk } from '../../../src/bots/bot-duty.ts';
import { makeExpert } from '../../../src/bots/expert.ts';
import { storeDeskOf } from '../../../src/bots/store/desk.ts';
import { stockExpert } from '../../../src/bots/store/stock.ts';
import type { Form } from '../../../src/operations/market/form.ts';
import {
  COUNT,
  PARTIES,
  type Party,
  type StockCount,
  type VarianceCause,
} from '../../../src/operations/store/stock/count.ts';
import { wantsRecount } from '../../../src/operations/store/stock/due-counts.ts';
import { piecesOf } from '../../../src/operations/store/stock/lying.ts';
import type { PlantedVariance, StockTruth } from '../../../src/operations/store/stock/truth.ts';
import type { CountView } from '../../../src/operations/store/stock/view.ts';
import { StoreTestDesk } from '../store-desk.ts';
import { formFor, hours } from '../world.ts';

/** What is true of the stock of a form. */
export function stockTruthOf(form: Form): StockTruth {
  const { store } = form.truth;
  if (store === undefined) throw new Error('this form has no store');
  return store.stock;
}

/** The stock of a form, with the steps of a count. */
export class StockDesk extends StoreTestDesk {
  get truth(): StockTruth {
    return stockTruthOf(this.sitting.form);
  }

  planted(cause: VarianceCause): PlantedVariance {
    const found = this.truth.planted.find((one) => one.cause === cause);
    if (found === undefined) throw new Error(`no ${cause} was planted`);
    return found;
  }

  /** A bin whose book is right, and that is neither on the list nor will be emptied. */
  get rightBin(): string {
    const not = new Set([
      ...this.truth.planted.map(({ bin }) => bin),
      ...this.view.counts.map(({ id }) => id),
      ...this.sitting.form.coming.flatMap((event) => (event.kind === 'bin-goods/are-moved' ? [event.from] : [])),
    ]);
    const bin = this.house.stock.bins.find(({ id, product }) => !not.has(id) && this.bookOf(id, product) > 8);
    if (bin === undefined) throw new Error('no right bin');
    return bin.id;
  }

  bookOf(bin: string, product: string): number {
    return this.view.bins.find(({ id }) => id === bin)?.book[product] ?? 0;
  }

  get view() {
    const { store } = this.sitting.view();
    if (store === undefined) throw new Error('this form has no store');
    return store;
  }

  seenCount(id: string): CountView {
    const count = this.view.counts.find((one) => one.id === id);
    if (count === undefined) throw new Error(`no count ${id} is to be seen`);
    return count;
  }

  record(id: string): StockCount {
    const count = this.sitting.world.get(COUNT, id);
    if (count === undefined) throw new Error(`no count ${id}`);
    return count;
  }

  /** What lies in the open bin, as it can be counted. */
  lies(id: string): { product: string; pieces: number }[] {
    return (this.seenCount(id).cutOff?.lies ?? []).map((one) => ({ product: one.product, pieces: piecesOf(one) }));
  }

  /** Plans a bin for today, and opens it. */
  openBin(bin: string): this {
    this.do('count/plan', { day: 0, bins: [bin] });
    this.do('count/open', { count: bin });
    return this;
  }

  /** Writes down what lies in the open bin, with so many pieces more or less of the first product. */
  write(count: string, off = 0): this {
    const found = this.lies(count).map((one, i) => (i === 0 ? { ...one, pieces: one.pieces + off } : one));
    this.do('count/record', { count, found });
    return this;
  }

  /** Counts a bin as the handbook says: in the classes that want it, twice. */
  count(bin: string): this {
    this.openBin(bin).write(bin);
    const count = this.seenCount(bin);
    if (count.stage !== 'varied' || !wantsRecount(this.house, count)) return this;
    this.do('count/recount', { count: bin });
    return this.write(bin);
  }

  /** Asks everybody, and waits for their answers. */
  askAll(count: string, parties: readonly Party[] = PARTIES): this {
    this.do('party/ask', { count, parties });
    return this.wait(hours(30));
  }

  /** The dockets that came with the answers about a count. */
  papers(count: string): readonly string[] {
    return PARTIES.flatMap((party) => this.seenCount(count).inquiries[party]?.dockets ?? []);
  }

  /** The right lines for a bin in which one product differs. */
  lines(count: string, account: string) {
    const { bin, variances = [] } = this.seenCount(count);
    return variances.map(({ product, pieces, book }) => ({ account, bin, product, quantity: pieces - book }));
  }
}

/** The stock of the pack's own week for a seed. */
export const stockDesk = (seed = 1): StockDesk => new StockDesk(formFor(seed, 'store-room'));

/** An expert who keeps the stock and does nothing else. */
export const stockExpertBot = (): Bot =>
  makeExpert({
    store: { expert: atDesk(storeDeskOf, stockExpert), slips: {}, routine: [], blind: () => [], tricks: {} },
  });
