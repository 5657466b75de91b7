import { html, nothing, type TemplateResult } from 'lit';
import type { SittingHost } from '../../host/index.ts';
import { isComposing } from '../composing.ts';
import { t } from '../i18n.ts';
import { icon } from '../icons.ts';
import type { Found } from '../panel-duty.ts';
import { DialogElement } from './dialog.ts';
import { openPaper } from './paper.ts';
import { searchSitting } from './search-index.ts';

/** Finds records of the sitting by number or name, and opens their papers. */
export class SearchDialog extends DialogElement {
  declare host: SittingHost;
  protected override readonly look = 'drop';
  #typed = '';
  #found: readonly Found[] = [];
  #at = 0;

  protected override heading(): string {
    return t('app:search.title');
  }

  protected override body(): TemplateResult {
    const chosen = this.#found[this.#at];
    return html`<div class="search-line">
        ${icon('search')}
        <input
          class="input"
          type="search"
          dir="auto"
          role="combobox"
          autofocus
          autocomplete="off"
          spellcheck="false"
          aria-label=${t('app:search.label')}
          aria-expanded=${String(this.#found.length > 0)}
          aria-controls="search-found"
          aria-activedescendant=${chosen === undefined ? nothing : `found-${this.#at}`}
          placeholder=${t('app:search.placeholder')}
          .value=${this.#typed}
          @input=${this.#type}
          @keydown=${this.#onKey}
        />
      </div>
      <ul class="found-list" id="search-found" role="listbox" aria-label=${t('app:search.found')}>
        ${this.#found.map((found, at) => this.#renderFound(found, at))}
      </ul>
      <p class="field-note" role="status">
        ${this.#typed.trim() === '' ? t('app:search.hint') : t('app:search.count', { number: this.#found.length })}
      </p>`;
  }

  #renderFound(found: Found, at: number): TemplateResult {
    return html`<li
      class="found"
      role="option"
      id="found-${at}"
      aria-selected=${String(at === this.#at)}
      @click=${() => this.#open(found)}
    >
      ${icon(found.icon)}
      <span class="grow"><strong>${found.title}</strong> <span class="muted">${found.note}</span></span>
      <span class="chip">${t(`app:search.kinds.${found.kind}`)}</span>
    </li>`;
  }

  readonly #type = (event: Event): void => {
    this.#typed = (event.target as HTMLInputElement).value;
    this.#found = searchSitting(this.host, this.#typed);
    this.#at = 0;
    this.requestUpdate();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const found = this.#found[this.#at];
    if (event.key === 'Enter' && found !== undefined) {
      // Otherwise the same key press would also click the button that gets the focus back.
      event.preventDefault();
      this.#open(found);
    }
    if (step === 0 || this.#found.length === 0) return;
    event.preventDefault();
    this.#at = (this.#at + step + this.#found.length) % this.#found.length;
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector(`#found-${this.#at}`)?.scrollIntoView({ block: 'nearest' }));
  };

  #open(found: Found): void {
    this.hide();
    openPaper(this, found.paper);
  }

  protected override closed(): void {
    this.#typed = '';
    this.#found = [];
  }
}

customElements.define('wb-search', SearchDialog);
