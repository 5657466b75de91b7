import { html, nothing, type TemplateResult } from 'lit';
import type { OrderView, ShipmentView } from '../../../host/index.ts';
import { formatMoment, formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import { parseWhole } from '../../parts/amounts.ts';
import { notWhole } from '../../parts/field-errors.ts';
import { textField } from '../../parts/fields.ts';
import { fact } from '../../parts/fold.ts';
import { nameOf } from '../../parts/names.ts';
import type { Work } from '../../parts/paper.ts';
import { modeName } from '../../parts/words.ts';
import { modeTable } from './mode-table.ts';

/** The booking form: mode and chargeable weight. */
export function bookForm(work: Work, order: OrderView): TemplateResult {
  const form = work.form(`${order.id}/book`);
  const [mode, text] = [form.text('mode'), form.text('grams')];
  const grams = parseWhole(text);
  const send = (): unknown =>
    mode === '' || grams === null || grams === 0
      ? work.refuse(form)
      : work.act('book', 'shipment/book', { bookings: [{ order: order.id, mode, grams }] });
  return html`${modeTable(work, form, order.market)}
    ${form.tried && mode === '' ? html`<p class="field-error">${icon('alert')}${t('papers:book.chooseMode')}</p>` : nothing}
    <div class="reasoned">
      ${textField(form, {
        name: 'grams',
        label: t('papers:book.grams'),
        unit: 'g',
        numeric: true,
        note: t('papers:book.gramsNote'),
        error: notWhole(form, text),
      })}
      ${actButton(work, { name: form.key, icon: 'truck', words: t('papers:act.book'), look: 'primary', does: send })}
    </div>`;
}

/** The facts of a booking, with the number that the carrier printed on the label. */
export const bookingFacts = (work: Work, shipment: ShipmentView): TemplateResult =>
  html`<dl class="facts tight">
    ${fact(t('papers:mode.mode'), modeName(work.host, shipment.mode))}
    ${fact(t('papers:book.booked'), `${formatNumber(shipment.bookedGrams)} g`)}
    ${fact(t('papers:book.label'), html`<span class="shipping-label">${nameOf(work.host, 'shipment', shipment.id)}</span>`)}
    ${shipment.handedOverAt === undefined ? nothing : fact(t('papers:book.handedOver'), formatMoment(shipment.handedOverAt))}
  </dl>`;
