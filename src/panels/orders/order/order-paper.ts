import { html, nothing, type TemplateResult } from 'lit';
import { type OrderView, ordersOf } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { aside, fold } from '../../parts/fold.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { shipByCounts, shipmentOf, stageOf } from '../parts/stage.ts';
import { amendForm } from './amend.ts';
import { closePart } from './close.ts';
import { combineForm, splitForm } from './combine.ts';
import { decidePart } from './decide.ts';
import { factsPart } from './facts.ts';
import { orderHead } from './head.ts';
import { historyPart } from './history.ts';
import { linesPart } from './lines.ts';
import { parcelPart } from './parcel.ts';
import { receiptPart } from './receipt.ts';
import { claimForm, eventsPart, exceptionNote, noticeForm, remedyForm } from './way.ts';

/** The paper of one order, with all actions for it. */
export class WbOrderPaper extends WorkPaper {
  #changes(order: OrderView): TemplateResult {
    return html`${aside(t('papers:change.amend'), amendForm(this, order))}
    ${aside(t('papers:change.combine'), combineForm(this, order))}
    ${aside(t('papers:change.split'), splitForm(this, order))}`;
  }

  #way(order: OrderView): TemplateResult {
    const shipment = shipmentOf(ordersOf(this.host.view()), order);
    if (shipment === undefined) return html`<p class="sub">${t('papers:way.noShipment')}</p>`;
    const { noticedAt, over, remedy, toldAt } = shipment.exception ?? {};
    const trouble = noticedAt !== undefined && over !== true;
    return html`${exceptionNote(shipment)} ${eventsPart(this, order, shipment)}
    ${aside(t('papers:way.resolve'), remedyForm(this, order, shipment), trouble && remedy === undefined)}
    ${aside(t('papers:way.tell'), noticeForm(this, order), trouble && remedy !== undefined && toldAt === undefined)}
    ${aside(t('papers:way.claim'), claimForm(this, order, shipment))}`;
  }

  #questions(order: OrderView): unknown {
    const { inquiries, reviews } = ordersOf(this.host.view());
    const asked = inquiries.filter((each) => each.order === order.id);
    const said = reviews.filter((each) => each.order === order.id);
    if (asked.length + said.length === 0) return nothing;
    return html`<p class="linked">
      ${asked.map(
        (each) => html`<button type="button" class="button small" @click=${() => this.open('inquiry', each.id)}>
          ${icon('chat')}${t(each.answer ? 'papers:order.inquiryAnswered' : 'papers:order.inquiry')}
        </button>`,
      )}
      ${said.map(
        (each) => html`<button type="button" class="button small" @click=${() => this.open('reviews', '')}>
          ${icon('star')}${t('papers:order.review', { stars: each.stars })}
        </button>`,
      )}
    </p>`;
  }

  protected override page(): TemplateResult {
    const order = ordersOf(this.host.view()).orders.find((each) => each.id === this.paper.id);
    if (order === undefined) return html`<p class="empty">${icon('search')}${t('papers:order.unknown')}</p>`;
    const stage = stageOf(order);
    const { review, fulfilment, closing } = order.stage;
    const gone = shipmentOf(ordersOf(this.host.view()), order)?.handedOverAt !== undefined;
    const deciding = stage === 'undecided' || stage === 'on-hold' || stage === 'cancel-asked';
    const receiving = fulfilment === 'delivered' && closing === 'open';
    const parcelDue = review === 'confirmed' && (shipByCounts(order) || stage === 'to-track');
    return html`<article class="paper order-paper">
      ${orderHead(this, order)} ${this.#questions(order)} ${factsPart(this, order)} ${linesPart(this, order)}
      ${fold(this, 'decide', t('papers:part.decide'), deciding, decidePart(this, order))}
      ${fold(this, 'change', t('papers:part.change'), false, this.#changes(order))}
      ${fold(this, 'parcel', t('papers:part.parcel'), parcelDue, parcelPart(this, order))}
      ${fold(this, 'way', t('papers:part.way'), gone && !receiving && closing === 'open', this.#way(order))}
      ${fold(this, 'receipt', t('papers:part.receipt'), receiving, receiptPart(this, order, shipmentOf(ordersOf(this.host.view()), order)))}
      ${fold(this, 'close', t('papers:part.close'), closing !== 'open' || order.refundDue !== undefined, closePart(this, order))}
      ${fold(this, 'history', t('papers:part.history'), false, () => historyPart(this, order))}
    </article>`;
  }
}

customElements.define('wb-order-paper', WbOrderPaper);
