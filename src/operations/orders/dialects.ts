import type { Dialect } from '../shop/channel.ts';
import { hasNeverArrived, isBeforeHandOver, isMoneyGone, isUnpacked, type OrderStateValue } from './order.ts';
import type { PublicStatus } from './view.ts';

/** It will never be shipped: cancelled, or its payment void before it has left. */
const isOff = (state: OrderStateValue): boolean =>
  state.review === 'rejected' || (state.payment === 'voided' && isBeforeHandOver(state));

/** Amazon-like: the order stays Shipped for good; returns are objects of their own (domain facts 1.1). */
function amazonLike(state: OrderStateValue): PublicStatus {
  if (isOff(state)) return ['Canceled'];
  if (!isBeforeHandOver(state)) return ['Shipped'];
  return [state.payment === 'pending' ? 'Pending' : 'Unshipped'];
}

/**
 * Shopee-like (domain facts 1.2). A parcel that its carrier lost or brought back ends as a cancelled order; until then it is
 * under way. `TO_RETURN` is the buyer's own request.
 */
function shopeeLike(state: OrderStateValue): PublicStatus {
  if (isOff(state) || hasNeverArrived(state)) return ['CANCELLED'];
  if (!isBeforeHandOver(state)) {
    if (state.acceptance === 'disputed') return ['TO_RETURN'];
    if (state.acceptance === 'inspecting') return ['TO_CONFIRM_RECEIVE'];
    return [state.acceptance === 'not-yet' ? 'SHIPPED' : 'COMPLETED'];
  }
  if (state.payment === 'pending') return ['UNPAID'];
  if (state.review === 'cancellation-requested') return ['IN_CANCEL'];
  // Once it is packed it is in hand, also while it is packed again.
  return [isUnpacked(state) ? 'READY_TO_SHIP' : 'PROCESSED'];
}

/** Rakuten-like progress numbers; the shop must confirm at 100 itself (domain facts 1.5). What was paid back whole is cancelled there. */
function rakutenLike(state: OrderStateValue): PublicStatus {
  if (isOff(state)) return ['900'];
  if (!isBeforeHandOver(state)) {
    if (isMoneyGone(state)) return ['900'];
    if (state.acceptance === 'not-yet' || state.acceptance === 'inspecting') return ['500'];
    // Payment that was done stays done, also where the shop opens its file again.
    return [state.closing === 'closed' || state.closing === 'reopened' ? '700' : '600'];
  }
  if (state.review === 'cancellation-requested') return ['800'];
  if (state.review === 'unseen' || state.review === 'undecided') return ['100'];
  if (state.payment === 'pending') return ['200'];
  return [state.review === 'on-hold' ? '400' : '300'];
}

const FINANCIAL = {
  pending: 'PENDING',
  authorised: 'AUTHORIZED',
  captured: 'PAID',
  'partly-refunded': 'PARTIALLY_REFUNDED',
  refunded: 'REFUNDED',
  voided: 'VOIDED',
} as const;

/**
 * Own store: financial × fulfilment, and in place of the latter that the order is cancelled (domain facts 1.3). A charge-back is
 * no refund: it is fought over beside the order, which stays as it was paid.
 */
function ownStore(state: OrderStateValue, refunded: number): PublicStatus {
  const { payment } = state;
  const financial = FINANCIAL[payment === 'charged-back' ? (refunded > 0 ? 'partly-refunded' : 'captured') : payment];
  if (state.review === 'rejected') return [financial, 'CANCELLED'];
  if (!isBeforeHandOver(state)) return [financial, 'FULFILLED'];
  if (state.review === 'on-hold') return [financial, 'ON_HOLD'];
  return [financial, state.fulfilment === 'unallocated' ? 'UNFULFILLED' : 'IN_PROGRESS'];
}

const DIALECTS: Readonly<Record<Dialect, (state: OrderStateValue, refunded: number) => PublicStatus>> = {
  'amazon-like': amazonLike,
  'shopee-like': shopeeLike,
  'rakuten-like': rakutenLike,
  'own-store': ownStore,
};

/** What a channel calls an order's state: derived from the regions, never stored. `refunded`: what went back of it, minor units. */
export const publicStatus = (dialect: Dialect, state: OrderStateValue, refunded = 0): PublicStatus =>
  DIALECTS[dialect](state, refunded);
