import { html, nothing, type TemplateResult } from 'lit';
import {
  BOOKINGS,
  type CaseView,
  CONDITIONS,
  COST_BEARERS,
  GROUNDS,
  RETURN_WAYS,
  staysAway,
} from '../../../host/index.ts';
import { formatMoment, formatMoney } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import { parseAmount, parseWhole } from '../../parts/amounts.ts';
import { missing, notAmount, notWhole } from '../../parts/field-errors.ts';
import { radioField, selectField, textField } from '../../parts/fields.ts';
import { fact } from '../../parts/fold.ts';
import type { Work } from '../../parts/paper.ts';
import { productName } from '../../parts/words.ts';
import { saleOf } from '../parts/service-view.ts';
import { optionsOf, say } from '../parts/service-words.ts';
import { saleLines } from '../ticket/sale.ts';

const AMOUNTS = ['item', 'shipping', 'duty'] as const;

/** The form for the way of return. */
export function arrangePart(work: Work, serviceCase: CaseView): TemplateResult {
  const { return: back } = serviceCase;
  if (back !== undefined)
    return html`<dl class="facts tight">
        ${fact(t('papers:service.field.way'), say('returnWay', back.way))} ${fact(t('papers:service.return.arranged'), formatMoment(back.at))}
        ${back.tracking === undefined ? nothing : fact(t('papers:service.return.sent'), html`<span class="number">${back.tracking}</span>`)}
        ${staysAway(back.way) ? nothing : fact(t('papers:service.return.received'), back.receivedAt === undefined ? t('papers:service.return.underWay') : formatMoment(back.receivedAt))}
      </dl>
      ${work.outcome('arrange')}`;
  const form = work.form('arrange');
  const way = form.text('way');
  const send = (): unknown =>
    way === '' ? work.refuse(form) : work.act('arrange', 'return/arrange', { case: serviceCase.id, way }, { form });
  return html`${radioField(form, { name: 'way', label: t('papers:service.field.way'), error: missing(form, way), options: optionsOf('returnWay', RETURN_WAYS) })}
    <div class="acts">
      ${actButton(work, { name: form.key, icon: 'box', words: t('papers:service.act.arrange'), does: send })}
    </div>
    ${work.outcome('arrange')}`;
}

/** The form to inspect returned goods: their condition, and where they go. */
export function inspectPart(work: Work, serviceCase: CaseView): TemplateResult {
  const found = serviceCase.return?.found;
  if (found === undefined) return html`<p class="sub">${t('papers:service.return.nothing')}</p>`;
  const look = html`<figure class="came-back">
    <figcaption>${t('papers:service.return.found', { product: productName(work.host, serviceCase.claim.product), count: serviceCase.claim.quantity })}</figcaption>
    <p>${icon('box')}<span>${t(`papers:service.look.${found}`)}</span></p>
  </figure>`;
  if (serviceCase.return?.booking !== undefined)
    return html`${look}
      <dl class="facts tight">${fact(t('papers:service.field.booking'), say('booking', serviceCase.return.booking))}</dl>
      ${work.outcome('inspect')}`;
  const form = work.form('inspect');
  const [condition, booking] = [form.text('condition'), form.text('booking')];
  const send = (): unknown =>
    condition === '' || booking === ''
      ? work.refuse(form)
      : work.act('inspect', 'return/inspect', { case: serviceCase.id, condition, booking }, { form });
  const ask = t('papers:field.choose');
  return html`${look}
    <div class="form-grid">
      ${selectField(form, { name: 'condition', label: t('papers:service.field.condition'), ask, error: missing(form, condition), options: optionsOf('condition', CONDITIONS) })}
      ${selectField(form, { name: 'booking', label: t('papers:service.field.booking'), ask, error: missing(form, booking), options: optionsOf('booking', BOOKINGS) })}
    </div>
    <div class="acts">
      ${actButton(work, { name: form.key, icon: 'search', words: t('papers:service.act.inspect'), does: send })}
    </div>
    ${work.outcome('inspect')}`;
}

function paidBack(serviceCase: CaseView): unknown {
  if (serviceCase.refunds.length === 0) return nothing;
  const money = (amount: number): string => formatMoney({ amount, currency: serviceCase.currency });
  return html`<ul class="refunds-paid">
    ${serviceCase.refunds.map(
      (refund) => html`<li>
        ${icon('coins')}
        <span>${AMOUNTS.filter((part) => refund[part] > 0)
          .map((part) => `${say('amount', part)} ${money(refund[part])}`)
          .join(' · ')}</span>
        <span class="sub number">${formatMoment(refund.at)}</span>
      </li>`,
    )}
  </ul>`;
}

