import type { ActionDefinition } from '../../../kernel/domain.ts';
import { batchHandOver } from './batch-hand-over.ts';
import { buyerNotify } from './buyer-notify.ts';
import { channelOpen } from './channel-open.ts';
import { claimOpen } from './claim-open.ts';
import { deliveryVerify } from './delivery-verify.ts';
import { documentComplete } from './document-complete.ts';
import { exceptionResolve } from './exception-resolve.ts';
import { inquiryAnswer } from './inquiry-answer.ts';
import { orderAmend } from './order-amend.ts';
import { orderCancel } from './order-cancel.ts';
import { orderClose } from './order-close.ts';
import { orderCombine } from './order-combine.ts';
import { orderConfirm } from './order-confirm.ts';
import { orderHold } from './order-hold.ts';
import { orderRelease } from './order-release.ts';
import { orderReopen } from './order-reopen.ts';
import { orderSplit } from './order-split.ts';
import { parcelPack } from './parcel-pack.ts';
import { payoutReconcile } from './payout-reconcile.ts';
import { refundSettle } from './refund-settle.ts';
import { reviewAnswer } from './review-answer.ts';
import { reviewRequest } from './review-request.ts';
import { shipmentBook } from './shipment-book.ts';
import { trackingCheck } from './tracking-check.ts';
import { trackingEnter } from './tracking-enter.ts';

/** Every action of the order desk. */
export const orderActions = [
  channelOpen,
  orderConfirm,
  orderHold,
  orderRelease,
  orderCancel,
  inquiryAnswer,
  orderAmend,
  orderCombine,
  orderSplit,
  parcelPack,
  shipmentBook,
  documentComplete,
  batchHandOver,
  trackingEnter,
  trackingCheck,
  exceptionResolve,
  claimOpen,
  buyerNotify,
  deliveryVerify,
  reviewRequest,
  reviewAnswer,
  payoutReconcile,
  refundSettle,
  orderClose,
  orderReopen,
] as const satisfies readonly ActionDefinition[];
