import type { Happening } from '../kernel/happening.ts';
import type { WorldReader } from '../kernel/step.ts';
import { INQUIRY } from '../operations/orders/inquiry.ts';
import { ORDER, type Order } from '../operations/orders/order.ts';
import { REVIEW } from '../operations/orders/review.ts';
import type { NoticeView } from '../operations/orders/view.ts';
import { CASE } from '../operations/service/case.ts';
import { TICKET } from '../operations/service/ticket.ts';
import { shownValues } from './plain.ts';

/** Happenings that are said to the trainee, and whether they want an answer soon. */
const OF_ORDERS: Readonly<Record<string, { readonly urgent: boolean }>> = {
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
const OF_SERVICE: Readonly<Record<string, { readonly urgent: boolean }>> = {
  'ticket/arrived': { urgent: false },
  'ticket/buyer-wrote': { urgent: true },
  'ticket/handed-back': { urgent: true },
  'ticket/breached': { urgent: true },
  'news/arrived': { urgent: true },
  'policy/changed': { urgent: true },
  'faq/review-opened': { urgent: true },
  'case/opened': { urgent: false },
  'case/info-came': { urgent: true },
  'case/disputed': { urgent: true },
  'case/settled': { urgent: false },
  'return/received': { urgent: true },
};

/** What is said at the desks of the duties that the pack trains. */
function saidOf(kind: string, duties: readonly string[]): { readonly urgent: boolean } | undefined {
  return (
    (duties.includes('T3') ? OF_ORDERS[kind] : undefined) ?? (duties.includes('T4') ? OF_SERVICE[kind] : undefined)
  );
}

/** The order behind a happening's subject, where there is one. */
function orderBehind(world: WorldReader, { subject }: Happening): Order | undefined {
  if (subject.kind === INQUIRY) return world.get(ORDER, world.get(INQUIRY, subject.id)?.order ?? '');
  if (subject.kind === REVIEW) return world.get(ORDER, world.get(REVIEW, subject.id)?.order ?? '');
  return subject.kind === ORDER ? world.get(ORDER, subject.id) : undefined;
}

/** The number by which a ticket or case is known at the desk. */
function numberOf(world: WorldReader, { subject }: Happening): string | undefined {
  if (subject.kind === TICKET) return world.get(TICKET, subject.id)?.number;
  return subject.kind === CASE ? world.get(CASE, subject.id)?.number : undefined;
}

/** The notice of a happening, or null when nobody is told of it. */
export function noticeOf(world: WorldReader, happening: Happening, duties: readonly string[]): NoticeView | null {
  const said = saidOf(happening.kind, duties);
  if (said === undefined) return null;
  const order = orderBehind(world, happening);
  const number = order?.number ?? numberOf(world, happening);
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
      : { ...shownValues(happening.data), ...thing, ...(number === undefined ? {} : { number }) };
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
