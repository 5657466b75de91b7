import { html, type TemplateResult } from 'lit';
import type { SittingHost } from '../../host/index.ts';
import { SittingElement } from '../element.ts';
import { formatTime } from '../format.ts';
import { t } from '../i18n.ts';
import { icon } from '../icons.ts';
import { nameOf } from '../parts/names.ts';
import { cutOffWarnings, type Warning } from './cut-off-warnings.ts';
import { openPaper } from './paper.ts';
import { play } from './sounds.ts';

/** A warning in words, with the number of parcels that are there now. */
export const warningWords = (host: SittingHost, { mode, at, parcels }: Warning): string =>
  t('app:alerts.cut-off', { mode: nameOf(host, 'mode', mode), time: formatTime(at), count: parcels });

const keyOf = (warnings: readonly Warning[]): string => warnings.map(({ id, parcels }) => `${id}/${parcels}`).join(' ');

/** Warns of a cut-off that still has parcels, an hour and twenty minutes before it; the second warning interrupts. */
export class CutOffBanner extends SittingElement {
  #put: ReadonlySet<string> = new Set();
  #heard: ReadonlySet<string> = new Set();
  #shown = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.keep(
      this.host.subscribe(({ type }) => {
        if (type === 'clock' && keyOf(this.#warnings()) !== this.#shown) this.requestUpdate();
      }),
    );
  }

  #warnings(): readonly Warning[] {
    return cutOffWarnings(this.host).filter(({ id }) => !this.#put.has(id));
  }

  override render(): TemplateResult {
    const warnings = this.#warnings();
    this.#shown = keyOf(warnings);
    const last = warnings.filter(({ minutes }) => minutes === 20);
    const first = warnings.filter(({ minutes }) => minutes === 60);
    return html`<div role="status">${first.map((each) => this.#renderWarning(each))}</div>
      <div aria-live="assertive">${last.map((each) => this.#renderWarning(each))}</div>`;
  }

  #renderWarning(warning: Warning): TemplateResult {
    return html`<div class="banner ${warning.minutes === 20 ? 'now' : ''}" data-cut-off=${warning.mode}>
      ${icon('truck')}<span class="grow">${warningWords(this.host, warning)}</span>
      <button type="button" class="button small" @click=${() => openPaper(this, warning.paper)}>${t('app:alerts.to-parcels')}</button>
      <button type="button" class="button quiet small" @click=${() => this.#putAway(warning)}>${t('app:common.understood')}</button>
    </div>`;
  }

  #putAway({ id }: Warning): void {
    this.#put = new Set([...this.#put, id]);
    this.requestUpdate();
  }

  protected override updated(): void {
    const fresh = this.#warnings().filter(({ id }) => !this.#heard.has(id));
    if (fresh.length === 0) return;
    this.#heard = new Set([...this.#heard, ...fresh.map(({ id }) => id)]);
    play(fresh.some(({ minutes }) => minutes === 20) ? 'alarm' : 'notice');
  }
}

customElements.define('wb-cut-off-banner', CutOffBanner);
