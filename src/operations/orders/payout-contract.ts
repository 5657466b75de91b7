import { type Catalogue, find } from '../shop/catalogue.ts';
import { inTwd } from '../shop/market.ts';
import { moneyText, permilleOf } from '../shop/money.ts';
import type { Order } from './order.ts';
import type { Difference, PayoutFigure, PayoutLine } from './payout.ts';

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

/** The figure of a line that a kind of difference is about, as text. */
function figureIn(line: PayoutLine, kind: Difference): string {
  if (kind === 'exchange-rate') return String(line.rate / 1000);
  const amounts = {
    commission: line.commission,
    'payment-fee': line.paymentFee,
    'shipping-twice': line.shipping,
    chargeback: line.chargeback,
  } as const;
  return moneyText(amounts[kind], line.currency);
}

/** A figure of a statement's line beside the contract's. */
export const compareFigure = (line: PayoutLine, contract: PayoutLine, kind: Difference): PayoutFigure => ({
  order: line.order,
  kind,
  given: figureIn(line, kind),
  right: figureIn(contract, kind),
});

/** The way in which a line differs from the contract; null where it does not. */
export function differenceIn(line: PayoutLine, contract: PayoutLine): Difference | null {
  if (line.chargeback > 0) return 'chargeback';
  if (line.commission !== contract.commission) return 'commission';
  if (line.paymentFee !== contract.paymentFee) return 'payment-fee';
  if (line.shipping !== contract.shipping) return 'shipping-twice';
  return line.rate === contract.rate ? null : 'exchange-rate';
}
