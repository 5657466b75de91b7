import { html, nothing, type TemplateResult } from 'lit';
import { type BuyerLanguage, letterLanguage } from '../../host/index.ts';
import { t } from '../i18n.ts';
import { buyerWords, fillWords } from './buyer-words.ts';
import type { Work } from './paper.ts';
import { term } from './words.ts';

/** The letter as the buyer will read it, one paragraph for every line. */
export function preview(
  work: Work,
  language: BuyerLanguage | '',
  lines: (words: (key: string, values?: Record<string, string>) => string) => readonly string[],
): TemplateResult {
  const words = language === '' ? undefined : buyerWords(language, () => work.redraw());
  const said =
    words === undefined
      ? []
      : lines((key, values) => fillWords(words, key, values))
          .flatMap((text) => text.split('\n'))
          .filter((line) => line !== '');
  return html`<figure class="preview">
    <figcaption>${t('papers:preview.title')}</figcaption>
    ${
      said.length === 0
        ? html`<p class="sub">${t('papers:preview.empty')}</p>`
        : html`<div lang=${language === '' ? nothing : letterLanguage(language)}>${said.map((line) => html`<p>${line}</p>`)}</div>`
    }
    ${
      language === '' || letterLanguage(language) === language
        ? nothing
        : html`<p class="sub">${t('papers:preview.in-english', { language: term('language', language) })}</p>`
    }
  </figure>`;
}
