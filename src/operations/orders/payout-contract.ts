import { type Catalogue, find } from '../shop/catalogue.ts';
import { inTwd } from '../shop/market.ts';
import { permilleOf } from '../shop/money.ts';
import type { Order } from './order.ts';
import type { Difference, PayoutLine } from './payout.ts';

/** The data of which a payout line is made. */
export type Payable = Pick<Order, 'id' | 'number' | 'channel' | 'market' | 'currency' | 'shippingPaid'>;

/** A line as the contract has it: commission, payment fee, the platform's own label where it ships, the week's rate. */
export function contractLine(catalogue: Catalogue, order: Payable, gross: number): PayoutLine {
  const channel = find(catalogue.channels, order.channel);
  const market = find(catalogue.markets, order.market);
  const commission = permilleOf(gross, channel.commissionPermille);
  const paymentFee = permilleOf(gross, channel.paymentPermille);
  const shipping = channel.billsLabels ? Math.min(order.shippingPaid, gross) : 0;
  const net = gross - commission - paymentFee - shipping;
  return {
    order: order.id,
    number: order.number,
    currency: order.currency,
    gross,
    commission,
    paymentFee,
    shipping,
    chargeback: 0,
    net,
    rate: market.rate,
    paid: inTwd(net, market),
  };
}

/** The way in which a line differs from the contract; null where it does not. */
export function differenceIn(line: PayoutLine, contract: PayoutLine): Difference | null {
  if (line.chargeback > 0) return 'chargeback';
  if (line.commission !== contract.commission) return 'commission';
  if (line.paymentFee !== contract.paymentFee) return 'payment-fee';
  if (line.shipping !== contract.shipping) return 'shipping-twice';
  return line.rate === contract.rate ? null : 'exchange-rate';
}
