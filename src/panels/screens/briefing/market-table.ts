import { html, type TemplateResult } from 'lit';
import type { Market, SittingHost } from '../../../host/index.ts';
import { WaybillElement } from '../../element.ts';
import { formatMoney, formatTime } from '../../format.ts';
import { t } from '../../i18n.ts';
import { nameOf } from '../../parts/names.ts';

/** The company's markets with channels, freight modes and customs rules. */
export class MarketTable extends WaybillElement {
  static override properties = { host: { attribute: false } };

  declare host: SittingHost;

  override render(): TemplateResult {
    const columns = ['market', 'channels', 'modes', 'currency', 'tax', 'clock'];
    return html`<div class="table-frame" tabindex="0" role="group" aria-labelledby="briefing-markets">
      <table class="table">
        <thead><tr>${columns.map((column) => html`<th scope="col">${t(`app:markets.${column}`)}</th>`)}</tr></thead>
        <tbody>${this.host.catalogue.markets.map((market) => this.#renderRow(market))}</tbody>
      </table>
    </div>`;
  }

  #renderRow(market: Market): TemplateResult {
    const { catalogue } = this.host;
    const channels = catalogue.channels.filter((channel) => channel.markets.includes(market.id));
    const modes = catalogue.modes.filter((mode) => mode.lanes[market.id] !== undefined);
    const text = (group: string, id: string): string => this.host.text(`${group}.${id}.name`);
    return html`<tr>
      <th scope="row"><span class="nowrap">${nameOf(this.host, 'market', market.id)}</span> <span class="muted">${market.id}</span></th>
      <td>${channels.map(({ id }) => text('channels', id)).join(t('app:common.comma'))}</td>
      <td>${modes.map(({ id }) => text('modes', id)).join(' · ')}</td>
      <td><span class="nowrap">${market.currency}</span> <span class="muted nowrap">${t('app:markets.rate', { rate: market.rate / 1000 })}</span></td>
      <td>
        ${
          market.tax === undefined
            ? html`<span class="muted">${t('app:markets.no-number')}</span>`
            : t('app:markets.up-to', {
                number: this.host.text(`taxNumbers.${market.tax.number}.name`),
                amount: formatMoney({ amount: market.tax.upTo, currency: market.currency }),
              })
        }
      </td>
      <td class="num">${formatTime(this.host.info.startAt, market.zone)}</td>
    </tr>`;
  }
}

customElements.define('wb-market-table', MarketTable);
