import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { cleanCode, cleanTracking, type OrderView, ordersOf } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import { areaField } from '../../parts/fields.ts';
import { aside } from '../../parts/fold.ts';
import type { Form } from '../../parts/form.ts';
import { eachNamed, nameOf } from '../../parts/names.ts';
import type { Work } from '../../parts/paper.ts';
import { modeName } from '../../parts/words.ts';
import { shipmentOf } from '../parts/stage.ts';
import { trackingFault } from '../parts/tracking-number.ts';
import { nothingWaits, orderCell } from './bench-row.ts';
import { readPasted } from './pasted-numbers.ts';

/** The tracking number pasted for each order, and the lines from which none was taken: no such order, no one number, or two numbers for an order. */
function sorted(form: Form, orders: readonly OrderView[]): { numbers: Map<string, string>; left: string[] } {
  const names = new Map(
    orders.flatMap(({ id, number }) => [[cleanCode(number), id] as const, [cleanCode(id), id] as const]),
  );
  const numbers = new Map<string, string>();
  const twice = new Set<string>();
  const left: string[] = [];
  for (const { line, order: name, number } of readPasted(form.text('paste'), [...names.keys()])) {
    const order = names.get(cleanCode(name));
    const before = order === undefined ? undefined : numbers.get(order);
    if (order === undefined) left.push(t('papers:tracking.unknownLine', { line, name }));
    else if (number === '') left.push(t('papers:tracking.unclearLine', { line, name }));
    else if (before !== undefined && before !== number) {
      twice.add(order);
      left.push(t('papers:tracking.twiceLine', { line, name }));
    } else numbers.set(order, number);
  }
  for (const order of twice) numbers.delete(order);
  return { numbers, left };
}

/** Fills pasted numbers into the rows of their orders; lists the lines from which none was taken. */
function fill(form: Form, orders: readonly OrderView[]): void {
  const { numbers, left } = sorted(form, orders);
  for (const [order, number] of numbers) form.set(order, number);
  form.set('unknown', left);
  if (left.length === 0) form.set('paste', '');
}

function pasteBox(work: Work, form: Form, orders: readonly OrderView[]): TemplateResult {
  const unknown = form.list('unknown');
  return aside(
    t('papers:tracking.paste'),
    html`${areaField(form, { name: 'paste', label: t('papers:tracking.pasteLabel'), rows: 5, placeholder: t('papers:tracking.pasteHint') })}
      <div class="acts">
        <button type="button" class="button" @click=${() => {
          fill(form, orders);
          work.redraw();
        }}>${icon('edit')}${t('papers:tracking.fill')}</button>
      </div>
      ${unknown.length === 0 ? nothing : html`<div class="note late plain" role="alert"><ul class="refusals">${unknown.map((each) => html`<li>${each}</li>`)}</ul></div>`}`,
  );
}

function numberRow(work: Work, form: Form, order: OrderView): TemplateResult {
  const shipment = shipmentOf(ordersOf(work.host.view()), order);
  const text = form.text(order.id);
  const error = text === '' ? '' : trackingFault(form, text, work.host.info.mode === 'practice');
  const id = form.id(order.id);
  return html`<tr>
    ${orderCell(work, order)}
    <td>
      ${shipment ? modeName(work.host, shipment.mode) : '—'}
      <span class="shipping-label">${shipment && nameOf(work.host, 'shipment', shipment.id)}</span>
    </td>
    <td>
      <input
        id=${id}
        class="input number"
        type="text"
        autocomplete="off"
        spellcheck="false"
        aria-label=${t('papers:tracking.numberOf', { name: nameOf(work.host, 'order', order.id) })}
        aria-invalid=${error === '' ? nothing : 'true'}
        aria-describedby="${id}-error"
        .value=${live(text)}
        @input=${(event: Event) => form.set(order.id, (event.target as HTMLInputElement).value)}
      />
      <span class="field-error" id="${id}-error">${error}</span>
    </td>
  </tr>`;
}

/** Tracking numbers to enter: typed row by row, or pasted as two columns. */
export function trackingStep(work: Work, orders: readonly OrderView[]): TemplateResult {
  if (orders.length === 0) return nothingWaits(work, 'numbers');
  const form = work.form('to-track');
  const practice = work.host.info.mode === 'practice';
  const typed = orders.filter((order) => form.text(order.id).trim() !== '');
  const ready = typed.filter((order) => trackingFault(form, form.text(order.id), practice) === '');
  const faulty = typed.length - ready.length;
  const send = (): unknown => {
    const entries = ready.map(({ id }) => ({ order: id, number: cleanTracking(form.text(id)) }));
    return work.actEach('numbers', 'tracking/enter', eachNamed(work.host, 'order', ready), (ids) => ({
      entries: entries.filter(({ order }) => ids.includes(order)),
    }));
  };
  return html`${pasteBox(work, form, orders)}
    <div class="table-frame">
      <table class="table">
        <caption class="visually-hidden">${t('papers:bench.to-track')}</caption>
        <thead>
          <tr>
            <th scope="col">${t('papers:column.order')}</th>
            <th scope="col">${t('papers:book.label')}</th>
            <th scope="col">${t('papers:tracking.number')}</th>
          </tr>
        </thead>
        <tbody>${orders.map((order) => numberRow(work, form, order))}</tbody>
      </table>
    </div>
    <div class="paper-foot">
      ${work.outcome('numbers')}
      <span class="grow">${t('papers:tracking.ready', { count: ready.length, all: orders.length })}
        ${faulty === 0 ? nothing : html`<span class="field-error">${icon('alert')}${t('papers:tracking.leftOut', { count: faulty })}</span>`}</span>
      ${actButton(work, {
        name: form.key,
        icon: 'send',
        words: t('papers:bench.enter', { count: ready.length }),
        look: 'primary',
        off: ready.length === 0,
        does: send,
      })}
    </div>`;
}
