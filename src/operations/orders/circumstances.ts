import type { RecordReader } from '../../kernel/step.ts';
import { addressFaults } from '../shop/buyer.ts';
import type { Circumstance } from '../shop/circumstance.ts';
import { moneyText } from '../shop/money.ts';
import { SALES_OF_BUYER } from '../shop/sale.ts';
import { promisable, stockLevels } from '../shop/stock.ts';
import { fraudSigns, isTooLow, lowestPrice, repeatedOrder } from './conditions.ts';
import { restrictionsOn } from './freight.ts';
import { type OrdersCatalogue, ordersCatalogueOf } from './house.ts';
import { type CancelReason, type HoldReason, ORDER, type Order, stateOf } from './order.ts';

/** A condition of an order as it stands: whether it speaks against the order, and what the trainee could have seen. */
export interface OrderCircumstance extends Circumstance {
  readonly against: boolean;
}

/** By the reason for which orders are held or cancelled, what there is to be seen of it on one order. */
export type OrderCircumstances = Readonly<Record<HoldReason | CancelReason, OrderCircumstance>>;

const circumstance = (
  against: boolean,
  key: Circumstance['key'],
  values: Circumstance['values'] = {},
): OrderCircumstance => ({ against, key, values });

function ofPayment({ payment }: ReturnType<typeof stateOf>): OrderCircumstance {
  if (payment === 'pending') return circumstance(true, 'because.unpaid');
  return payment === 'voided' ? circumstance(true, 'because.payment-failed') : circumstance(false, 'because.paid');
}

function ofAddress({ address }: Order): OrderCircumstance {
  const faults = addressFaults(address);
  return faults.length > 0
    ? circumstance(true, 'because.address-lacks', { addressPart: faults.join(', ') })
    : circumstance(false, 'because.address-complete');
}

function ofPrice(order: Order, catalogue: OrdersCatalogue): OrderCircumstance {
  const lowest = lowestPrice(order, catalogue);
  if (lowest === null) return circumstance(false, 'because.price-unknown');
  const text = (amount: number): string => moneyText(amount, order.currency);
  const values = { product: lowest.product, price: text(lowest.unitPrice), list: text(lowest.list) };
  return isTooLow(lowest, catalogue)
    ? circumstance(true, 'because.price-low', values)
    : circumstance(false, 'because.price-fine', values);
}

function ofDouble(world: RecordReader, order: Order, catalogue: OrdersCatalogue): OrderCircumstance {
  const others = world
    .where(SALES_OF_BUYER, order.buyer.id)
    .flatMap(({ id }) => world.get(ORDER, id) ?? [])
    .filter(({ channel }) => channel === order.channel);
  const earlier = repeatedOrder(order, { catalogue, others });
  const minutes = catalogue.rules.duplicateMinutes;
  return earlier === undefined
    ? circumstance(false, 'because.no-same-order', { minutes })
    : circumstance(true, 'because.same-order', { order: earlier.id, minutes });
}

function ofStock(world: RecordReader, order: Order): OrderCircumstance {
  if (stateOf(order).fulfilment !== 'unallocated') return circumstance(false, 'because.stock-reserved');
  for (const { product, quantity } of order.lines) {
    const available = promisable(world, product);
    if (available >= quantity) continue;
    const values = { product, available, wanted: quantity };
    const inbound = stockLevels(world, product)?.inbound;
    return inbound === undefined
      ? circumstance(true, 'because.stock-short', values)
      : circumstance(true, 'because.stock-inbound', { ...values, inbound: inbound.at, shipBy: order.shipBy });
  }
  return circumstance(false, 'because.stock-enough');
}

function ofRestrictions({ lines, market }: Order, catalogue: OrdersCatalogue, now: number): OrderCircumstance {
  const product = lines.find((line) => restrictionsOn(catalogue, [line], market, now).length > 0)?.product;
  return product === undefined
    ? circumstance(false, 'because.not-restricted', { market })
    : circumstance(true, 'because.restricted', { product, market });
}

function ofFraud(order: Order, catalogue: OrdersCatalogue): OrderCircumstance {
  const signs = fraudSigns(order, catalogue);
  const need = catalogue.rules.fraudSigns;
  if (signs.length === 0) return circumstance(false, 'because.no-fraud-sign', { need });
  const values = { fraudSign: signs.join(', '), number: signs.length, need };
  return signs.length >= need
    ? circumstance(true, 'because.fraud-signs', values)
    : circumstance(false, 'because.fraud-signs-few', values);
}

/** What there is to be seen on an order now, by every reason for which it could be held or cancelled. */
export function circumstancesOf(world: RecordReader & { readonly now: number }, order: Order): OrderCircumstances {
  const catalogue = ordersCatalogueOf(world);
  const state = stateOf(order);
  const asked = state.review === 'cancellation-requested';
  return {
    payment: ofPayment(state),
    address: ofAddress(order),
    price: ofPrice(order, catalogue),
    duplicate: ofDouble(world, order, catalogue),
    stock: ofStock(world, order),
    restricted: ofRestrictions(order, catalogue, world.now),
    fraud: ofFraud(order, catalogue),
    'buyer-request': circumstance(asked, asked ? 'because.buyer-cancels' : 'because.buyer-does-not-cancel'),
  };
}
