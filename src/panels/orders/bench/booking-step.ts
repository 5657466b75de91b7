import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { OrderView } from '../../../host/index.ts';
import { formatDay, formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { actButton } from '../../parts/act-button.ts';
import { parseWhole } from '../../parts/amounts.ts';
import { notWhole } from '../../parts/field-errors.ts';
import type { Form } from '../../parts/form.ts';
import { eachNamed, nameOf } from '../../parts/names.ts';
import type { Work } from '../../parts/paper.ts';
import { goodsWords, modeName, sizeWords } from '../../parts/words.ts';
import { weightRule } from '../order/mode-table.ts';
import { nothingWaits, orderCell, traitWords } from './bench-row.ts';

interface Booking {
  readonly order: string;
  readonly mode: string;
  readonly grams: number;
}

function bookingOf(form: Form, order: OrderView): Booking | null {
  const mode = form.text(`${order.id}/mode`);
  const grams = parseWhole(form.text(`${order.id}/grams`));
  return mode === '' || grams === null || grams === 0 ? null : { order: order.id, mode, grams };
}

function modeCell(work: Work, form: Form, order: OrderView): TemplateResult {
  const name = `${order.id}/mode`;
  const chosen = form.text(name);
  const mode = work.host.catalogue.modes.find((each) => each.id === chosen);
  const days = mode?.lanes[order.market]?.days;
  const words =
    mode === undefined
      ? ''
      : `${days === undefined ? t('papers:mode.noLane') : t('papers:mode.days', { days })} · ${weightRule(mode)}`;
  return html`<td>
    <select
      class="input"
      aria-label=${t('papers:book.modeOf', { name: nameOf(work.host, 'order', order.id) })}
      @change=${(event: Event) => form.set(name, (event.target as HTMLSelectElement).value)}
    >
      <option value="" ?selected=${chosen === ''}>${t('papers:field.choose')}</option>
      ${work.host.catalogue.modes.map(
        (each) =>
          html`<option value=${each.id} ?selected=${each.id === chosen}>${modeName(work.host, each.id)}</option>`,
      )}
    </select>
    <span class="sub">${words}</span>
  </td>`;
}

function gramsCell(work: Work, form: Form, order: OrderView): TemplateResult {
  const name = `${order.id}/grams`;
  const id = form.id(name);
  const text = form.text(name);
  const half = form.text(`${order.id}/mode`) !== '' && text.trim() === '' && form.tried;
  const error = half ? t('papers:field.required') : text.trim() === '' ? '' : notWhole(form, text);
  return html`<td>
    <input
      id=${id}
      class="input number"
      type="text"
      inputmode="numeric"
      autocomplete="off"
      aria-label=${t('papers:book.gramsOf', { name: nameOf(work.host, 'order', order.id) })}
      aria-invalid=${error === '' ? nothing : 'true'}
      aria-describedby="${id}-error"
      .value=${live(text)}
      @input=${(event: Event) => form.set(name, (event.target as HTMLInputElement).value)}
    />
    <span class="field-error" id="${id}-error">${error}</span>
  </td>`;
}

/** The facts for choosing a mode: the goods, their traits, and the day promised. */
const bookingNotes = (work: Work, order: OrderView): TemplateResult =>
  html`<span class="sub">${goodsWords(work.host, order)}</span>${traitWords(work, order)}
    <span class="sub">${t('papers:book.until', { day: formatDay(order.deliverBy) })}</span>`;

const parcelCell = (order: OrderView): TemplateResult =>
  html`<td class="number">
    ${formatNumber(order.parcel?.grams ?? 0)} g
    <span class="sub">${order.parcel ? sizeWords(order.parcel.size) : ''}</span>
  </td>`;

/** Orders to book: for each a mode to choose and the chargeable weight to type. */
export function bookingStep(work: Work, orders: readonly OrderView[]): TemplateResult {
  if (orders.length === 0) return nothingWaits(work, 'book');
  const form = work.form('to-book');
  const ready = orders.filter((order) => bookingOf(form, order) !== null);
  const send = (): unknown => {
    if (ready.length === 0) return work.refuse(form);
    const bookings = ready.flatMap((order) => bookingOf(form, order) ?? []);
    return work.actEach('book', 'shipment/book', eachNamed(work.host, 'order', ready), (ids) => ({
      bookings: bookings.filter(({ order }) => ids.includes(order)),
    }));
  };
  return html`<p class="field-note">${t('papers:book.gramsNote')}</p>
    <div class="table-frame">
      <table class="table booking">
        <caption class="visually-hidden">${t('papers:bench.to-book')}</caption>
        <thead>
          <tr>
            <th scope="col">${t('papers:column.order')}</th>
            <th scope="col">${t('papers:book.parcel')}</th>
            <th scope="col">${t('papers:mode.mode')}</th>
            <th scope="col">${t('papers:book.gramsShort')}</th>
          </tr>
        </thead>
        <tbody>
          ${orders.map((order) => html`<tr>${orderCell(work, order, bookingNotes(work, order))} ${parcelCell(order)} ${modeCell(work, form, order)} ${gramsCell(work, form, order)}</tr>`)}
        </tbody>
      </table>
    </div>
    <div class="paper-foot">
      ${work.outcome('book')}
      <span class="grow">${t('papers:book.ready', { count: ready.length, all: orders.length })}</span>
      ${actButton(work, { name: form.key, icon: 'truck', words: t('papers:bench.book', { count: ready.length }), look: 'primary', does: send })}
    </div>`;
}
