import { html, nothing, type TemplateResult } from 'lit';
import { FILE_PAPERS, type OrderView, ordersOf, REOPEN_REASONS } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import { missing } from '../../parts/field-errors.ts';
import { checkField, radioField } from '../../parts/fields.ts';
import { fact } from '../../parts/fold.ts';
import type { Work } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import { refundPart } from './refund.ts';

/** The reasons why the order cannot be closed yet. */
export const blockChips = (order: OrderView): unknown =>
  order.closingBlocks.length === 0
    ? html`<span class="chip good">${icon('check')}${t('papers:closing.noBlocks')}</span>`
    : html`<span class="chips">${order.closingBlocks.map((each) => html`<span class="chip small">${term('block', each)}</span>`)}</span>`;

function reopenForm(work: Work, order: OrderView): TemplateResult {
  const form = work.form(`${order.id}/reopen`);
  const reason = form.text('reason');
  const send = (): unknown =>
    reason === '' ? work.refuse(form) : work.act('close', 'order/reopen', { order: order.id, reason }, { form });
  return html`<p>${t('papers:closing.filed', { papers: (order.file ?? []).map((each) => term('filePaper', each)).join(t('papers:listSign')) })}</p>
    ${radioField(form, {
      name: 'reason',
      label: t('papers:closing.reopenReason'),
      error: missing(form, reason),
      options: REOPEN_REASONS.map((each) => [each, t(`papers:closing.reopen.${each}`)]),
    })}
    <div class="acts">${actButton(work, { name: form.key, icon: 'undo', words: t('papers:act.reopen'), does: send })}</div>`;
}

function closeForm(work: Work, order: OrderView): TemplateResult {
  const form = work.form(`${order.id}/close`);
  const send = (): unknown =>
    work.act('close', 'order/close', { orders: [order.id], file: form.list('file') }, { form });
  return html`${checkField(form, { name: 'file', label: t('papers:closing.file'), options: FILE_PAPERS.map((each) => [each, term('filePaper', each)]) })}
    <div class="acts">${actButton(work, { name: form.key, icon: 'archive', words: t('papers:act.close'), look: 'primary', does: send })}</div>`;
}

function payoutLink(work: Work, order: OrderView): unknown {
  const payout = ordersOf(work.host.view()).payouts.find((each) => each.id === order.payout);
  if (payout === undefined) return t('papers:closing.noPayout');
  return html`<button type="button" class="button link" @click=${() => work.open('payout', payout.id)}>
    ${formatMoment(payout.at)}${order.payoutChecked ? icon('check', t('papers:payout.checked')) : nothing}
  </button>`;
}

/** Closing an order: reasons against it, refund due, and documents to file. */
export function closePart(work: Work, order: OrderView): TemplateResult {
  return html`<dl class="facts tight">
      ${fact(t('papers:closing.state'), term('order.closing', order.stage.closing))}
      ${fact(t('papers:closing.blocks'), blockChips(order))} ${fact(t('papers:closing.payout'), payoutLink(work, order))}
    </dl>
    ${refundPart(work, order)} ${order.stage.closing === 'closed' ? reopenForm(work, order) : closeForm(work, order)}
    ${work.outcome('close')}`;
}
