import { type DueRow, whenDue } from '../../../kernel/domain.ts';
import type { Step } from '../../../kernel/step.ts';
import type { OrderHappening } from '../../orders/happenings.ts';
import { addOfficeTime, HOUR, MINUTE, taipeiDate } from '../../shop/calendar.ts';
import { catalogueOf } from '../../shop/catalogue.ts';
import { SALE } from '../../shop/sale.ts';
import { binLevels, receive, stockLevels } from '../../shop/stock.ts';
import { carry, SHORT_PICK } from '../../shop/stock-picking.ts';
import { hasStore, storeHouseOf, storeTruthOf } from '../../store/look-ups.ts';
import { accuracyNow } from '../../store/stock/bin-accuracy.ts';
import { CHANNEL_STOCK, channelStockId, mayShow, overAt, SHOWN_BY_CHANNEL } from '../../store/stock/channel-stock.ts';
import type { StockComing } from '../../store/stock/coming.ts';
import { COUNT, type Party } from '../../store/stock/count.ts';
import { trueDifferences } from '../../store/stock/count-differences.ts';
import { countRef, countState, daysOf, needCount, plantedFor, readingsOf } from '../../store/stock/count-look-ups.ts';
import { COUNT_FALLS_DUE, causeOf, fallOverdue, putCount } from '../../store/stock/count-record.ts';
import { DOCKET } from '../../store/stock/docket.ts';
import { classOf, type DueBin, dueBins } from '../../store/stock/due-counts.ts';
import { weigh } from '../../store/stock/explaining.ts';
import { type PlanOfClass, type StockHappening, tellStock } from '../../store/stock/happenings.ts';
import { INQUIRY_EVENTS } from '../../store/stock/inquiring.ts';
import { countLowBins } from '../../store/stock/low-counts.ts';
import { closeSynced, postAdjustment } from '../../store/stock/posting.ts';
import { PURCHASE } from '../../store/stock/purchase.ts';
import { scheduleCount } from '../../store/stock/scheduling.ts';
import { SUPPLY_LEVEL } from '../../store/stock/supply-level.ts';
import { rightLevels, rightOrder, supplyOf } from '../../store/stock/supplying.ts';
import { APPROVER_DECIDES, CHANNEL_SHOWS, PARTY_ANSWERS, PURCHASE_ARRIVES, STOCK_COMING } from './stock-agenda.ts';

const CLASSES = ['A', 'B', 'C'] as const;

type MovedGoods = Extract<StockComing, { kind: 'bin-goods/are-moved' }>;

const firstDay = (step: Step): string => taipeiDate(daysOf(step)[0]?.open ?? step.now);
const officeHours = (step: Step, hours: number): number =>
  addOfficeTime(step.now, hours * HOUR, catalogueOf(step).hours);

/** The counts of the week are to be planned. */
function planOpens(step: Step, { until }: { until: number }): void {
  const due = dueBins(storeHouseOf(step), daysOf(step));
  const of = (abc: DueBin['abc']): number => due.filter((one) => one.abc === abc).length;
  tellStock(step, 'stock-plan/opened', firstDay(step), { until, due: { A: of('A'), B: of('B'), C: of('C') } });
}

/** How the plan of a class stands: bins planned by their day, too late, needlessly, and not at all. */
function planOf(step: Step, abc: DueBin['abc'], due: readonly DueBin[], needless: readonly string[]): PlanOfClass {
  const own = due.filter((one) => one.abc === abc);
  const closeOf = ({ day }: DueBin): number => daysOf(step)[day]?.close ?? 0;
  const planned = own.filter(({ bin }) => step.get(COUNT, bin.id) !== undefined);
  const late = planned.filter((one) => (step.get(COUNT, one.bin.id)?.dueAt ?? 0) > closeOf(one));
  return {
    ...{ abc, of: own.length, right: planned.length - late.length, extra: needless },
    late: late.map(({ bin }) => bin.id),
    missed: own.filter(({ bin }) => step.get(COUNT, bin.id) === undefined).map(({ bin }) => bin.id),
  };
}

/** The shift lead looks at the plan, and puts the bins on the list that nobody has planned. */
function planCloses(step: Step): void {
  const house = storeHouseOf(step);
  const due = dueBins(house, daysOf(step));
  const known = new Set(due.map(({ bin }) => bin.id));
  const needless = step
    .all(COUNT)
    .filter(({ sort, why, id }) => sort === 'bin' && why === 'calendar' && !known.has(id));
  const classOfNeedless = new Map(needless.map(({ id, product }) => [id, classOf(house, product)]));
  const classes = CLASSES.map((abc) =>
    planOf(
      step,
      abc,
      due,
      needless.flatMap(({ id }) => (classOfNeedless.get(id) === abc ? [id] : [])),
    ),
  );
  tellStock(step, 'stock-plan/closed', firstDay(step), { classes });
  for (const { bin, day } of due) if (step.get(COUNT, bin.id) === undefined) scheduleCount(step, bin.id, day, true);
}

