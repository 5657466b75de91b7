import { html, nothing, type TemplateResult } from 'lit';
import { FILE_PAPERS, type OrderView, REOPEN_REASONS } from '../../../host/index.ts';
import { formatMoment, formatMoney } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { parseAmount } from '../parts/amounts.ts';
import { dueOf } from '../parts/due.ts';
import { missing, notAmount } from '../parts/field-errors.ts';
import { checkField, radioField, textField } from '../parts/fields.ts';
import { fact } from '../parts/fold.ts';
import type { Work } from '../parts/paper.ts';
import { term } from '../parts/words.ts';

function amountForm(work: Work, order: OrderView): TemplateResult {
  const form = work.form(`${order.id}/refund`);
  const text = form.text('amount');
  const amount = parseAmount(text, order.currency);
  const send = (): void => {
    if (amount === null) work.refuse(form);
    else if (work.act(`refund/${order.id}`, 'refund/settle', { order: order.id, amount })) form.clear();
  };
  return html`<div class="reasoned">
    ${textField(form, { name: 'amount', label: t('papers:refund.amount'), unit: order.currency, numeric: true, error: notAmount(form, text, order.currency) })}
    <button type="button" class="button primary" @click=${send}>${icon('coins')}${t('papers:act.refund')}</button>
  </div>`;
}

/** A refund that is due: why, how much, until when; the amount is typed. */
function refundPart(work: Work, order: OrderView): unknown {
  const due = order.refundDue;
  if (due === undefined) return work.outcome(`refund/${order.id}`);
  const money = (minor: number): string => formatMoney({ amount: minor, currency: order.currency });
  return html`<dl class="facts tight">
      ${fact(t('papers:refund.why'), term('refundWhy', due.why))} ${fact(t('papers:refund.due'), money(due.amount))}
      ${fact(t('papers:refund.until'), dueOf(work.host, due.dueAt))} ${fact(t('papers:refund.paidByBuyer'), money(order.total))}
      ${fact(t('papers:order.refunded'), money(order.refunded))}
    </dl>
    ${amountForm(work, order)} ${work.outcome(`refund/${order.id}`)}`;
}

/** The same in one line, for a list of refunds. */
export function refundRow(work: Work, order: OrderView): unknown {
  const due = order.refundDue;
  if (due === undefined) return nothing;
  const amount = formatMoney({ amount: due.amount, currency: order.currency });
  return html`<li class="refund">
    <p>
      <button type="button" class="button link number" @click=${() => work.open('order', order.id)}>${order.number}</button>
      <span>${term('refundWhy', due.why)} · ${t('papers:refund.due')} <strong class="number">${amount}</strong></span>
      <span class="sub">${dueOf(work.host, due.dueAt)}</span>
    </p>
    ${amountForm(work, order)} ${work.outcome(`refund/${order.id}`)}
  </li>`;
}

/** What still stands against closing, in words. */
export const blockChips = (order: OrderView): unknown =>
  order.closingBlocks.length === 0
    ? html`<span class="chip good">${icon('check')}${t('papers:closing.noBlocks')}</span>`
    : html`<span class="chips">${order.closingBlocks.map((each) => html`<span class="chip small">${term('block', each)}</span>`)}</span>`;

function reopenForm(work: Work, order: OrderView): TemplateResult {
  const form = work.form(`${order.id}/reopen`);
  const reason = form.text('reason');
  const send = (): void => {
    if (reason === '') work.refuse(form);
    else if (work.act('close', 'order/reopen', { order: order.id, reason })) form.clear();
  };
  return html`<p>${t('papers:closing.filed', { papers: (order.file ?? []).map((each) => term('filePaper', each)).join(t('papers:listSign')) })}</p>
    ${radioField(form, {
      name: 'reason',
      label: t('papers:closing.reopenReason'),
      error: missing(form, reason),
      options: REOPEN_REASONS.map((each) => [each, t(`papers:closing.reopen.${each}`)]),
    })}
    <div class="acts"><button type="button" class="button" @click=${send}>${icon('undo')}${t('papers:act.reopen')}</button></div>`;
}

function closeForm(work: Work, order: OrderView): TemplateResult {
  const form = work.form(`${order.id}/close`);
  const send = (): void => {
    if (work.act('close', 'order/close', { orders: [order.id], file: form.list('file') })) form.clear();
  };
  return html`${checkField(form, { name: 'file', label: t('papers:closing.file'), options: FILE_PAPERS.map((each) => [each, term('filePaper', each)]) })}
    <div class="acts"><button type="button" class="button primary" @click=${send}>${icon('archive')}${t('papers:act.close')}</button></div>`;
}

function payoutLink(work: Work, order: OrderView): unknown {
  const payout = work.host.view().orders.payouts.find((each) => each.id === order.payout);
  if (payout === undefined) return t('papers:closing.noPayout');
  return html`<button type="button" class="button link" @click=${() => work.open('payout', payout.id)}>
    ${formatMoment(payout.at)}${order.payoutChecked ? icon('check', t('papers:payout.checked')) : nothing}
  </button>`;
}

/** Closing: what stands against it, the refund that is due, and the papers to file. */
export function closePart(work: Work, order: OrderView): TemplateResult {
  return html`<dl class="facts tight">
      ${fact(t('papers:closing.state'), term('order.closing', order.stage.closing))}
      ${fact(t('papers:closing.blocks'), blockChips(order))} ${fact(t('papers:closing.payout'), payoutLink(work, order))}
    </dl>
    ${refundPart(work, order)} ${order.stage.closing === 'closed' ? reopenForm(work, order) : closeForm(work, order)}
    ${work.outcome('close')}`;
}
