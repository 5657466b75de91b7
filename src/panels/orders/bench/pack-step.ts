import { html, type TemplateResult } from 'lit';
import type { OrderView } from '../../../host/index.ts';
import { formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { actButton } from '../../parts/act-button.ts';
import { missing } from '../../parts/field-errors.ts';
import { selectField } from '../../parts/fields.ts';
import { eachNamed } from '../../parts/names.ts';
import type { Work } from '../../parts/paper.ts';
import { findProduct, productName, sizeWords } from '../../parts/words.ts';
import { cartonOptions } from '../order/pack.ts';
import { checkAll, checkOne, nothingWaits, orderCell, selectedOf, selectedWords } from './bench-row.ts';

/** The goods for the carton, line by line, with quantity, size and weight. */
const contentsCell = (work: Work, order: OrderView): TemplateResult =>
  html`<td>
    <ul class="contents">
      ${order.lines.map((line) => {
        const product = findProduct(work.host, line.product);
        const each = product
          ? t('papers:pack.each', { grams: formatNumber(product.grams), size: sizeWords(product.size) })
          : '—';
        return html`<li>${productName(work.host, line.product)} ×${line.quantity}<span class="sub number">${each}</span></li>`;
      })}
    </ul>
  </td>`;

/** Orders to pack: the sizes of goods and cartons, and one carton to choose for all selected orders. */
export function packStep(work: Work, orders: readonly OrderView[]): TemplateResult {
  if (orders.length === 0) return nothingWaits(work, 'pack');
  const form = work.form('to-pack');
  const chosen = selectedOf(form, orders);
  const carton = form.text('carton');
  const send = (): unknown =>
    carton === '' || chosen.length === 0
      ? work.refuse(form)
      : work.actEach('pack', 'parcel/pack', eachNamed(work.host, 'order', chosen), (ids) => ({ orders: ids, carton }));
  return html`<div class="table-frame">
      <table class="table">
        <caption class="visually-hidden">${t('papers:bench.to-pack')}</caption>
        <thead>
          <tr>
            ${checkAll(form, orders)}
            <th scope="col">${t('papers:column.order')}</th>
            <th scope="col">${t('papers:pack.sizes')}</th>
          </tr>
        </thead>
        <tbody>
          ${orders.map((order) => html`<tr>${checkOne(work, form, order)} ${orderCell(work, order)} ${contentsCell(work, order)}</tr>`)}
        </tbody>
      </table>
    </div>
    <div class="paper-foot">
      ${work.outcome('pack')}
      ${selectedWords(chosen.length)}
      ${selectField(form, { name: 'carton', label: t('papers:pack.carton'), ask: t('papers:field.choose'), error: missing(form, carton), options: cartonOptions(work) })}
      ${actButton(work, { name: form.key, icon: 'box', words: t('papers:bench.pack', { count: chosen.length }), look: 'primary', does: send })}
    </div>`;
}
