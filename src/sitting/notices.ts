import type { Happening } from '../kernel/happening.ts';
import type { WorldReader } from '../kernel/step.ts';
import { INQUIRY, type Inquiry } from '../operations/orders/inquiry.ts';
import { ORDER, type Order } from '../operations/orders/order.ts';
import { REVIEW, type Review } from '../operations/orders/review.ts';
import type { NoticeView } from '../operations/orders/view.ts';
import { shownValues } from './plain.ts';

/** Happenings that are said to the trainee, and whether they want an answer soon. */
const SAID: Readonly<Record<string, { readonly urgent: boolean }>> = {
  'check-in/opened': { urgent: false },
  'order/arrived': { urgent: false },
  'order/hold-answered': { urgent: true },
  'order/paid': { urgent: false },
  'order/voided': { urgent: true },
  'order/cancellation-requested': { urgent: true },
  'inquiry/arrived': { urgent: true },
  'shipment/re-weighed': { urgent: false },
  'exception/noticed': { urgent: true },
  'exception/over': { urgent: false },
  'order/accepted': { urgent: false },
  'order/disputed': { urgent: true },
  'order/charged-back': { urgent: true },
  'order/settled': { urgent: false },
  'review/posted': { urgent: true },
  'review/window-opened': { urgent: false },
  'payout/posted': { urgent: true },
  'payout/corrected': { urgent: false },
  'refund/due': { urgent: true },
  'order/closable': { urgent: false },
  'stock/received': { urgent: false },
};

/** The order behind a happening's subject, where there is one. */
function orderBehind(world: WorldReader, { subject }: Happening): Order | undefined {
  if (subject.kind === INQUIRY) return world.get<Order>(ORDER, world.get<Inquiry>(INQUIRY, subject.id)?.order ?? '');
  if (subject.kind === REVIEW) return world.get<Order>(ORDER, world.get<Review>(REVIEW, subject.id)?.order ?? '');
  return subject.kind === ORDER ? world.get<Order>(ORDER, subject.id) : undefined;
}

/** The notice of a happening, or null when nobody is told of it. */
export function noticeOf(world: WorldReader, happening: Happening): NoticeView | null {
  const said = SAID[happening.kind];
  if (said === undefined) return null;
  const order = orderBehind(world, happening);
  // Nobody is told which order it is before its list has been opened: the slip lies at the awning.
  const thing =
    happening.kind === 'check-in/opened'
      ? { channel: happening.subject.id }
      : happening.kind === 'stock/received'
        ? { product: happening.subject.id }
        : {};
  const named =
    happening.kind === 'order/arrived'
      ? { channel: order?.channel ?? '' }
      : { ...shownValues(happening.data), ...thing, ...(order === undefined ? {} : { number: order.number }) };
  const subject = happening.kind === 'order/arrived' ? { kind: 'desk', id: order?.channel ?? '' } : happening.subject;
  return {
    seq: happening.seq,
    at: happening.at,
    key: happening.kind.replace('/', '.'),
    values: { ...named, subject: subject.id },
    subject,
    urgent: said.urgent,
  };
}
