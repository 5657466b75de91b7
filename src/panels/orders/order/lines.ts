import { html, nothing, type TemplateResult } from 'lit';
import { type Money, type OrderView, ordersOf, type Product } from '../../../host/index.ts';
import { formatMoney, formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { comingWords } from '../../parts/coming.ts';
import type { Work } from '../../parts/paper.ts';
import { findProduct, productName, sizeWords, term } from '../../parts/words.ts';

function traitChips(product: Product | undefined): unknown {
  if (product === undefined) return nothing;
  const { traits, wattHourTenths } = product;
  return html`<span class="chips">
    ${traits.map((trait) => html`<span class="chip small">${term('trait', trait)}</span>`)}
    ${wattHourTenths === undefined ? nothing : html`<span class="chip small">${formatNumber(wattHourTenths / 10)} Wh</span>`}
  </span>`;
}

function stockWords(work: Work, id: string): string {
  const stock = ordersOf(work.host.view()).stock.find((each) => each.id === id);
  if (stock === undefined) return '—';
  const free = t('papers:lines.available', { count: formatNumber(stock.onHand - stock.reserved) });
  return [free, comingWords(stock, 'papers:lines.inbound')].filter(Boolean).join(' · ');
}

function lineRow(work: Work, order: OrderView, index: number): unknown {
  const line = order.lines[index];
  if (line === undefined) return nothing;
  const product = findProduct(work.host, line.product);
  const list = product?.prices[order.currency];
  const money = (amount: number): string => formatMoney({ amount, currency: order.currency });
  return html`<tr>
    <td>
      <strong>${productName(work.host, line.product)}</strong>
      ${traitChips(product)}
      <span class="sub">${product?.sku} · ${product ? `${formatNumber(product.grams)} g · ${sizeWords(product.size)}` : ''}</span>
      <span class="sub">${t('papers:lines.hsOrigin', { hs: product?.hs, origin: product?.origin })} · ${stockWords(work, line.product)}</span>
    </td>
    <td class="num">${formatNumber(line.quantity)}</td>
    <td class="num">${money(line.unitPrice)}<span class="sub">${list === undefined ? '—' : t('papers:lines.list', { price: money(list) })}</span></td>
    <td class="num">${money(line.quantity * line.unitPrice)}</td>
  </tr>`;
}

/** The lines of an order with list price, price paid, product traits and stock. */
export function linesPart(work: Work, order: OrderView): TemplateResult {
  const money = (amount: number): string => formatMoney({ amount, currency: order.currency } satisfies Money);
  const goods = order.lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0);
  return html`<section>
    <h3>${t('papers:lines.title')}</h3>
    <div class="table-frame">
      <table class="table lines">
        <caption class="visually-hidden">${t('papers:lines.title')}</caption>
        <thead>
          <tr>
            <th scope="col">${t('papers:lines.product')}</th>
            <th scope="col" class="num">${t('papers:lines.quantity')}</th>
            <th scope="col" class="num">${t('papers:lines.unitPrice')}</th>
            <th scope="col" class="num">${t('papers:lines.amount')}</th>
          </tr>
        </thead>
        <tbody>
          ${order.lines.map((_, index) => lineRow(work, order, index))}
        </tbody>
        <tfoot>
          <tr><td colspan="3">${t('papers:lines.goods')}</td><td class="num">${money(goods)}</td></tr>
          <tr><td colspan="3">${t('papers:lines.shipping')}</td><td class="num">${money(order.shippingPaid)}</td></tr>
          <tr class="is-total"><td colspan="3">${t('papers:lines.total')}</td><td class="num">${money(order.total)}</td></tr>
        </tfoot>
      </table>
    </div>
  </section>`;
}