/** The nightly sync of a channel: it shows what may be promised; one that fails leaves everything as it was. */
function syncRuns(step: Step, { channel, fails }: { channel: string; fails: boolean }): void {
  if (fails)
    tellStock(step, 'channel-sync/failed', channel, {
      channel,
      dueAt: officeHours(step, storeHouseOf(step).rules.syncHours),
    });
  else
    show(
      step,
      channel,
      step.where(SHOWN_BY_CHANNEL, channel).map(({ product }) => product),
      false,
    );
}

function show(step: Step, channel: string, products: readonly string[], byHand: boolean): void {
  for (const product of products)
    step.update(CHANNEL_STOCK, channelStockId(channel, product), (draft) => {
      draft.quantity = mayShow(step, product);
      draft.at = step.now;
    });
  closeSynced(step, byHand);
}

/** A channel shows what it was told. */
function channelShows(step: Step, { channel, products }: { channel: string; products: readonly string[] }): void {
  show(step, channel, products, true);
  tellStock(step, 'channel-sync/finished', channel, {
    channel,
    products: products.length,
    over: overAt(step, channel),
  });
}

/** Goods set aside and open orders do not agree: somebody has to find out why. Nothing is counted. */
function isReported(step: Step, { product, pieces }: { product: string; pieces: number }): void {
  const reports = step.all(COUNT).filter(({ sort }) => sort === 'reservations').length;
  const id = `RR-${String(reports + 1).padStart(2, '0')}`;
  const book = stockLevels(step, product)?.reserved ?? 0;
  const variances = [{ product, pieces: book + pieces, book }];
  const dueAt = officeHours(step, storeHouseOf(step).rules.explainHours);
  putCount(step, { id, bin: '', product, sort: 'reservations', why: 'report', at: step.now, dueAt, variances });
  step.send(countRef(id), { type: 'REPORT' });
  const cause = causeOf(step, id) ?? 'unexplained';
  tellStock(step, 'stock-count/reported', id, { product, pieces: book + pieces, book, cause, dueAt });
}

/** Somebody who was asked answers, and sends the papers there are. */
function partyAnswers(step: Step, { count: id, party }: { count: string; party: Party }): void {
  const answer = plantedFor(storeTruthOf(step, 'stock'), needCount(step, id))?.answers[party];
  const { says, values, dockets } = answer ?? { says: 'nothing-known', values: undefined, dockets: [] };
  for (const docket of dockets) if (step.get(DOCKET, docket.id) === undefined) step.put(DOCKET, docket);
  step.send(countRef(id), INQUIRY_EVENTS[party].answers);
  step.update(COUNT, id, (draft) => {
    const asked = draft.inquiries[party];
    if (asked === undefined) return;
    Object.assign(asked, { answeredAt: step.now, says });
    if (values !== undefined) asked.values = { ...values };
    if (dockets.length > 0) asked.dockets = dockets.map((docket) => docket.id);
  });
  tellStock(step, 'stock-inquiry/answered', id, { party });
}

/** The approver looks at a correcting entry: one without a cause behind it comes back. */
function approverDecides(step: Step, { count: id }: { count: string }): void {
  const count = needCount(step, id);
  const { explanation, inquiries } = count;
  if (countState(count) !== 'awaiting-approval' || explanation === undefined) return;
  const { hollow } = weigh(explanation, readingsOf(step, count, trueDifferences(count)), inquiries);
  step.update(COUNT, id, (draft) => {
    if (draft.adjustment !== undefined) draft.adjustment.approval = hollow ? 'refused' : 'given';
  });
  if (!hollow) {
    postAdjustment(step, id);
    return;
  }
  step.send(countRef(id), { type: 'SEND_BACK' });
  tellStock(step, 'stock-adjustment/returned', id, {});
}

/** The warehouse moves goods together, to make room. */
function goodsAreMoved(step: Step, { product, from, to, leaves, number: of }: Omit<MovedGoods, 'kind' | 'at'>): void {
  const quantity = (binLevels(step, product)[from] ?? 0) - leaves;
  const pieces = carry(step, product, { from, to, quantity, of });
  if (pieces === 0) return;
  tellStock(step, 'bin-goods/moved', product, { product, pieces, from, to });
  countLowBins(step, product);
}

/** The levels of a product are to be set anew. */
export function levelComesUp(step: Step, { product }: { product: string }): void {
  const house = storeHouseOf(step);
  const rule = supplyOf(house, product);
  if (rule === undefined) return;
  if (step.get(SUPPLY_LEVEL, product) === undefined) step.put(SUPPLY_LEVEL, { id: product, reviewAt: step.now });
  else
    step.update(SUPPLY_LEVEL, product, (draft) => {
      draft.reviewAt = step.now;
    });
  const { safetyStock: rightSafety, reorderPoint: rightPoint } = rightLevels(house, rule);
  const levels = stockLevels(step, product) ?? { onHand: 0, reserved: 0 };
  const standing = { ...levels, promisable: levels.onHand - levels.reserved };
  const toOrder = rightOrder(house, rule, standing) > 0;
  const dueAt = officeHours(step, house.rules.reorderHours);
  tellStock(step, 'supply-level/due', product, { product, dueAt, rightSafety, rightPoint, toOrder });
}

