import { html, nothing, type TemplateResult } from 'lit';
import type { OrderView } from '../../../host/index.ts';
import { formatMoment, formatMoney } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import { parseAmount } from '../../parts/amounts.ts';
import { dueOf } from '../../parts/due.ts';
import { notAmount } from '../../parts/field-errors.ts';
import { textField } from '../../parts/fields.ts';
import { fact } from '../../parts/fold.ts';
import { nameOf } from '../../parts/names.ts';
import type { Work } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';

const moneyOf =
  ({ currency }: OrderView) =>
  (amount: number): string =>
    formatMoney({ amount, currency });

/** A refund that was paid: the amount due then, and the amount paid. */
interface Paid {
  readonly at: number;
  readonly due: number;
  readonly amount: number;
}

/** The refunds paid, from the history, because a paid refund is no longer in the order. */
function paidRefunds(work: Work, order: OrderView): readonly Paid[] {
  if (order.refunded === 0) return [];
  const paid: Paid[] = [];
  let due = 0;
  for (const { kind, at, values } of work.history('order', order.id)) {
    const amount = Number(values.amount ?? 0);
    if (kind === 'refund/due') due = amount;
    if (kind !== 'refund/settled') continue;
    paid.push({ at, due, amount });
    // The part that was not paid stays due.
    due = Math.max(0, due - amount);
  }
  return paid;
}

export const hasPaidRefund = (work: Work, order: OrderView): boolean => paidRefunds(work, order).length > 0;

function paidList(work: Work, order: OrderView): unknown {
  const money = moneyOf(order);
  const paid = paidRefunds(work, order);
  if (paid.length === 0) return nothing;
  return html`<ul class="refunds-paid">
    ${paid.map(
      ({ at, due, amount }) => html`<li>
        ${icon('coins')}
        <span>${t('papers:refund.settled', { due: money(due), paid: money(amount) })}</span>
        <span class="sub number">${formatMoment(at)}</span>
      </li>`,
    )}
  </ul>`;
}

function amountForm(work: Work, order: OrderView): TemplateResult {
  const form = work.form(`${order.id}/refund`);
  const text = form.text('amount');
  const amount = parseAmount(text, order.currency);
  const send = (): unknown =>
    amount === null
      ? work.refuse(form)
      : work.act(`refund/${order.id}`, 'refund/settle', { order: order.id, amount }, { form });
  return html`<div class="reasoned">
    ${textField(form, { name: 'amount', label: t('papers:refund.amount'), unit: order.currency, numeric: true, error: notAmount(form, text, order.currency) })}
    ${actButton(work, { name: form.key, icon: 'coins', words: t('papers:act.refund'), look: 'primary', does: send })}
  </div>`;
}

/** The refunds of an order: the one due with reason, amount and deadline, and those paid. */
export function refundPart(work: Work, order: OrderView): unknown {
  const due = order.refundDue;
  const money = moneyOf(order);
  const paid = html`${paidList(work, order)} ${work.outcome(`refund/${order.id}`)}`;
  if (due === undefined) return paid;
  return html`<dl class="facts tight">
      ${fact(t('papers:refund.why'), term('refundWhy', due.why))} ${fact(t('papers:refund.due'), money(due.amount))}
      ${fact(t('papers:refund.until'), dueOf(work.host, due.dueAt))} ${fact(t('papers:refund.paidByBuyer'), money(order.total))}
      ${fact(t('papers:order.refunded'), money(order.refunded))}
    </dl>
    ${amountForm(work, order)} ${paid}`;
}

/** A refund as a row of a list. */
export function refundRow(work: Work, order: OrderView): TemplateResult {
  const due = order.refundDue;
  const number = html`<button type="button" class="button link number" @click=${() => work.open('order', order.id)}>${nameOf(work.host, 'order', order.id)}</button>`;
  const paid = html`${paidList(work, order)} ${work.outcome(`refund/${order.id}`)}`;
  if (due === undefined) return html`<li class="refund is-paid"><p>${number}</p>${paid}</li>`;
  return html`<li class="refund">
    <p>
      ${number}
      <span>${term('refundWhy', due.why)} · ${t('papers:refund.due')} <strong class="number">${moneyOf(order)(due.amount)}</strong></span>
      <span class="sub">${dueOf(work.host, due.dueAt)}</span>
    </p>
    ${amountForm(work, order)} ${paid}
  </li>`;
}
