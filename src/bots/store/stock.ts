import { DAY, startOfTaipeiDay } from '../../operations/shop/calendar.ts';
import type { LedgerEntryView } from '../../operations/shop/stock-seen.ts';
import { accountOf, rightLines } from '../../operations/store/stock/adjusting.ts';
import { PARTIES, type VarianceCause } from '../../operations/store/stock/count.ts';
import { dueBins, wantsRecount } from '../../operations/store/stock/due-counts.ts';
import { haveAllAnswered } from '../../operations/store/stock/explaining.ts';
import { piecesOf } from '../../operations/store/stock/lying.ts';
import { type PaperReading, readPapers } from '../../operations/store/stock/papers.ts';
import { rightLevels, rightOrder, supplyOf } from '../../operations/store/stock/supplying.ts';
import type { CountView } from '../../operations/store/stock/view.ts';
import { type Intent, intent } from '../bot.ts';
import type { Slip } from '../bot-duty.ts';
import type { StoreDesk, StorePolicy } from './desk.ts';

/** Puts on the list what is due this week, each bin for the day it is due; on the first day, before the shift lead does. */
const plan: StorePolicy = ({ house, view, store }) => {
  if (view.day.index > 0) return [];
  const { date, open, close } = view.day;
  const days = Array.from({ length: view.days }, (_, i) => ({ date, open: open + i * DAY, close: close + i * DAY }));
  const listed = new Set(store.counts.map(({ id }) => id));
  const due = dueBins(house, days).filter(({ bin }) => !listed.has(bin.id));
  return days.flatMap((_, day) => {
    const bins = due.filter((one) => one.day === day).map(({ bin }) => bin.id);
    return bins.length === 0 ? [] : [intent('count/plan', { day, bins })];
  });
};

const found = ({ cutOff }: CountView): readonly { product: string; pieces: number }[] =>
  (cutOff?.lies ?? []).map((lying) => ({ product: lying.product, pieces: piecesOf(lying) }));

const ledgers = new WeakMap<object, ReadonlyMap<string, readonly LedgerEntryView[]>>();

/** The entries of the ledger by product; sorted out once for each ledger. */
function entriesByProduct({ store: { ledger } }: StoreDesk): ReadonlyMap<string, readonly LedgerEntryView[]> {
  const known = ledgers.get(ledger);
  if (known !== undefined) return known;
  const sorted = new Map<string, LedgerEntryView[]>();
  for (const entry of ledger) {
    const list = sorted.get(entry.product);
    if (list === undefined) sorted.set(entry.product, [entry]);
    else list.push(entry);
  }
  ledgers.set(ledger, sorted);
  return sorted;
}

/** What the papers in hand show about the differences of a count. */
function readingsOf(desk: StoreDesk, { bin, variances = [] }: CountView): readonly PaperReading[] {
  const entries = entriesByProduct(desk);
  return variances.flatMap(({ product, pieces, book }) => {
    const dockets = desk.store.dockets.filter((docket) => docket.product === product || docket.says.taken === product);
    const products = new Set([product, ...dockets.map((docket) => docket.product)]);
    const own = [...products].flatMap((one) => entries.get(one) ?? []);
    return readPapers(dockets, { product, bin, difference: pieces - book }, own);
  });
}

const explain = (count: string, cause: VarianceCause, evidence: readonly string[]): Intent =>
  intent('variance/explain', { count, cause, evidence });

/** Says the cause once a paper shows it, or once all who could know have answered; asks those who were not asked. */
function clearUp(desk: StoreDesk, count: CountView): readonly Intent[] {
  if (wantsRecount(desk.house, count)) return [intent('count/recount', { count: count.id })];
  const shown = readingsOf(desk, count).find(({ cause }) => cause !== null);
  if (shown !== undefined && shown.cause !== null)
    return [explain(count.id, shown.cause, [shown.docket, ...shown.entries.slice(0, 1)])];
  if (haveAllAnswered(count.inquiries))
    return [
      explain(
        count.id,
        'unexplained',
        PARTIES.map((party) => `party/${party}`),
      ),
    ];
  const parties = PARTIES.filter((party) => count.inquiries[party] === undefined);
  return parties.length === 0 ? [] : [intent('party/ask', { count: count.id, parties })];
}

function post(desk: StoreDesk, count: CountView): readonly Intent[] {
  const { explanation, variances = [], adjustment } = count;
  if (explanation === undefined || adjustment?.approval === 'refused') return clearUp(desk, count);
  const lines = rightLines(desk.house, count, variances, explanation.cause, readingsOf(desk, count));
  return [intent('adjustment/post', { count: count.id, lines })];
}

function next(desk: StoreDesk, count: CountView): readonly Intent[] {
  switch (count.stage) {
    case 'scheduled':
    case 'overdue':
      return count.at > desk.now ? [] : [intent('count/open', { count: count.id })];
    case 'counting':
      return [intent('count/record', { count: count.id, found: found(count) })];
    case 'varied':
    case 'investigating':
      return clearUp(desk, count);
    case 'explained':
      return post(desk, count);
    default:
      return [];
  }
}

/** Takes every count one step on. */
const workCounts: StorePolicy = (desk) => desk.store.counts.flatMap((count) => next(desk, count));

/** Since when channels are to be told of each product: since the night's sync, or since an entry was posted. */
function toBeToldSince({ now, store }: StoreDesk): ReadonlyMap<string, number> {
  const today = startOfTaipeiDay(now);
  const since = new Map(store.items.map(({ id }) => [id, today]));
  for (const { stage, adjustment } of store.counts)
    if (stage === 'syncing')
      for (const { product } of adjustment?.lines ?? [])
        since.set(product, Math.max(since.get(product) ?? 0, adjustment?.postedAt ?? 0));
  return since;
}

