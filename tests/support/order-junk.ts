import { orderActions } from '../../src/operations/orders/actions/index.ts';
import { CONTENT_CATEGORIES, DOCUMENT_FORMS, INCOTERMS } from '../../src/operations/orders/documents.ts';
import { FACTS, REPLIES } from '../../src/operations/orders/inquiry.ts';
import { CANCEL_REASONS, FILE_PAPERS, HOLD_REASONS } from '../../src/operations/orders/order.ts';
import { DIFFERENCES } from '../../src/operations/orders/payout.ts';
import { REQUEST_WORDINGS, REVIEW_REPLIES } from '../../src/operations/orders/review.ts';
import { NOTICES, REMEDIES } from '../../src/operations/orders/shipment.ts';
import { ordersOf } from '../../src/operations/orders/view.ts';
import type { Sitting } from '../../src/sitting/sitting.ts';
import { at, type JunkTable, type PossibleInputs } from './junk.ts';
import { addressIn } from './week.ts';

/** What a hand could send at the order desk at this moment, right or wrong, of every kind of act. */
function inputs(sitting: Sitting, [a, b, c, d, e]: readonly number[]): PossibleInputs {
  const view = sitting.view();
  const { catalogue } = sitting.form;
  const order = at(ordersOf(view).orders, a)?.id ?? 'O-none';
  const orders = [order, ...((b ?? 0) % 3 === 0 ? [at(ordersOf(view).orders, c)?.id ?? order] : [])];
  const shown = ordersOf(view).orders.find((one) => one.id === order);
  const mode = at(catalogue.modes, d)?.id;
  return {
    'channel/open': () => ({ channel: at(catalogue.channels, a)?.id }),
    'order/confirm': () => ({ orders }),
    'order/hold': () => ({ orders, reason: at(HOLD_REASONS, d) }),
    'order/release': () => ({ orders }),
    'order/cancel': () => ({ orders, reason: at(CANCEL_REASONS, d) }),
    'inquiry/answer': () => ({
      inquiry: at(ordersOf(view).inquiries, a)?.id ?? 'Q-none',
      reply: at(REPLIES, b),
      order: (c ?? 0) % 2 === 0 ? order : null,
      facts: FACTS.slice(0, (d ?? 0) % 3),
      language: 'en',
      text: '=1+1 🎁',
    }),
    'order/amend': () => ({
      order,
      address: addressIn(
        at(catalogue.markets, (d ?? 0) % 4 === 0 ? e : undefined)?.id ?? shown?.address.country ?? 'JP',
      ),
    }),
    'order/combine': () => ({ orders: [order, at(ordersOf(view).orders, c)?.id] }),
    'order/split': () => ({
      order,
      lines: [{ product: at(shown?.lines ?? [], b)?.product ?? 'nougat', quantity: ((c ?? 0) % 3) + 1 }],
    }),
    'parcel/pack': () => ({ orders, carton: at(catalogue.cartons, d)?.id }),
    'shipment/book': () => ({ bookings: orders.map((id) => ({ order: id, mode, grams: ((e ?? 0) % 9000) + 1 })) }),
    'document/complete': () => ({
      order,
      form: at(DOCUMENT_FORMS, b),
      category: at(CONTENT_CATEGORIES, c),
      incoterm: at(INCOTERMS, d),
      taxNumber: (e ?? 0) % 2 === 0 ? null : 'ioss',
      lines: (shown?.lines ?? []).map(({ product, quantity }) => ({
        product,
        description: 'x',
        hs: '090230',
        origin: 'TW',
        quantity,
        netGrams: 1 + ((e ?? 0) % 9_999),
        value: (e ?? 0) % 99_999,
      })),
    }),
    'batch/hand-over': () => ({
      mode: ordersOf(view).shipments.find((one) => one.id === shown?.shipment)?.mode ?? mode,
      orders,
    }),
    'tracking/enter': () => ({
      entries: orders.map((id) => ({ order: id, number: at(ordersOf(view).shipments, e)?.label ?? 'LX000000000TW' })),
    }),
    'tracking/check': () => ({ orders }),
    'exception/resolve': () => ({ order, event: (b ?? 0) % 15, remedy: at(REMEDIES, d) }),
    'claim/open': () => ({ order, kind: (b ?? 0) % 2 === 0 ? 'loss' : 'damage', amount: ((e ?? 0) % 9999) + 1 }),
    'buyer/notify': () => ({ order, notice: at(NOTICES, d), language: 'de' }),
    'delivery/verify': () => ({ orders, verdict: (d ?? 0) % 2 === 0 ? 'agrees' : 'disagrees' }),
    'review/request': () => ({ orders, wording: at(REQUEST_WORDINGS, d) }),
    'review/answer': () => ({
      review: at(ordersOf(view).reviews, a)?.id ?? 'R-none',
      reply: at(REVIEW_REPLIES, d),
      language: 'en',
      text: 'voucher',
    }),
    'payout/reconcile': () => {
      const payout = at(ordersOf(view).payouts, a);
      return {
        payout: payout?.id ?? 'P-none',
        differences: (payout?.lines ?? [])
          .slice(0, (b ?? 0) % 4)
          .map((line) => ({ order: line.order, kind: at(DIFFERENCES, c) })),
      };
    },
    'refund/settle': () => {
      const owed = at(
        ordersOf(view).orders.filter((one) => one.refundDue !== undefined),
        a,
      );
      return {
        order: owed?.id ?? order,
        amount: (b ?? 0) % 2 === 0 ? (owed?.refundDue?.amount ?? 1) : ((c ?? 0) % 5000) + 1,
      };
    },
    'order/close': () => ({ orders, file: FILE_PAPERS.slice(0, (d ?? 0) % 6) }),
    'order/reopen': () => ({ order, reason: (d ?? 0) % 2 === 0 ? 'chargeback' : 'late-dispute' }),
  };
}

export const orderJunk: JunkTable = {
  kinds: orderActions.map(({ kind }) => kind),
  elsewhere: ['ticket/solve'],
  inputs,
};
