import { type Currency, isBeforeHandOver, type OrderView, ordersOf, type SittingHost } from '../../host/index.ts';
import { formatMoney, formatNumber } from '../format.ts';
import type { DaySpan, SlipPart } from '../panel-duty.ts';
import { moneySums } from '../parts/money-sums.ts';
import { nameOf } from '../parts/names.ts';
import { shipmentOf } from './parts/stage.ts';

/** Reasons to cancel with which an order was kept from leaving that must not leave. */
const STOPPED: ReadonlySet<string> = new Set(['restricted', 'fraud']);

const goodsOf = ({ lines, currency }: OrderView): { amount: number; currency: Currency } => ({
  amount: lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0),
  currency,
});

/** The last thing that a buyer has said in a review of that day. */
function lastSaid(host: SittingHost, within: (at: number | undefined) => boolean): SlipPart['said'] {
  const { reviews, orders } = ordersOf(host.view());
  const last = [...reviews].filter(({ at }) => within(at)).at(-1);
  const buyer = orders.find(({ id }) => id === last?.order)?.buyer;
  if (last === undefined) return undefined;
  return {
    words: host.text(last.message.key, last.message.values),
    by: buyer?.name ?? nameOf(host, 'order', last.order),
  };
}

/** The day of the order desk on the slip. */
export function orderSlip(host: SittingHost, { open, close }: DaySpan): SlipPart {
  const view = ordersOf(host.view());
  const within = (at: number | undefined): boolean => at !== undefined && at >= open && at <= close;
  const gone = view.shipments.filter(({ handedOverAt }) => within(handedOverAt));
  const shipped = view.orders.filter((order) => within(shipmentOf(view, order)?.handedOverAt));
  const late = shipped.filter((order) => (shipmentOf(view, order)?.handedOverAt ?? 0) > order.shipBy).length;
  const missed = view.orders.filter(
    ({ stage, shipBy }) => within(shipBy) && stage.review !== 'rejected' && isBeforeHandOver(stage),
  ).length;
  const stopped = view.orders.filter(
    ({ cancelled }) => cancelled?.by === 'seller' && within(cancelled.at) && STOPPED.has(cancelled.reason),
  ).length;
  const mended = view.shipments.filter(
    ({ exception }) => within(exception?.noticedAt) && exception?.remedy !== undefined,
  ).length;
  const freight = gone.reduce((sum, { cost }) => sum + (cost ?? 0), 0);
  return {
    lines: [
      { key: 'shipped', value: formatNumber(shipped.length) },
      { key: 'late', value: formatNumber(late + missed), ...(late + missed > 0 ? { tone: 'late' } : {}) },
      { key: 'saved', value: formatNumber(stopped + mended), ...(stopped + mended > 0 ? { tone: 'good' } : {}) },
      { key: 'goods', value: moneySums(shipped.map(goodsOf)) },
      { key: 'freight', value: formatMoney({ amount: freight, currency: 'TWD' }) },
    ],
    said: lastSaid(host, within),
  };
}
