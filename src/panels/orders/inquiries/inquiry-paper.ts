import { html, nothing, type TemplateResult } from 'lit';
import { type Inquiry, isolated, type OrderView, ordersOf } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { dueOf } from '../../parts/due.ts';
import { aside } from '../../parts/fold.ts';
import { nameOf } from '../../parts/names.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { channelName, labelLines, term } from '../../parts/words.ts';
import { amendForm } from '../order/amend.ts';
import { combineForm, splitForm } from '../order/combine.ts';
import { cancelForm } from '../order/decide.ts';
import { composer } from './composer.ts';
import { sourceOrder } from './source-order.ts';

const ADDRESS_PARTS = ['name', 'street', 'unit', 'city', 'state', 'postcode', 'phone'] as const;

/** One buyer's question: the message, the change it asks for, and the answer. */
export class WbInquiryPaper extends WorkPaper {
  #message(inquiry: Inquiry): TemplateResult {
    const { key, values } = inquiry.message;
    const form = this.form('message');
    const translated = form.text('translated') !== '';
    return html`<blockquote class="message">
      <p lang=${inquiry.buyer.language} class="message-words">${this.host.text(key, values, inquiry.buyer.language)}</p>
      ${translated ? html`<p class="message-words translated">${this.host.text(key, values)}</p>` : nothing}
      <button
        type="button"
        class="button small quiet"
        aria-expanded=${translated}
        @click=${() => form.set('translated', translated ? '' : 'yes')}
      >
        ${icon('globe')}${t(translated ? 'papers:inquiry.hideTranslation' : 'papers:inquiry.translate')}
      </button>
    </blockquote>`;
  }

  #head(inquiry: Inquiry): TemplateResult {
    return html`<header class="record-head">
      <p class="sub">${channelName(this.host, inquiry.channel)} · ${term('language', inquiry.buyer.language)}</p>
      <h2 data-heading tabindex="-1">${nameOf(this.host, 'inquiry', inquiry.id)}</h2>
      <p>
        ${formatMoment(inquiry.at)} ·
        ${inquiry.answer ? html`<span class="chip good">${icon('check')}${t('papers:inquiry.answered')}</span>` : dueOf(this.host, inquiry.dueAt)}
      </p>
    </header>`;
  }

  #fillAddress(inquiry: Inquiry, order: OrderView): unknown {
    const address = inquiry.newAddress;
    if (address === undefined) return nothing;
    const fill = (): void => {
      for (const part of ADDRESS_PARTS) this.form(`${order.id}/amend`).set(part, address[part] ?? '');
    };
    return html`<p class="field-note">${labelLines(address).map(isolated).join(', ')}</p>
      <button type="button" class="button small" @click=${fill}>${icon('edit')}${t('papers:inquiry.fillAddress')}</button>`;
  }

  /** The forms for changes that the buyer may ask for; shown once an order was chosen. */
  #changes(inquiry: Inquiry): unknown {
    const chosen = inquiry.answer?.order ?? this.form('answer').text('order');
    const order = ordersOf(this.host.view()).orders.find((each) => each.id === chosen);
    if (order === undefined) return html`<p class="sub">${t('papers:inquiry.chooseFirst')}</p>`;
    return html`<p class="sub">${t('papers:inquiry.changesOf', { number: nameOf(this.host, 'order', order.id) })}</p>
      ${aside(t('papers:change.amend'), html`${this.#fillAddress(inquiry, order)} ${amendForm(this, order)}`)}
      ${aside(t('papers:change.combine'), combineForm(this, order))} ${aside(t('papers:change.split'), splitForm(this, order))}
      ${aside(t('papers:change.cancel'), cancelForm(this, order))}`;
  }

  #answer(inquiry: Inquiry): unknown {
    const { answer } = inquiry;
    if (answer === undefined) return composer(this, this.form('answer'), inquiry);
    const order = ordersOf(this.host.view()).orders.find((each) => each.id === answer.order);
    return html`<section class="section">
      <h3>${t('papers:inquiry.sent', { at: formatMoment(answer.at) })}</h3>
      <p>${term('reply', answer.reply)} · ${term('language', answer.language)}${order === undefined ? '' : ` · ${nameOf(this.host, 'order', order.id)}`}</p>
      <p>${answer.facts.map((fact) => term('fact', fact)).join(t('papers:listSign'))}</p>
      ${answer.text === '' ? nothing : html`<p lang=${answer.language} class="message-words">${answer.text}</p>`}
    </section>`;
  }

  protected override page(): TemplateResult {
    const inquiry = ordersOf(this.host.view()).inquiries.find((each) => each.id === this.paper.id);
    if (inquiry === undefined) return html`<p class="empty">${icon('chat')}${t('papers:inquiry.unknown')}</p>`;
    const source = html`<section class="section">${sourceOrder(this, this.form('answer'), inquiry)}</section>`;
    return html`<article class="paper inquiry-paper">
      ${this.#head(inquiry)} ${this.#message(inquiry)} ${inquiry.answer ? nothing : source}
      <section class="section" data-part="changes">
        <h3>${t('papers:inquiry.changes')}</h3>
        ${this.#changes(inquiry)}
      </section>
      ${this.#answer(inquiry)} ${inquiry.answer ? this.outcome('answer') : nothing}
    </article>`;
  }
}

customElements.define('wb-inquiry-paper', WbInquiryPaper);
