import { html, nothing, type TemplateResult } from 'lit';
import { isToSignOff, type TranslationView } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import '../../lens/state-lens.ts';
import { dueOf } from '../../parts/due.ts';
import { fact, fold } from '../../parts/fold.ts';
import { nameOf } from '../../parts/names.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { productName } from '../../parts/words.ts';
import { conversionHelper } from './helper.ts';
import { houseOf, languageWords, pageOf, segmentsOf, stageWords } from './page-view.ts';
import { segmentList } from './segment-list.ts';
import { signOffPart } from './sign-off.ts';

/** The page of a product in a language: its segments, helpers, and sign-off. */
export class WbTranslationPaper extends WorkPaper {
  #head(page: TranslationView): TemplateResult {
    const { host } = this;
    return html`<header class="record-head">
      <div class="record-title">
        <p class="sub">${productName(host, page.product)} · ${languageWords(page)}</p>
        <h2 class="number" data-heading tabindex="-1">${nameOf(host, 'product-translation', page.id)}</h2>
      </div>
      <p class="statuses"><span class="chip blue status">${stageWords(page)}</span></p>
      <dl class="facts">
        ${fact(t('papers:translations.live'), dueOf(host, page.liveAt))}
        ${page.renewBy === undefined ? nothing : fact(t('papers:translations.renewBy'), dueOf(host, page.renewBy))}
      </dl>
    </header>`;
  }

  /** What may not be claimed in this market, by the words that the pack gives the law. */
  #law(page: TranslationView): TemplateResult {
    const claims = houseOf(this.host).claims.filter(
      ({ language, products }) => language === page.language && products.includes(page.product),
    );
    return html`<ul class="copy-law">
      ${claims.map(
        ({ id, phrases }) => html`<li>
          ${this.host.text(`claims.${id}`)}
          <span class="sub">${t('papers:translations.notToSay')} <span lang=${page.language}>${phrases.join(' / ')}</span></span>
        </li>`,
      )}
    </ul>`;
  }

  protected override page(): TemplateResult {
    const page = pageOf(this.host, this.paper.id);
    if (page === undefined) return html`<p class="empty">${icon('globe')}${t('papers:translations.unknown')}</p>`;
    const segments = segmentsOf(this.host, page.id);
    const open = isToSignOff(page.stage);
    return html`<article class="paper translation-paper">
      <div class="translation-top">${this.#head(page)}</div>
      <div class="translation-work">
        ${fold(this, 'segments', t('papers:translations.part.segments'), true, segmentList(this, page, segments))}
      </div>
      <div class="translation-about">
        ${fold(this, 'helper', t('papers:translations.part.helper'), true, conversionHelper(this, page))}
        ${fold(this, 'law', t('papers:translations.part.law'), true, this.#law(page))}
        ${fold(this, 'sign-off', t('papers:translations.part.sign-off'), open, signOffPart(this, page, segments))}
        ${fold(
          this,
          'lens',
          t('papers:lens.title'),
          false,
          html`<wb-state-lens .host=${this.host} .kind=${'product-translation'} .recordId=${page.id}></wb-state-lens>`,
        )}
      </div>
    </article>`;
  }
}

customElements.define('wb-translation-paper', WbTranslationPaper);
