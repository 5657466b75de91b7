import { html, nothing, type TemplateResult } from 'lit';
import type { HostEvent } from '../../host/index.ts';
import { SittingElement } from '../element.ts';
import { t } from '../i18n.ts';
import { icon } from '../icons.ts';
import './cut-off-banner.ts';
import './storage-banner.ts';

/** Messages across the page: trouble with saving, cut-offs, the mode of the sitting. */
export class Banners extends SittingElement {
  static override properties = {
    modeSeen: { state: true },
    taken: { state: true },
  };

  modeSeen = false;
  taken = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.keep(this.host.subscribe((event) => this.#hear(event)));
  }

  #hear(event: HostEvent): void {
    if (event.type === 'taken') this.taken = true;
  }

  override render(): TemplateResult {
    return html`<aside class="banners" aria-label=${t('app:banner.label')}>
      ${this.host.info.mode === 'assessment' && !this.modeSeen ? this.#renderMode() : nothing}
      ${this.taken ? this.#renderTaken() : nothing}
      <wb-storage-banner .host=${this.host}></wb-storage-banner>
      <wb-cut-off-banner .host=${this.host}></wb-cut-off-banner>
    </aside>`;
  }

  #renderMode(): TemplateResult {
    return html`<div class="banner">
      ${icon('seal')}<span class="grow">${t('app:banner.assessment')}</span>
      <button type="button" class="button quiet small" @click=${() => this.#hideMode()}>${t('app:common.understood')}</button>
    </div>`;
  }

  #hideMode(): void {
    this.modeSeen = true;
  }

  /** The message for a sitting that another tab has taken over. A reload offers to take it back. */
  #renderTaken(): TemplateResult {
    return html`<div class="banner now" role="alert">
      ${icon('lock')}<span class="grow">${t('app:banner.taken')}</span>
      <button type="button" class="button small" @click=${() => location.reload()}>${t('app:sitting.take-over')}</button>
    </div>`;
  }
}

customElements.define('wb-banners', Banners);
