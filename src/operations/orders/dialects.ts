import type { Dialect } from '../shop/channel.ts';
import { isBeforeHandOver, type OrderStateValue } from './order.ts';
import type { PublicStatus } from './view.ts';

/** Amazon-like: the order stays Shipped for good; returns are objects of their own (domain facts 1.1). */
function amazonLike(state: OrderStateValue): PublicStatus {
  if (state.review === 'rejected' || state.payment === 'voided') return ['Canceled'];
  if (state.payment === 'pending') return ['Pending'];
  return [isBeforeHandOver(state) ? 'Unshipped' : 'Shipped'];
}

/** Shopee-like (domain facts 1.2). */
function shopeeLike(state: OrderStateValue): PublicStatus {
  if (state.review === 'rejected' || state.payment === 'voided') return ['CANCELLED'];
  if (state.payment === 'pending') return ['UNPAID'];
  if (state.review === 'cancellation-requested') return ['IN_CANCEL'];
  if (state.acceptance === 'disputed' || state.fulfilment === 'returning') return ['TO_RETURN'];
  if (state.acceptance === 'inspecting') return ['TO_CONFIRM_RECEIVE'];
  if (state.acceptance !== 'not-yet') return ['COMPLETED'];
  if (!isBeforeHandOver(state)) return ['SHIPPED'];
  return [state.fulfilment === 'documented' ? 'PROCESSED' : 'READY_TO_SHIP'];
}

/** Rakuten-like progress numbers; the shop must confirm at 100 itself (domain facts 1.5). */
function rakutenLike(state: OrderStateValue): PublicStatus {
  if (state.review === 'rejected' || state.payment === 'voided') return ['900'];
  if (state.review === 'cancellation-requested') return ['800'];
  if (state.review === 'unseen' || state.review === 'undecided') return ['100'];
  if (state.payment === 'pending') return ['200'];
  if (state.review === 'on-hold') return ['400'];
  if (isBeforeHandOver(state)) return ['300'];
  if (state.acceptance === 'not-yet' || state.acceptance === 'inspecting') return ['500'];
  return [state.closing === 'closed' ? '700' : '600'];
}

/** Own store: financial × fulfilment (domain facts 1.3). */
function ownStore(state: OrderStateValue): PublicStatus {
  const financial = {
    pending: 'PENDING',
    authorised: 'AUTHORIZED',
    captured: 'PAID',
    'partly-refunded': 'PARTIALLY_REFUNDED',
    refunded: 'REFUNDED',
    voided: 'VOIDED',
    'charged-back': 'REFUNDED',
  }[state.payment];
  if (state.review === 'rejected') return [financial, 'CANCELLED'];
  if (state.review === 'on-hold') return [financial, 'ON_HOLD'];
  if (!isBeforeHandOver(state)) return [financial, 'FULFILLED'];
  return [financial, state.fulfilment === 'unallocated' ? 'UNFULFILLED' : 'IN_PROGRESS'];
}

const DIALECTS: Readonly<Record<Dialect, (state: OrderStateValue) => PublicStatus>> = {
  'amazon-like': amazonLike,
  'shopee-like': shopeeLike,
  'rakuten-like': rakutenLike,
  'own-store': ownStore,
};

/** What a channel calls an order's state: derived from the regions, never stored. */
export const publicStatus = (dialect: Dialect, state: OrderStateValue): PublicStatus => DIALECTS[dialect](state);