/** The refund form: three amounts, with the prices paid beside them. */
export function refundPart(work: Work, serviceCase: CaseView): TemplateResult {
  const form = work.form('refund');
  const sale = saleOf(work.host, serviceCase.order);
  const amounts = AMOUNTS.map((part) => parseAmount(form.text(part), serviceCase.currency));
  const send = (): unknown => {
    const [item, shipping, duty] = amounts;
    if (amounts.includes(null)) return work.refuse(form);
    return work.act('refund', 'refund/issue', { case: serviceCase.id, item, shipping, duty }, { form });
  };
  return html`${paidBack(serviceCase)} ${sale === undefined ? nothing : saleLines(work, sale)}
    <p class="sub">${t('papers:service.refund.dutyPaid', { amount: formatMoney({ amount: serviceCase.claim.dutyPaid, currency: serviceCase.currency }) })}</p>
    <div class="form-grid narrow">
      ${AMOUNTS.map((part) =>
        textField(form, {
          name: part,
          label: say('amount', part),
          unit: serviceCase.currency,
          numeric: true,
          error: notAmount(form, form.text(part), serviceCase.currency),
        }),
      )}
    </div>
    <p class="field-note">${t('papers:service.refund.zero')}</p>
    <div class="acts">
      ${actButton(work, { name: form.key, icon: 'coins', words: t('papers:service.act.refund'), does: send })}
    </div>
    ${work.outcome('refund')}`;
}

/** The form to send a replacement, a missing part, or the repaired goods. */
export function replacePart(work: Work, serviceCase: CaseView): TemplateResult {
  const form = work.form('replace');
  const sale = saleOf(work.host, serviceCase.order);
  const product = form.text('product', serviceCase.claim.product);
  const quantity = form.text('quantity');
  const count = parseWhole(quantity);
  const send = (): unknown =>
    count === null || count === 0
      ? work.refuse(form)
      : work.act('replace', 'replacement/send', { case: serviceCase.id, product, quantity: count }, { form });
  const sent =
    serviceCase.replaced === undefined
      ? nothing
      : html`<p class="note good">
          ${icon('check-circle')}<span
            >${t('papers:service.replace.sent', { at: formatMoment(serviceCase.replaced.at), product: productName(work.host, serviceCase.replaced.product), count: serviceCase.replaced.quantity })}</span
          >
        </p>`;
  return html`${sent}
    <div class="form-grid">
      ${selectField(form, {
        name: 'product',
        label: t('papers:lines.product'),
        first: serviceCase.claim.product,
        options: (sale?.lines ?? []).map((line) => [line.product, productName(work.host, line.product)]),
      })}
      ${textField(form, { name: 'quantity', label: t('papers:lines.quantity'), numeric: true, error: notWhole(form, quantity) })}
    </div>
    <div class="acts">
      ${actButton(work, { name: form.key, icon: 'send', words: t('papers:service.act.replace'), does: send })}
    </div>
    ${work.outcome('replace')}`;
}

/** The form of the service record: ground, and who bears the cost. */
export function caseRecordPart(work: Work, serviceCase: CaseView): TemplateResult {
  const { record } = serviceCase;
  if (record !== undefined)
    return html`<dl class="facts tight">
        ${fact(t('papers:service.field.ground'), say('ground', record.ground))} ${fact(t('papers:service.field.cost'), say('cost', record.cost))}
        ${fact(t('papers:service.record.at'), formatMoment(record.at))}
      </dl>
      ${work.outcome('record')}`;
  const form = work.form('record');
  const [ground, cost] = [form.text('ground', serviceCase.ground), form.text('cost')];
  const send = (): unknown =>
    ground === '' || cost === ''
      ? work.refuse(form)
      : work.act('record', 'case/record', { case: serviceCase.id, ground, cost }, { form });
  const ask = t('papers:field.choose');
  return html`<div class="form-grid">
      ${selectField(form, { name: 'ground', label: t('papers:service.field.ground'), ask, ...(serviceCase.ground === undefined ? {} : { first: serviceCase.ground }), error: missing(form, ground), options: optionsOf('ground', GROUNDS) })}
      ${selectField(form, { name: 'cost', label: t('papers:service.field.cost'), ask, error: missing(form, cost), options: optionsOf('cost', COST_BEARERS) })}
    </div>
    <div class="acts">
      ${actButton(work, { name: form.key, icon: 'save', words: t('papers:service.act.record'), does: send })}
    </div>
    ${work.outcome('record')}`;
}

/** The button to close a case that is settled and recorded. */
export const caseClosePart = (work: Work, serviceCase: CaseView): TemplateResult =>
  serviceCase.closedAt === undefined
    ? html`<div class="acts">
          ${actButton(work, {
            name: 'close',
            icon: 'archive',
            words: t('papers:service.act.close'),
            look: 'primary',
            does: () => work.act('close', 'case/close', { cases: [serviceCase.id] }),
          })}
        </div>
        ${work.outcome('close')}`
    : html`<p class="sub">${t('papers:service.case.closedAt', { at: formatMoment(serviceCase.closedAt) })}</p>
        ${work.outcome('close')}`;