/** Goods that the trainee has ordered come in. */
function purchaseArrives(step: Step, { purchase: id }: { purchase: string }): void {
  const { product, quantity } = step.need(PURCHASE, id);
  step.update(PURCHASE, id, (draft) => {
    draft.receivedAt = step.now;
  });
  receive(step, product, quantity, id);
  tellStock(step, 'purchase-order/received', id, { product, quantity });
}

/** The record accuracy at the end of the week. */
function accuracyIsStated(step: Step): void {
  tellStock(step, 'record-accuracy/stated', firstDay(step), {
    ...accuracyNow(step),
    target: storeHouseOf(step).rules.accuracyTarget,
  });
}

/** The handler of each kind of agenda entry of the subject. */
export const stockDue: readonly DueRow[] = [
  whenDue(STOCK_COMING['stock-plan/opens'], planOpens),
  whenDue(STOCK_COMING['stock-plan/closes'], planCloses),
  whenDue(STOCK_COMING['channel-sync/runs'], syncRuns),
  whenDue(STOCK_COMING['stock-count/is-reported'], isReported),
  whenDue(STOCK_COMING['bin-goods/are-moved'], goodsAreMoved),
  whenDue(STOCK_COMING['supply-level/comes-up'], levelComesUp),
  whenDue(STOCK_COMING['record-accuracy/is-stated'], accuracyIsStated),
  whenDue(COUNT_FALLS_DUE, (step, { count }) => fallOverdue(step, count)),
  whenDue(PARTY_ANSWERS, partyAnswers),
  whenDue(APPROVER_DECIDES, approverDecides),
  whenDue(CHANNEL_SHOWS, channelShows),
  whenDue(PURCHASE_ARRIVES, purchaseArrives),
];

/** Those who were asked will answer. */
export function partiesWillAnswer(step: Step, { subject, data }: StockHappening<'stock-inquiry/made'>): void {
  const truth = storeTruthOf(step, 'stock');
  const answers = plantedFor(truth, needCount(step, subject.id))?.answers;
  for (const party of data.parties.split(', ') as Party[]) {
    const hours = answers?.[party].hours ?? truth.nothingKnown[party];
    step.schedule(officeHours(step, hours), PARTY_ANSWERS, { count: subject.id, party });
  }
}

/** A correcting entry that is worth much goes to the approver. */
export function approverIsAsked(step: Step, { subject, data }: StockHappening<'stock-adjustment/submitted'>): void {
  if (data.approval)
    step.schedule(officeHours(step, storeTruthOf(step, 'stock').approverHours), APPROVER_DECIDES, {
      count: subject.id,
    });
}

/** A channel is told what it may show. */
export function channelIsTold(
  step: Step,
  { data: { channel, products } }: StockHappening<'channel-sync/started'>,
): void {
  const at = step.now + storeHouseOf(step).rules.syncMinutes * MINUTE;
  step.schedule(at, CHANNEL_SHOWS, { channel, products });
}

/** Goods that were ordered are on their way. */
export function goodsAreOnTheirWay(step: Step, { subject, data }: StockHappening<'purchase-order/placed'>): void {
  step.schedule(data.dueAt, PURCHASE_ARRIVES, { purchase: subject.id });
}

/** A sale lowers at once what its own channel shows; all other channels learn of it with their next sync. */
export function channelSells(step: Step, { subject, data: { channel } }: OrderHappening<'order/arrived'>): void {
  if (!hasStore(step)) return;
  for (const { product, quantity } of step.get(SALE, subject.id)?.lines ?? []) {
    const id = channelStockId(channel, product);
    if (step.get(CHANNEL_STOCK, id) === undefined) continue;
    step.update(CHANNEL_STOCK, id, (draft) => {
      draft.quantity = Math.max(0, draft.quantity - quantity);
    });
  }
}

/** Bins that an order has just been picked from are counted where they are low now. */
export function lowBinsAreCounted(step: Step, { subject }: { readonly subject: { readonly id: string } }): void {
  if (!hasStore(step)) return;
  const products = step.get(SALE, subject.id)?.lines.map(({ product }) => product) ?? [];
  for (const product of new Set(products)) countLowBins(step, product);
}

/** Pieces that were to be picked and lay nowhere are told. */
export function shortfallIsTold(step: Step): void {
  if (!hasStore(step)) return;
  for (const { id, product, pieces, told } of step.all(SHORT_PICK)) {
    if (told === true) continue;
    step.update(SHORT_PICK, id, (draft) => {
      draft.told = true;
    });
    tellStock(step, 'goods-shortfall/found', product, { product, pieces });
  }
}
