import { html, type TemplateResult } from 'lit';
import {
  type AccountWeek,
  type AnalysisView,
  type CollectionView,
  interactionsOf,
  type Metric,
  metricOf,
} from '../../../host/index.ts';
import { formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import type { Work } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import { accountName, collectionsOf, houseOf, isOver, weeksOf } from './insights-view.ts';
import { metricWords } from './metric-input.ts';

const RATES: readonly Metric[] = ['engagement-rate', 'click-rate', 'conversion', 'cost-per-order'];

/** A metric of the week: as it was handed in where it was asked for, else as the sheet works it out. */
function thisWeek(metric: Metric, { week, base }: AccountWeek, collection: CollectionView | undefined): string {
  const asked = collection?.metrics.indexOf(metric) ?? -1;
  if (asked < 0) return metricWords(metric, metricOf(metric, week, base));
  const value = collection?.computed?.values[asked];
  return value === undefined ? t('papers:insights.notYet') : metricWords(metric, value);
}

function row(work: Work, analysis: AnalysisView, of: AccountWeek): TemplateResult {
  const { host } = work;
  const view = host.view();
  const collection = collectionsOf(view).find(({ account, from }) => account === of.account && from === analysis.from);
  const isShown = isOver(view, houseOf(host), { ...analysis, account: of.account });
  const cell = (text: string): TemplateResult =>
    html`<td class="number">${isShown ? text : t('papers:insights.notSettled')}</td>`;
  return html`<tr>
    <th scope="row">${accountName(host, of.account)}<span class="sub">${term('engagementBase', of.base)}</span></th>
    <td class="number">${isShown ? formatNumber(of.week.posts) : '…'}<span class="sub">${t('papers:insights.band', of.band)}</span></td>
    ${cell(formatNumber(interactionsOf(of.week)))} ${cell(formatNumber(of.week.clicks))}
    ${RATES.map(
      (metric) => html`<td class="number">
        ${isShown ? thisWeek(metric, of, collection) : t('papers:insights.notSettled')}
        <span class="sub">${t('papers:insights.usually', { value: metricWords(metric, metricOf(metric, of.usual, of.base)) })}</span>
      </td>`,
    )}
  </tr>`;
}

/** Each account's week beside what is usual there. What was asked for stands there as it was handed in. */
export function compareTable(work: Work, analysis: AnalysisView): TemplateResult {
  const label = t('papers:insights.compare');
  const heads = ['account', 'posts', 'interactions', 'clicks'].map((name) => t(`papers:insights.count.${name}`));
  return html`<h4>${label}</h4>
    <p class="sub">${t('papers:insights.compareNote')}</p>
    <div class="table-frame" tabindex="0" role="region" aria-label=${label}>
      <table class="table insight-compare">
        <thead>
          <tr>
            ${[...heads, ...RATES.map((metric) => term('metric', metric))].map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>${weeksOf(work.host, analysis).map((of) => row(work, analysis, of))}</tbody>
      </table>
    </div>`;
}
