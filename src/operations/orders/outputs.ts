import type { RecordReader } from '../../kernel/step.ts';
import type { OutputCell, OutputTable } from '../duty.ts';
import { taipeiDate } from '../shop/calendar.ts';
import { type StockView, showStock } from '../shop/seen.ts';
import { availableToPromise, STOCK } from '../shop/stock.ts';
import { ORDER, type Order, stateOf } from './order.ts';
import { SHIPMENT, type Shipment } from './shipment.ts';

const text = (value: string | number | undefined): string | number => value ?? '';
const day = (at: number | undefined): OutputCell => (at === undefined ? '' : { day: taipeiDate(at) });

/** O3.1.1 order details: every order that was taken up, with what was decided. */
function orderDetails(orders: readonly Order[]): OutputTable {
  const columns = [
    'number',
    'channel',
    'market',
    'buyer',
    'placed',
    'ship-by',
    'currency',
    'total',
    'payment',
    'decision',
    'reason',
    'closing',
  ];
  const rows = orders.map((order) => {
    const state = stateOf(order);
    return [
      order.number,
      order.channel,
      order.market,
      order.buyer.name,
      day(order.placedAt),
      day(order.shipBy),
      order.currency,
      { amount: order.total, currency: order.currency },
      state.payment,
      state.review,
      text(order.cancelled?.reason ?? order.hold?.reason),
      state.closing,
    ];
  });
  return { code: 'O3.1.1', columns: columns.map((column) => `@${column}`), rows };
}

/** O3.2.1 shipment details: every parcel that was handed over. */
function shipmentDetails(orders: readonly Order[], shipments: readonly Shipment[]): OutputTable {
  const numbers = new Map(orders.map((order) => [order.id, order.number]));
  const columns = [
    'number',
    'mode',
    'market',
    'grams',
    'chargeable',
    'cost',
    'label',
    'handed-over',
    'exception',
    'delivered',
  ];
  const rows = shipments
    .filter((shipment) => shipment.handedOverAt !== undefined)
    .map((shipment) => [
      shipment.orders.map((id) => numbers.get(id) ?? id).join(' + '),
      shipment.mode,
      shipment.market,
      shipment.grams,
      shipment.chargeableGrams,
      { amount: shipment.cost, currency: 'TWD' as const },
      shipment.label,
      day(shipment.handedOverAt),
      text(shipment.exception?.kind),
      day(shipment.pod?.date),
    ]);
  return { code: 'O3.2.1', columns: columns.map((column) => `@${column}`), rows };
}

/** O3.2.2 stock data: the stock of every product at the end. */
function stockData(stocks: readonly StockView[]): OutputTable {
  const columns = ['product', 'on-hand', 'reserved', 'available'];
  const rows = stocks.map((stock) => [stock.id, stock.onHand, stock.reserved, availableToPromise(stock)]);
  return { code: 'O3.2.2', columns: columns.map((column) => `@${column}`), rows };
}

/** O3.1.1, O3.2.1 and O3.2.2. */
export function orderOutputs(world: RecordReader): readonly OutputTable[] {
  const orders = world.all(ORDER).filter((order) => stateOf(order).review !== 'unseen');
  const stocks = world.all(STOCK).map((book) => showStock(world, book));
  return [orderDetails(orders), shipmentDetails(orders, world.all(SHIPMENT)), stockData(stocks)];
}
