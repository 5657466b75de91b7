import { html, nothing, type TemplateResult } from 'lit';
import { SALE, type SaleView } from '../../../host/index.ts';
import { formatDay, formatMoment, formatMoney } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { aside, fact } from '../../parts/fold.ts';
import { nameOf } from '../../parts/names.ts';
import type { Work } from '../../parts/paper.ts';
import { channelName, countryWords, findMode, modeName, productName, term } from '../../parts/words.ts';
import { paperOf } from '../../shell/subject-paper.ts';

const moneyOf =
  ({ currency }: SaleView) =>
  (amount: number): string =>
    formatMoney({ amount, currency });

/** The goods of a sale and their prices, line by line. */
export function saleLines(work: Work, sale: SaleView): TemplateResult {
  const money = moneyOf(sale);
  return html`<div class="table-frame">
    <table class="table sale-lines">
      <thead>
        <tr>
          <th scope="col">${t('papers:lines.product')}</th>
          <th scope="col" class="num">${t('papers:lines.quantity')}</th>
          <th scope="col" class="num">${t('papers:service.sale.paidEach')}</th>
          <th scope="col" class="num">${t('papers:lines.amount')}</th>
        </tr>
      </thead>
      <tbody>
        ${sale.lines.map(
          ({ product, quantity, unitPrice }) => html`<tr>
            <th scope="row">${productName(work.host, product)}</th>
            <td class="num">${quantity}</td>
            <td class="num">${money(unitPrice)}</td>
            <td class="num">${money(unitPrice * quantity)}</td>
          </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr><td colspan="3">${t('papers:lines.shipping')}</td><td class="num">${money(sale.shippingPaid)}</td></tr>
        <tr><td colspan="3">${t('papers:lines.total')}</td><td class="num">${money(sale.total)}</td></tr>
        ${sale.refunded === 0 ? nothing : html`<tr><td colspan="3">${t('papers:order.refunded')}</td><td class="num">${money(sale.refunded)}</td></tr>`}
      </tfoot>
    </table>
  </div>`;
}

/** How many events of a parcel are shown; earlier ones are folded away. */
const LATEST = 3;

const eventList = (events: NonNullable<SaleView['parcel']>['events']): TemplateResult =>
  html`<ol class="events">
    ${events.map(
      ({ code, at, place }) => html`<li>
        <span class="number">${formatMoment(at)}</span>
        <span>${term('event', code)} <span class="sub">${code} · ${place}</span></span>
      </li>`,
    )}
  </ol>`;

function parcelPart({ parcel }: SaleView): TemplateResult {
  if (parcel === undefined) return html`<p class="sub">${t('papers:way.noShipment')}</p>`;
  const events = parcel.events.toReversed();
  return html`<p class="parcel-line">
      ${icon('truck')}<span class="shipping-label">${parcel.label}</span>
      ${parcel.handedOverAt === undefined ? html`<span class="sub">${t('papers:service.sale.notHandedOver')}</span>` : nothing}
    </p>
    ${eventList(events.slice(0, LATEST))}
    ${events.length > LATEST ? aside(t('papers:service.sale.earlier', { count: events.length - LATEST }), eventList(events.slice(LATEST))) : nothing}`;
}

/** Who pays duty, by the mode of the parcel. */
function dutyWords(work: Work, { parcel, market }: SaleView): string {
  const mode =
    parcel === undefined
      ? work.host.catalogue.modes.find(({ lanes }) => lanes[market] !== undefined)
      : findMode(work.host, parcel.mode);
  if (mode === undefined) return '—';
  const who = t(mode.incoterm === 'DDP' ? 'papers:service.sale.dutyBySeller' : 'papers:service.sale.dutyByBuyer');
  return `${modeName(work.host, mode.id)} · ${term('incoterm', mode.incoterm)} · ${who}`;
}

/** The order beside a ticket, with a button for its paper where a trained duty has one. */
export function salePart(work: Work, sale: SaleView): TemplateResult {
  const paper = paperOf(work.host, { kind: SALE, id: sale.id });
  return html`<div class="sale-head">
      <strong class="number">${nameOf(work.host, SALE, sale.id)}</strong>
      <span class="sub">${channelName(work.host, sale.channel)} · ${countryWords(sale.market)} · <bdi>${sale.buyer.name}</bdi></span>
      ${
        paper === null
          ? nothing
          : html`<button type="button" class="button small" @click=${() => work.open(paper.kind, paper.id)}>
              ${icon('slip')}${t('papers:service.sale.open')}
            </button>`
      }
    </div>
    ${sale.cancelled === undefined ? nothing : html`<p class="chip late">${icon('cancel')}${t('papers:service.sale.cancelled', { at: formatMoment(sale.cancelled.at) })}</p>`}
    <dl class="facts tight">
      ${fact(t('papers:column.placed'), formatMoment(sale.placedAt))} ${fact(t('papers:column.shipBy'), formatMoment(sale.shipBy))}
      ${fact(t('papers:column.deliverBy'), formatDay(sale.deliverBy))}
      ${fact(t('papers:receipt.delivered'), sale.deliveredAt === undefined ? t('papers:receipt.notYet') : formatMoment(sale.deliveredAt))}
    </dl>
    ${saleLines(work, sale)}
    <p class="parcel-line">${icon('customs')}<span>${dutyWords(work, sale)}</span></p>
    ${parcelPart(sale)}`;
}
