import { html, nothing, type TemplateResult } from 'lit';
import { type GateView, type OrderView, ordersOf } from '../../../host/index.ts';
import { formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { actButton } from '../../parts/act-button.ts';
import { dueOf } from '../../parts/due.ts';
import { eachNamed } from '../../parts/names.ts';
import type { Work } from '../../parts/paper.ts';
import { modeName, term } from '../../parts/words.ts';
import { gateShut } from '../parts/gate-shut.ts';
import { shipmentOf } from '../parts/stage.ts';
import { checkAll, checkOne, goodsCell, orderCell, selectedOf } from './bench-row.ts';

function gateHead(work: Work, gate: GateView, count: number): TemplateResult {
  return html`<header class="gate-head">
    <h3>${modeName(work.host, gate.mode)}</h3>
    <span class="count">${count}</span>
    ${
      gate.open
        ? html`<span class="gate-due">${t('papers:handOver.cutOff')} ${dueOf(work.host, gate.closesAt)}</span>`
        : gateShut(gate)
    }
  </header>`;
}

function gateTable(work: Work, gate: GateView, orders: readonly OrderView[]): unknown {
  if (orders.length === 0) return nothing;
  const form = work.form(`gate/${gate.mode}`);
  const chosen = selectedOf(form, orders);
  const place = `gate/${gate.mode}`;
  const view = ordersOf(work.host.view());
  const send = (): unknown =>
    work.actEach(place, 'batch/hand-over', eachNamed(work.host, 'order', chosen), (ids) => ({
      mode: gate.mode,
      orders: ids,
    }));
  return html`<div class="table-frame">
      <table class="table">
        <caption class="visually-hidden">${modeName(work.host, gate.mode)}</caption>
        <thead>
          <tr>
            ${checkAll(form, orders)}
            <th scope="col">${t('papers:column.order')}</th>
            <th scope="col">${t('papers:column.goods')}</th>
            <th scope="col">${t('papers:document.form')}</th>
            <th scope="col" class="num">${t('papers:book.booked')}</th>
          </tr>
        </thead>
        <tbody>
          ${orders.map(
            (order) => html`<tr>
              ${checkOne(work, form, order)} ${orderCell(work, order)} ${goodsCell(work, order)}
              <td>${order.document ? term('documentForm', order.document.form) : '—'}</td>
              <td class="num">${formatNumber(shipmentOf(view, order)?.bookedGrams ?? 0)} g</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <div class="acts end">
      ${actButton(work, {
        name: form.key,
        icon: 'truck',
        words: t('papers:bench.handOver', { count: chosen.length }),
        look: 'primary',
        off: chosen.length === 0,
        does: send,
      })}
    </div>`;
}

/** Parcels to hand over: each mode with its cut-off and its parcels. */
export function gateStep(work: Work, orders: readonly OrderView[]): TemplateResult {
  const view = ordersOf(work.host.view());
  const at = (mode: string): readonly OrderView[] => orders.filter((order) => shipmentOf(view, order)?.mode === mode);
  return html`${view.gates.map(
    (gate) => html`<section class="gate">
      ${gateHead(work, gate, at(gate.mode).length)} ${gateTable(work, gate, at(gate.mode))} ${work.outcome(`gate/${gate.mode}`)}
    </section>`,
  )}`;
}
