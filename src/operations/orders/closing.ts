import { type BareOrder, type FilePaper, hasNeverArrived, isAccepted, isPaid, type OrderStateValue } from './order.ts';
import { isReceiptOpen } from './proof-of-delivery.ts';
import type { ClosingBlock } from './view.ts';

/** The reasons why an order may not be closed yet, by the handbook's closing procedure. Empty: it may be closed. */
export function closingBlocks(order: BareOrder, state: OrderStateValue): ClosingBlock[] {
  if (order.refundDue !== undefined) return ['refund-due'];
  if (state.review === 'rejected') return [];
  // An order that never arrived is refunded before it is closed, where its money is here.
  if (hasNeverArrived(state)) {
    if (state.acceptance === 'disputed') return ['dispute-open'];
    return order.refunded > 0 || order.total === 0 || !isPaid(state) ? [] : ['refund-due'];
  }
  const blocks: ClosingBlock[] = [];
  if (state.fulfilment !== 'delivered') return ['not-delivered'];
  if (order.verified === undefined) blocks.push('not-verified');
  else if (isReceiptOpen(order)) blocks.push('receipt-open');
  if (state.acceptance === 'disputed') blocks.push('dispute-open');
  else if (!isAccepted(state)) blocks.push('acceptance-running');
  if (isPaid(state) && order.payoutChecked !== true) blocks.push('payout-unchecked');
  return blocks;
}

/** The papers that belong in an order's file, by how the order ended. */
export function papersToFile(order: BareOrder, state: OrderStateValue): readonly FilePaper[] {
  const refunded = order.refunded > 0;
  if (state.review === 'rejected') return refunded ? ['order-details', 'refund-receipt'] : ['order-details'];
  if (hasNeverArrived(state)) return ['order-details', 'export-document', 'refund-receipt'];
  const papers: FilePaper[] = ['order-details', 'export-document', 'proof-of-delivery'];
  if (order.payout !== undefined) papers.push('payout-statement');
  if (refunded) papers.push('refund-receipt');
  return papers;
}
