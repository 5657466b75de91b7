import { html, type TemplateResult } from 'lit';
import type { SittingHost } from '../../host/index.ts';
import { WaybillElement } from '../element.ts';
import { t } from '../i18n.ts';
import { icon } from '../icons.ts';
import { pagesNow } from './guide/guide-state.ts';
import { renderHandbook } from './handbook-text.ts';

/** The list of handbook pages, and one page. The event `wb-turn` asks for another page. */
export class HandbookReader extends WaybillElement {
  static override properties = { host: { attribute: false }, page: {} };

  declare host: SittingHost;
  page = '';

  override render(): TemplateResult {
    const { handbook: all } = this.host.catalogue;
    const open = pagesNow(this.host);
    const later = all.filter((each) => !open.includes(each));
    const page = all.includes(this.page) ? this.page : (open[0] ?? all[0] ?? '');
    const handbook = open.includes(page) ? open : all;
    const at = handbook.indexOf(page);
    return html`<div class="handbook">
      <nav class="handbook-pages" aria-label=${t('app:handbook.pages')}>
        ${this.#renderPages(open, page)}
        ${
          later.length === 0
            ? ''
            : html`<details class="aside" ?open=${later.includes(page)}>
                <summary>${icon('chevron-right')}${t('app:handbook.later', { count: later.length })}</summary>
                ${this.#renderPages(later, page)}
              </details>`
        }
      </nav>
      <article class="handbook-page prose">
        <h2 tabindex="-1">${this.host.text(`handbook.${page}.title`)}</h2>
        ${renderHandbook(this.host.text(`handbook.${page}.body`))}
        <div class="row apart">
          ${this.#renderStep(handbook[at - 1], 'arrow-left')} ${this.#renderStep(handbook[at + 1], 'arrow-right')}
        </div>
      </article>
    </div>`;
  }

  #renderPages(pages: readonly string[], page: string): TemplateResult {
    return html`<ol>
      ${pages.map(
        (each) => html`<li>
          <button type="button" class="button quiet small" aria-current=${each === page ? 'page' : 'false'} @click=${() => this.#turn(each)}>
            ${this.host.text(`handbook.${each}.title`)}
          </button>
        </li>`,
      )}
    </ol>`;
  }

  #renderStep(page: string | undefined, name: 'arrow-left' | 'arrow-right'): TemplateResult {
    if (page === undefined) return html`<span></span>`;
    const title = this.host.text(`handbook.${page}.title`);
    return html`<button type="button" class="button small" @click=${() => this.#turn(page)}>
      ${name === 'arrow-left' ? icon(name) : ''} ${title} ${name === 'arrow-right' ? icon(name) : ''}
    </button>`;
  }

  #turn(page: string): void {
    this.dispatchEvent(new CustomEvent<string>('wb-turn', { detail: page }));
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('h2')?.focus());
  }
}

customElements.define('wb-handbook', HandbookReader);
