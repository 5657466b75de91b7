import { html, nothing, type TemplateResult } from 'lit';
import { NOTICES, type OrderView, type ParcelEvent, REMEDIES, type ShipmentView } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import { parseAmount } from '../../parts/amounts.ts';
import { missing, notAmount } from '../../parts/field-errors.ts';
import { radioField, selectField, textField } from '../../parts/fields.ts';
import { languageOptions } from '../../parts/languages.ts';
import type { Work } from '../../parts/paper.ts';
import { countryWords, findMode, term } from '../../parts/words.ts';

/** An event of a parcel as text: event, reason, place. */
export function eventWords(event: ParcelEvent): string {
  const why = event.reason === undefined ? '' : t('papers:way.reason', { reason: term('eventReason', event.reason) });
  return `${term('event', event.code)}${why}`;
}

const eventItem = (event: ParcelEvent): TemplateResult =>
  html`<li>
    <span class="number">${formatMoment(event.at)}</span>
    <span>${eventWords(event)}<span class="sub">${countryWords(event.place)} · ${event.code}</span></span>
  </li>`;

/** The events of a parcel at the last check, newest first, and a button to check again. */
export function eventsPart(work: Work, order: OrderView, shipment: ShipmentView): TemplateResult {
  const looked =
    shipment.checkedAt === undefined
      ? t('papers:way.neverLooked')
      : t('papers:way.looked', { at: formatMoment(shipment.checkedAt) });
  return html`<div class="acts">
      ${actButton(work, {
        name: `${order.id}/check`,
        icon: 'refresh',
        words: t('papers:act.check'),
        does: () => work.act('check', 'tracking/check', { orders: [order.id] }),
      })}
      <span class="sub">${looked}</span>
    </div>
    ${work.outcome('check')}
    ${
      shipment.events.length === 0
        ? html`<p class="sub">${t('papers:way.noEvents')}</p>`
        : html`<ol class="events" reversed>${[...shipment.events].reverse().map(eventItem)}</ol>`
    }`;
}

/** The form to resolve an exception: its event, and the remedy. */
export function remedyForm(work: Work, order: OrderView, shipment: ShipmentView): TemplateResult {
  const form = work.form(`${order.id}/remedy`);
  const [event, remedy] = [form.text('event'), form.text('remedy')];
  const events = shipment.events.map((each, index): [string, string] => [
    String(index),
    `${formatMoment(each.at)} · ${eventWords(each)}`,
  ]);
  const send = (): unknown =>
    event === '' || remedy === ''
      ? work.refuse(form)
      : work.act('remedy', 'exception/resolve', { order: order.id, event: Number(event), remedy }, { form });
  return html`<div class="form-grid">
      ${selectField(form, { name: 'event', label: t('papers:way.restsOn'), ask: t('papers:field.choose'), error: missing(form, event), options: [...events].reverse() })}
      ${selectField(form, { name: 'remedy', label: t('papers:way.remedy'), ask: t('papers:field.choose'), error: missing(form, remedy), options: REMEDIES.map((each) => [each, term('remedy', each)]) })}
    </div>
    <div class="acts">${actButton(work, { name: form.key, icon: 'check', words: t('papers:act.remedy'), look: 'primary', does: send })}</div>
    ${work.outcome('remedy')}`;
}

/** The form to inform the buyer of an exception. */
export function noticeForm(work: Work, order: OrderView): TemplateResult {
  const form = work.form(`${order.id}/notice`);
  const [notice, inLanguage] = [form.text('notice'), form.text('language')];
  const send = (): unknown =>
    notice === '' || inLanguage === ''
      ? work.refuse(form)
      : work.act('notice', 'buyer/notify', { order: order.id, notice, language: inLanguage }, { form });
  return html`<div class="form-grid">
      ${selectField(form, { name: 'notice', label: t('papers:way.notice'), ask: t('papers:field.choose'), error: missing(form, notice), options: NOTICES.map((each) => [each, term('notice', each)]) })}
      ${selectField(form, { name: 'language', label: t('papers:way.language'), ask: t('papers:field.choose'), error: missing(form, inLanguage), options: languageOptions(work.host) })}
    </div>
    <div class="acts">${actButton(work, { name: form.key, icon: 'send', words: t('papers:act.notify'), look: 'primary', does: send })}</div>
    ${work.outcome('notice')}`;
}

/** The form to claim a loss or damage from the carrier. */
export function claimForm(work: Work, order: OrderView, shipment: ShipmentView): TemplateResult {
  const form = work.form(`${order.id}/claim`);
  const [kind, text] = [form.text('kind'), form.text('amount')];
  const amount = parseAmount(text, order.currency);
  const days = findMode(work.host, shipment.mode)?.claimDays;
  if (shipment.claim) {
    return html`<p>${icon('check-circle')} ${t('papers:claim.opened', { kind: term('claim', shipment.claim.kind), at: formatMoment(shipment.claim.at) })}</p>
      ${work.outcome('claim')}`;
  }
  const send = (): unknown =>
    kind === '' || amount === null
      ? work.refuse(form)
      : work.act('claim', 'claim/open', { order: order.id, kind, amount }, { form });
  return html`${days === undefined ? nothing : html`<p class="field-note">${t('papers:claim.window', { days })}</p>`}
    ${radioField(form, { name: 'kind', label: t('papers:claim.kind'), error: missing(form, kind), options: ['loss', 'damage'].map((each) => [each, term('claim', each)]) })}
    <div class="reasoned">
      ${textField(form, { name: 'amount', label: t('papers:claim.amount'), unit: order.currency, numeric: true, error: notAmount(form, text, order.currency) })}
      ${actButton(work, { name: form.key, icon: 'receipt', words: t('papers:act.claim'), look: 'primary', does: send })}
    </div>
    ${work.outcome('claim')}`;
}

/** The exception that the carrier reports, once the trainee has seen it. */
export function exceptionNote(shipment: ShipmentView): unknown {
  const { exception } = shipment;
  if (exception?.noticedAt === undefined || exception.over) return nothing;
  const { kind, remedy, toldAt } = exception;
  return html`<div class="note late">
    ${icon('alert')}
    <div>
      <p><strong>${term('exception', kind)}</strong></p>
      <p>${remedy === undefined ? t('papers:way.noRemedy') : t('papers:way.remedied', { remedy: term('remedy', remedy) })}</p>
      <p>${toldAt === undefined ? t('papers:way.notTold') : t('papers:way.told', { at: formatMoment(toldAt) })}</p>
    </div>
  </div>`;
}
