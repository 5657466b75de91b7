import { html, nothing, type TemplateResult } from 'lit';
import { ordersOf, REVIEW_REPLIES, type Review } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import { dueOf } from '../../parts/due.ts';
import { missing } from '../../parts/field-errors.ts';
import { selectField } from '../../parts/fields.ts';
import { aside } from '../../parts/fold.ts';
import { buyerLanguages, languageOptions } from '../../parts/languages.ts';
import { nameOf } from '../../parts/names.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { preview } from '../../parts/preview.ts';
import { ownWordsField } from '../../parts/typed-words.ts';
import { channelName, term } from '../../parts/words.ts';

const STARS = [1, 2, 3, 4, 5];

const stars = (count: number): TemplateResult =>
  html`<span class="stars" role="img" aria-label=${t('papers:reviews.stars', { count })}>
    ${STARS.map((star) => html`<span class=${star <= count ? 'is-lit' : ''} aria-hidden="true">★</span>`)}
  </span>`;

/** The list of buyers' reviews; those that need an answer come first. */
export class WbReviewsPaper extends WorkPaper {
  #answerForm(review: Review): TemplateResult {
    const form = this.form(review.id);
    const [reply, typed] = [form.text('reply'), form.text('language')];
    const language = buyerLanguages(this.host).find((each) => each === typed) ?? '';
    const send = (): unknown =>
      reply === '' || language === ''
        ? this.refuse(form)
        : this.act(
            review.id,
            'review/answer',
            { review: review.id, reply, language, text: form.text('text').trim() },
            { form },
          );
    return html`<div class="form-grid">
        ${selectField(form, { name: 'reply', label: t('papers:inquiry.reply'), ask: t('papers:field.choose'), error: missing(form, reply), options: REVIEW_REPLIES.map((each) => [each, term('reviewReply', each)]) })}
        ${selectField(form, { name: 'language', label: t('papers:way.language'), ask: t('papers:field.choose'), error: missing(form, typed), options: languageOptions(this.host) })}
      </div>
      ${ownWordsField(form, { rows: 2, language, numbers: [] })}
      ${preview(this, language, (words) => (reply === '' ? [] : [words(`reviews.${reply}`), ...form.text('text').split('\n')]))}
      <div class="acts">${actButton(this, { name: form.key, icon: 'send', words: t('papers:act.answerReview'), look: 'primary', does: send })}</div>`;
  }

  #answer(review: Review): TemplateResult {
    const { answer } = review;
    if (answer === undefined)
      return aside(t('papers:reviews.answer'), this.#answerForm(review), this.form(review.id).text('reply') !== '');
    return html`<p class="sub">
      ${icon('check-circle')} ${t('papers:reviews.answered', { at: formatMoment(answer.at), reply: term('reviewReply', answer.reply) })}
    </p>`;
  }

  #card(review: Review): TemplateResult {
    const { key, values } = review.message;
    const form = this.form(review.id);
    const translated = form.text('translated') !== '';
    return html`<li class="card flat review">
      <div class="review-head">
        ${stars(review.stars)}
        <button type="button" class="button link number" @click=${() => this.open('order', review.order)}>${nameOf(this.host, 'review', review.id)}</button>
        <span class="sub">${channelName(this.host, review.channel)} · ${formatMoment(review.at)}</span>
        ${review.answer ? nothing : dueOf(this.host, review.dueAt, true)}
      </div>
      <p lang=${review.language} class="message-words">${this.host.text(key, values, review.language)}</p>
      ${translated ? html`<p class="message-words translated">${this.host.text(key, values)}</p>` : nothing}
      <button type="button" class="button small quiet" aria-expanded=${translated} @click=${() => form.set('translated', translated ? '' : 'yes')}>
        ${icon('globe')}${t(translated ? 'papers:inquiry.hideTranslation' : 'papers:inquiry.translate')}
      </button>
      ${this.#answer(review)} ${this.outcome(review.id)}
    </li>`;
  }

  protected override page(): TemplateResult {
    const { reviews } = ordersOf(this.host.view());
    const sorted = [...reviews].sort(
      (a, b) => Number(a.answer !== undefined) - Number(b.answer !== undefined) || a.dueAt - b.dueAt,
    );
    return html`<div class="paper reviews-paper">
      <h2 class="visually-hidden" data-heading tabindex="-1">${t('papers:reviews.title')}</h2>
      ${
        sorted.length === 0
          ? html`<p class="empty">${icon('star')}${t('papers:reviews.empty')}</p>`
          : html`<ul class="reviews">${sorted.map((review) => this.#card(review))}</ul>`
      }
    </div>`;
  }
}

customElements.define('wb-reviews-paper', WbReviewsPaper);
