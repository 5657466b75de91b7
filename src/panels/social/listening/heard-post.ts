import { html, nothing, type TemplateResult } from 'lit';
import type { HeardPostView, SittingHost } from '../../../host/index.ts';
import { WaybillElement } from '../../element.ts';
import { formatMoment } from '../../format.ts';
import { language, t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { term } from '../../parts/words.ts';
import { brandName, marketName, platformName, sentimentName, topicName, wordsOf } from './listening-view.ts';

const STARS = 5;

/** One post of the feed: who says what where, and how it is tagged. It is drawn anew only when something of it has changed. */
export class WbHeardPost extends WaybillElement {
  static override properties = {
    host: { attribute: false },
    post: { attribute: false },
    clips: { attribute: false },
    chosen: { attribute: false },
  };

  declare host: SittingHost;
  declare post: HeardPostView;
  /** The clippings it stands in, `E-1, E-4`. */
  declare clips: string;
  /** Whether it is chosen for a clipping. */
  declare chosen: boolean;

  #head(): TemplateResult {
    const { platform, market, author, kind, stars, at, accountDays, accountPosts } = this.post;
    return html`<p class="heard-head">
      <b>@${author}</b>
      <span>${platformName(this.host, platform)} · ${marketName(this.host, market)} · ${term('heardKind', kind)}</span>
      ${stars === undefined ? nothing : html`<span class="heard-stars" role="img" aria-label=${t('papers:listening.stars', { stars })}>${'★'.repeat(stars)}${'☆'.repeat(STARS - stars)}</span>`}
      <span class="sub">${formatMoment(at)} · ${t('papers:listening.account', { days: accountDays, posts: accountPosts })}</span>
    </p>`;
  }

  #words(): TemplateResult {
    const { text, language: written } = this.post;
    const original = this.host.text(text, {}, written);
    return html`<p class="heard-text" lang=${written} dir="auto">${original}</p>
      ${written === language() ? nothing : html`<p class="heard-gloss" dir="auto">${icon('globe')}<span><span class="visually-hidden">${t('papers:listening.translation')}</span>${wordsOf(this.host, this.post)}</span></p>`}`;
  }

  #tag(group: string, words: string | undefined): TemplateResult {
    const label = term('heardAspect', group);
    return words === undefined
      ? html`<span class="chip small is-open"><span class="sub">${label}</span> ${t('papers:listening.untagged')}</span>`
      : html`<span class="chip small blue"><span class="sub">${label}</span> ${words}</span>`;
  }

  #tags(): TemplateResult {
    const { tags, guess } = this.post;
    const { topic, sentiment, brand, mark } = tags;
    if (mark !== undefined)
      return html`<p class="heard-tags"><span class="chip small late">${icon('flag')}${term('heardMark', mark)}</span>${this.#signs()}</p>`;
    const guessed = t('papers:listening.guessed', { brand: brandName(this.host, guess) });
    return html`<p class="heard-tags">
      ${this.#tag('topic', topic === undefined ? undefined : topicName(this.host, topic))}
      ${this.#tag('sentiment', sentiment === undefined ? undefined : sentimentName(sentiment))}
      ${brand === undefined ? html`<span class="chip small"><span class="sub">${term('heardAspect', 'brand')}</span> ${guessed}</span>` : this.#tag('brand', brandName(this.host, brand))}
      ${this.#signs()}
    </p>`;
  }

  #signs(): unknown {
    return html`${this.clips === '' ? nothing : html`<span class="chip small good">${icon('pin')}${this.clips}</span>`}
    ${this.chosen ? html`<span class="chip small now">${icon('check')}${t('papers:listening.chosen')}</span>` : nothing}`;
  }

  protected override render(): TemplateResult {
    return html`${this.#head()}${this.#words()}${this.#tags()}`;
  }
}

customElements.define('wb-heard-post', WbHeardPost);
