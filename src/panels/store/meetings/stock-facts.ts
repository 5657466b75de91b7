import { html, type TemplateResult } from 'lit';
import type { MeetingView, SittingHost } from '../../../host/index.ts';
import { formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { comingWords } from '../../parts/coming.ts';
import { productName } from '../../parts/words.ts';

/** What was in stock of the products shown when the meeting was opened. */
export function stockFacts(host: SittingHost, { stock }: MeetingView): TemplateResult {
  if (stock === undefined) return html`<p class="sub">${t('papers:meetings.stockLater')}</p>`;
  return html`<div class="table-frame" tabindex="0" role="region" aria-label=${t('papers:meetings.stock')}>
    <table class="table">
      <caption class="visually-hidden">${t('papers:meetings.stock')}</caption>
      <thead>
        <tr>
          <th scope="col">${t('papers:meetings.product')}</th>
          <th scope="col" class="num">${t('papers:meetings.promisable')}</th>
          <th scope="col" class="num">${t('papers:meetings.weekly')}</th>
          <th scope="col" class="num">${t('papers:meetings.coming')}</th>
        </tr>
      </thead>
      <tbody>
        ${stock.map(
          (fact) =>
            html`<tr>
              <th scope="row">${productName(host, fact.product)}</th>
              <td class="num">${formatNumber(fact.promisable)}</td>
              <td class="num">${formatNumber(fact.weekly)}</td>
              <td class="num">${comingWords(fact, 'papers:meetings.comingOn') || t('papers:meetings.nothingComing')}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
