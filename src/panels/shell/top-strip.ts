import { html, type TemplateResult } from 'lit';
import type { SittingHost } from '../../host/index.ts';
import { WaybillElement } from '../element.ts';
import { t } from '../i18n.ts';
import { icon } from '../icons.ts';
import './alerts.ts';
import './goals-button.ts';
import './house-clock.ts';
import './market-clocks.ts';
import './shift-menu.ts';

/** The strip along the top of a shift: time, pace, goals, notices, search. */
export class TopStrip extends WaybillElement {
  declare host: SittingHost;

  override render(): TemplateResult {
    const { host } = this;
    return html`<header class="strip on-dark">
      <img class="strip-mark" src="./waybill.svg" alt="Waybill" width="36" height="36" />
      <wb-house-clock .host=${host}></wb-house-clock>
      <wb-market-clocks .host=${host}></wb-market-clocks>
      <div class="strip-end">
        <wb-goals-button .host=${host}></wb-goals-button>
        <wb-alerts .host=${host}></wb-alerts>
        <button type="button" class="button quiet" aria-keyshortcuts="Control+K" @click=${() => this.dispatchEvent(new CustomEvent('wb-search'))}>
          ${icon('search')}<span class="strip-word">${t('app:search.short')}</span><kbd class="strip-key" aria-hidden="true">Ctrl K</kbd>
        </button>
        <wb-shift-menu .host=${host}></wb-shift-menu>
      </div>
    </header>`;
  }
}

customElements.define('wb-top-strip', TopStrip);
