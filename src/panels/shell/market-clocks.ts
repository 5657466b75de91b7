import { html, type TemplateResult } from 'lit';
import type { SittingHost } from '../../host/index.ts';
import { WaybillElement } from '../element.ts';
import { formatTime } from '../format.ts';
import { t } from '../i18n.ts';
import { icon } from '../icons.ts';
import { nameOf } from '../parts/names.ts';

const MINUTE = 60_000;

/** Whether it is daytime by the local clock. */
const isDay = (time: string): boolean => time >= '07' && time < '19';

/** The local time of each market. */
export class MarketClocks extends WaybillElement {
  declare host: SittingHost;
  #minute = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.keep(this.host.subscribe(() => this.#tick()));
  }

  /** Redraws only when the minute has changed. */
  #tick(): void {
    const minute = Math.floor(this.host.clock() / MINUTE);
    if (minute === this.#minute) return;
    this.#minute = minute;
    this.requestUpdate();
  }

  override render(): TemplateResult {
    const now = this.host.clock();
    return html`<ul class="clocks" aria-label=${t('app:strip.clocks')}>
      ${this.host.catalogue.markets.map(({ id, zone }) => {
        const time = formatTime(now, zone);
        const day = isDay(time);
        return html`<li class="clock" data-day=${day} title=${`${nameOf(this.host, 'market', id)} · ${zone}`}>
          ${icon(day ? 'sun' : 'moon', t(day ? 'app:strip.day' : 'app:strip.night'))}
          <abbr title=${nameOf(this.host, 'market', id)}>${id}</abbr>
          <span class="number">${time}</span>
        </li>`;
      })}
    </ul>`;
  }
}

customElements.define('wb-market-clocks', MarketClocks);
