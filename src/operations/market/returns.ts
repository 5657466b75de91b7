import type { Step } from '../../kernel/step.ts';
import { refund } from '../orders/account.ts';
import { orderCancel } from '../orders/actions/order-cancel.ts';
import { partsOf } from '../orders/order-look-ups.ts';
import { makeS10 } from '../orders/s10.ts';
import { CASE, CASES_OF_ORDER, caseRef, totalOf } from '../service/case.ts';
import { amountsDue, mostToRefund } from '../service/case-rules.ts';
import { handlingOf } from '../service/handling.ts';
import { type ServiceHappening, tellService } from '../service/happenings.ts';
import { houseOf, needCase, needSale, needTicket, saleOf } from '../service/look-ups.ts';
import { HOUR } from '../shop/calendar.ts';
import { bookBack } from '../shop/stock.ts';
import { writeOff } from '../shop/stock-picking.ts';
import { BUYER_CONTESTS, BUYER_SENDS_INFO, PLATFORM_DECIDES_CASE, RETURN_ARRIVES, RETURN_SENT } from './agenda.ts';
import { contactTruth } from './truth.ts';

const truthOfCase = (step: Step, id: string) => contactTruth(step, needCase(step, id).ticket);

/** The buyer was asked for what the decision needs. */
export function infoAsked(step: Step, { subject }: ServiceHappening<'case/info-requested'>): void {
  step.schedule(step.now + truthOfCase(step, subject.id).answersAfter, BUYER_SENDS_INFO, { case: subject.id });
}

export function buyerSendsInfo(step: Step, { case: id }: { case: string }): void {
  if (!step.trySend(caseRef(id), { type: 'BUYER_ANSWERS' })) return;
  step.update(CASE, id, (draft) => {
    if (draft.asked.includes('photo')) draft.claim.photo = true;
    draft.asked = [];
  });
  tellService(step, 'case/info-came', id, {});
}

/** Goods for which a return was arranged set out. */
export function returnSets(step: Step, { subject, data }: ServiceHappening<'return/arranged'>): void {
  if (!data.comesBack) return;
  const after = truthOfCase(step, subject.id).case?.returnsAfter ?? 20 * HOUR;
  step.schedule(step.now + Math.floor(after / 3), RETURN_SENT, { case: subject.id });
  step.schedule(step.now + after, RETURN_ARRIVES, { case: subject.id });
}

/** The buyer hands the goods to a carrier, and writes the tracking number: it proves that they were sent. */
export function returnIsSent(step: Step, { case: id }: { case: string }): void {
  const serviceCase = needCase(step, id);
  const { market } = needSale(step, serviceCase.order);
  const tracking = makeS10('CP', Number(serviceCase.number.replace(/\D/g, '').slice(-8)), market);
  step.update(CASE, id, (draft) => {
    if (draft.return !== undefined) Object.assign(draft.return, { sentAt: step.now, tracking });
  });
  tellService(step, 'return/sent', id, { tracking });
}

export function returnArrives(step: Step, { case: id }: { case: string }): void {
  if (!step.trySend(caseRef(id), { type: 'RECEIVE' })) return;
  const found = truthOfCase(step, id).case?.found ?? 'as-new';
  step.update(CASE, id, (draft) => {
    if (draft.return !== undefined) Object.assign(draft.return, { receivedAt: step.now, found });
  });
  tellService(step, 'return/received', id, { found });
}

/** Returned goods go back into stock or are written off. Goods in quarantine, or on their way to the supplier, do neither. */
export function returnIsBooked(step: Step, { subject, data }: ServiceHappening<'return/inspected'>): void {
  const { product, quantity } = needCase(step, subject.id).claim;
  const reason = { why: 'return', of: subject.id } as const;
  if (data.booking === 'restock' || data.booking === 'write-off') bookBack(step, product, quantity, reason);
  if (data.booking === 'write-off') writeOff(step, product, quantity, reason);
}

/** A refund leaves the order's account. Duty is paid from the seller's own money, because the order never held it. */
export function moneyGoesBack(step: Step, { data }: ServiceHappening<'case/refunded'>): void {
  refund(step, data.order, data.amounts.item + data.amounts.shipping);
}

/** A buyer who was refused what the law gives turns to the platform, which decides against the shop. */
export function refusalContested(step: Step, { subject, data }: ServiceHappening<'case/decided'>): void {
  if (data.refusesRight) step.schedule(step.now + 20 * HOUR, BUYER_CONTESTS, { case: subject.id });
}

export function buyerContests(step: Step, { case: id }: { case: string }): void {
  if (!step.trySend(caseRef(id), { type: 'DISPUTE' })) return;
  tellService(step, 'case/disputed', id, {});
  step.schedule(step.now + 6 * HOUR, PLATFORM_DECIDES_CASE, { case: id });
}

export function platformDecides(step: Step, { case: id }: { case: string }): void {
  const { serviceCase, sale, entitlement } = handlingOf(step, id);
  if (!step.trySend(caseRef(id), { type: 'SETTLE' })) return;
  const due = amountsDue(houseOf(step), serviceCase, sale, entitlement);
  const most = mostToRefund(serviceCase, sale, step.where(CASES_OF_ORDER, serviceCase.order));
  const item = Math.min(due.item, most.item);
  const shipping = Math.min(due.shipping, most.shipping, most.item - item);
  const paid = { item, shipping, duty: Math.min(due.duty, most.duty) };
  refund(step, serviceCase.order, item + shipping);
  if (totalOf(paid) > 0)
    step.update(CASE, id, (draft) => {
      draft.refunds.push({ ...paid, at: step.now });
    });
  tellService(step, 'case/settled', id, { amount: totalOf(paid), order: serviceCase.order });
}

/** The order desk does what the answer promised: an order that has not left is cancelled. */
export function cancellationPassedOn(step: Step, { subject, data }: ServiceHappening<'ticket/replied'>): void {
  if (data.topic !== 'cancel' || data.faults.includes('does-not-fit')) return;
  const ticket = needTicket(step, subject.id);
  const sale = saleOf(step, ticket);
  if (sale === undefined || ticket.messages.at(-1)?.reply?.answer !== 'cancelled') return;
  for (const part of partsOf(step, sale.id)) {
    const input = { orders: [part.id], reason: 'buyer-request' as const };
    if (orderCancel.check(step, input) === null) orderCancel.apply(step, input);
  }
}
