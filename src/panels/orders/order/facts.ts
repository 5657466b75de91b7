import { html, nothing, type TemplateResult } from 'lit';
import type { OrderView } from '../../../host/index.ts';
import { formatMoney, formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { fact } from '../../parts/fold.ts';
import type { Work } from '../../parts/paper.ts';
import { countryWords, labelLines, localLabelLines, term } from '../../parts/words.ts';

const yesNo = (value: boolean): string => t(value ? 'papers:yes' : 'papers:no');

const addressBox = (order: OrderView): TemplateResult => {
  const { phone } = order.address;
  return html`<address class="label">
    ${labelLines(order.address).map((line) => html`<span>${line}</span>`)}
    ${localLabelLines(order.address).map((line) => html`<span lang="ja">${line}</span>`)}
    <span class="label-phone">${phone ? t('papers:order.phone', { phone }) : t('papers:order.noPhone')}</span>
  </address>`;
};

const paymentBox = (order: OrderView): TemplateResult => {
  const { payment, buyer } = order;
  return html`<dl class="facts rows">
    ${fact(t('papers:order.paymentState'), term('order.payment', order.stage.payment))}
    ${payment.billingCountry === undefined ? nothing : fact(t('papers:order.billing'), countryWords(payment.billingCountry))}
    ${payment.cardAttempts === undefined ? nothing : fact(t('papers:order.attempts'), formatNumber(payment.cardAttempts))}
    ${payment.forwarder === undefined ? nothing : fact(t('papers:order.forwarder'), yesNo(payment.forwarder))}
    ${fact(t('papers:order.express'), yesNo(payment.express))}
    ${fact(t('papers:order.earlier'), formatNumber(buyer.earlierOrders))}
    ${order.refunded > 0 ? fact(t('papers:order.refunded'), formatMoney({ amount: order.refunded, currency: order.currency })) : nothing}
  </dl>`;
};

/** Buyer, address and payment of an order. The paper does not judge them. */
export function factsPart(work: Work, order: OrderView): TemplateResult {
  const { buyer, note } = order;
  return html`<section class="order-facts">
    <div>
      <h3>${t('papers:order.address')}</h3>
      ${addressBox(order)}
      <p class="buyer">${icon('user')}<bdi>${buyer.name}</bdi>${buyer.localName === undefined ? nothing : html` <bdi lang=${buyer.language}>${buyer.localName}</bdi>`} · ${term('language', buyer.language)}</p>
    </div>
    <div>
      <h3>${t('papers:order.payment')}</h3>
      ${paymentBox(order)}
    </div>
    ${
      note === undefined
        ? nothing
        : html`<blockquote class="buyer-note">
          ${icon('chat')}
          <div><p class="sub">${t('papers:order.note')}</p><p lang=${buyer.language}>${work.host.text(note, {}, buyer.language)}</p></div>
        </blockquote>`
    }
  </section>`;
}
