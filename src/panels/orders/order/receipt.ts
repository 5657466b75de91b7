import { html, nothing, type TemplateResult } from 'lit';
import { type OrderView, REQUEST_WORDINGS, type ShipmentView } from '../../../host/index.ts';
import { formatDay, formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import { missing } from '../../parts/field-errors.ts';
import { radioField } from '../../parts/fields.ts';
import { fact } from '../../parts/fold.ts';
import type { Work } from '../../parts/paper.ts';
import { findChannel, term } from '../../parts/words.ts';

const DAY = 24 * 60 * 60_000;

/** The proof of delivery beside the data of the order. The paper does not judge them. */
function proofTable(order: OrderView, shipment: ShipmentView): unknown {
  const { pod } = shipment;
  if (pod === undefined) return html`<p class="sub">${t('papers:receipt.noProof')}</p>`;
  const handed = shipment.handedOverAt === undefined ? '—' : formatMoment(shipment.handedOverAt);
  const rows = [
    [
      t('papers:receipt.date'),
      t('papers:receipt.until', { from: handed, day: formatDay(order.deliverBy) }),
      formatMoment(pod.date),
    ],
    [t('papers:address.city'), order.address.city, pod.city],
    [t('papers:address.postcode'), order.address.postcode, pod.postcode],
    [t('papers:receipt.signatory'), order.address.name, pod.signatory ?? term('receiver', pod.receivedBy)],
  ];
  return html`<div class="table-frame">
    <table class="table proof">
      <caption class="visually-hidden">${t('papers:receipt.proof')}</caption>
      <thead>
        <tr>
          <th scope="col">${t('papers:receipt.what')}</th>
          <th scope="col">${t('papers:receipt.onOrder')}</th>
          <th scope="col">${t('papers:receipt.onProof')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(([what, ours, theirs]) => html`<tr><th scope="row">${what}</th><td>${ours}</td><td>${theirs}</td></tr>`)}
      </tbody>
    </table>
  </div>`;
}

function verifyActs(work: Work, order: OrderView): unknown {
  if (order.verified) {
    const values = { verdict: term('verdict', order.verified.verdict), at: formatMoment(order.verified.at) };
    return html`<p>${icon('check-circle')} ${t('papers:receipt.verified', values)}</p>`;
  }
  const button = (verdict: 'agrees' | 'disagrees'): TemplateResult =>
    actButton(work, {
      name: `${order.id}/verify/${verdict}`,
      icon: verdict === 'agrees' ? 'check' : 'close',
      words: term('verdict', verdict),
      does: () => work.act('verify', 'delivery/verify', { orders: [order.id], verdict }),
    });
  return html`<div class="acts">${button('agrees')} ${button('disagrees')}</div>`;
}

/** The form that asks the buyer for a review. */
function requestForm(work: Work, order: OrderView): TemplateResult {
  if (order.reviewAskedAt !== undefined) {
    return html`<p>${icon('check-circle')} ${t('papers:receipt.asked', { at: formatMoment(order.reviewAskedAt) })}</p>
      ${work.outcome('request')}`;
  }
  const form = work.form(`${order.id}/request`);
  const wording = form.text('wording');
  const days = findChannel(work.host, order.channel)?.reviewDays;
  const send = (): unknown =>
    wording === ''
      ? work.refuse(form)
      : work.act('request', 'review/request', { orders: [order.id], wording }, { form });
  return html`${days === undefined ? nothing : html`<p class="field-note">${t('papers:receipt.reviewDays', { ...days })}</p>`}
    ${radioField(form, {
      name: 'wording',
      label: t('papers:receipt.wording'),
      error: missing(form, wording),
      options: REQUEST_WORDINGS.map((each) => [each, term('wording', each)]),
    })}
    <div class="acts">${actButton(work, { name: form.key, icon: 'star', words: t('papers:act.request'), look: 'primary', does: send })}</div>
    ${work.outcome('request')}`;
}

/** After delivery: proof of delivery, acceptance period, and review request. */
export function receiptPart(work: Work, order: OrderView, shipment: ShipmentView | undefined): TemplateResult {
  const days = findChannel(work.host, order.channel)?.acceptanceDays ?? 0;
  const { deliveredAt } = order;
  return html`<dl class="facts tight">
      ${fact(t('papers:receipt.delivered'), deliveredAt === undefined ? t('papers:receipt.notYet') : formatMoment(deliveredAt))}
      ${deliveredAt === undefined ? nothing : fact(t('papers:receipt.acceptanceEnds'), formatMoment(deliveredAt + days * DAY))}
      ${fact(t('papers:receipt.acceptance'), term('order.acceptance', order.stage.acceptance))}
    </dl>
    ${shipment === undefined ? nothing : proofTable(order, shipment)}
    ${deliveredAt === undefined ? nothing : html`<h4>${t('papers:receipt.verify')}</h4>${verifyActs(work, order)}`}
    ${work.outcome('verify')}
    ${deliveredAt === undefined ? nothing : html`<h4>${t('papers:receipt.request')}</h4>${requestForm(work, order)}`}`;
}