/** Brings up to date in one act what channels still show as it was: after a failed nightly sync, and after entries were posted. */
const tellChannels: StorePolicy = (desk) => {
  const since = toBeToldSince(desk);
  const stale = desk.store.items.flatMap(({ id: product, shown }) =>
    Object.entries(shown).flatMap(([channel, { at, askedAt = 0 }]) =>
      Math.max(at, askedAt) < (since.get(product) ?? 0) ? [{ channel, product }] : [],
    ),
  );
  const channels = [...new Set(stale.map(({ channel }) => channel))];
  const products = [...new Set(stale.map(({ product }) => product))];
  return channels.length === 0 ? [] : [intent('channel/sync', { channels, products })];
};

/** Sets the levels that are due, and orders what is at its reorder point. */
const supply: StorePolicy = ({ house, store }) =>
  store.items.flatMap((item) => {
    const { id: product, reviewAt, setAt = 0 } = item;
    const rule = supplyOf(house, product);
    if (reviewAt === undefined || rule === undefined) return [];
    const levels = setAt >= reviewAt ? [] : [intent('level/set', { product, ...rightLevels(house, rule) })];
    const ordered = store.purchases.some((one) => one.product === product && one.at >= reviewAt);
    const quantity = ordered ? 0 : rightOrder(house, rule, item);
    return quantity === 0 ? levels : [...levels, intent('purchase/order', { product, quantity })];
  });

/** All that the handbook asks for, in the order in which it is done. */
export const stockExpert: readonly StorePolicy[] = [plan, workCounts, tellChannels, supply];

type Found = readonly { readonly product: string; readonly pieces: number }[];
type Lines = readonly { readonly quantity: number }[];

/** How each act goes wrong in practice. */
export const stockSlips: Readonly<Record<string, Slip>> = {
  'count/plan': ({ day, bins }) => {
    const list = bins as readonly string[];
    return intent('count/plan', { day, bins: list.slice(0, Math.max(1, Math.floor(list.length / 2))) });
  },
  'count/record': ({ count, found: list }, random) => {
    const [first, ...rest] = list as Found;
    const pieces = Math.max(0, (first?.pieces ?? 0) + random.pick([-2, -1, 1, 10]));
    return intent('count/record', { count, found: first === undefined ? [] : [{ ...first, pieces }, ...rest] });
  },
  'party/ask': ({ count }) => intent('party/ask', { count, parties: ['warehouse'] }),
  'variance/explain': ({ count, evidence }, random) =>
    intent('variance/explain', {
      count,
      cause: random.pick(['short-delivery', 'damage', 'mis-pick', 'earlier-miscount']),
      evidence,
    }),
  'adjustment/post': ({ count, lines }) =>
    intent('adjustment/post', {
      count,
      lines: (lines as Lines).map((line) => ({ ...line, quantity: -line.quantity })),
    }),
  'channel/sync': ({ channels, products }) =>
    intent('channel/sync', { channels, products: (products as readonly string[]).slice(0, 1) }),
  'level/set': ({ product, reorderPoint }) => intent('level/set', { product, safetyStock: 0, reorderPoint }),
  'purchase/order': ({ product, quantity }) => intent('purchase/order', { product, quantity: Number(quantity) * 2 }),
};

/** Writes down one piece for every bin, and books a piece as broken. */
function clickThrough({ id, stage, product, rounds }: CountView): readonly Intent[] {
  switch (stage) {
    case 'scheduled':
    case 'overdue':
      return [intent('count/open', { count: id })];
    case 'counting':
      return [intent('count/record', { count: id, found: [{ product, pieces: 1 }] })];
    case 'varied':
      return [rounds.length < 2 ? intent('count/recount', { count: id }) : explain(id, 'damage', [])];
    case 'explained':
      return [intent('adjustment/post', { count: id, lines: [{ account: 'damage', bin: id, product, quantity: 1 }] })];
    default:
      return [];
  }
}

/** What somebody does who clicks everything and reads nothing. */
export const stockBlind: readonly StorePolicy[] = [
  ({ house, store }) => {
    const listed = new Set(store.counts.map(({ id }) => id));
    const bins = house.stock.bins.flatMap(({ id }) => (listed.has(id) ? [] : [id]));
    return bins.length === 0 ? [] : [intent('count/plan', { day: 0, bins })];
  },
  ({ store }) => store.counts.flatMap(clickThrough),
  ({ house, store }) =>
    house.stock.supply.flatMap(({ product, minimum }) =>
      store.purchases.some((one) => one.product === product)
        ? []
        : [
            intent('level/set', { product, safetyStock: 10, reorderPoint: 20 }),
            intent('purchase/order', { product, quantity: minimum }),
          ],
    ),
];

/** Counts, and adjusts every difference away at once: asks nobody, and writes each of them off as unexplained. */
export const paperOver: StorePolicy = (desk) =>
  desk.store.counts.flatMap((count): readonly Intent[] => {
    const { id, stage, variances = [] } = count;
    if (stage === 'scheduled' || stage === 'overdue' || stage === 'counting') return next(desk, count);
    if (stage === 'varied')
      return wantsRecount(desk.house, count)
        ? [intent('count/recount', { count: id })]
        : [explain(id, 'unexplained', [])];
    if (stage !== 'explained') return [];
    const account = accountOf(desk.house, 'unexplained');
    const lines = variances.map(({ product, pieces, book }) =>
      count.sort === 'bin'
        ? { account, bin: count.bin, product, quantity: pieces - book }
        : { account: 'reservation', bin: '', product, quantity: pieces - book },
    );
    return [intent('adjustment/post', { count: id, lines })];
  });
