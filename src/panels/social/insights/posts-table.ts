import { html, type TemplateResult } from 'lit';
import { type AnalysisView, interactionsOf, type PostFigures, type SittingHost } from '../../../host/index.ts';
import { formatMoment, formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { nameOf } from '../../parts/names.ts';
import type { Work } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import { accountName, postsOf, zoneOf } from './insights-view.ts';

/** A post as a list names it: when it went out on the clock of the market, its topic and format. */
export const postWords = (host: SittingHost, { at, topic, format, account }: PostFigures): string =>
  [formatMoment(at, zoneOf(host, account)), nameOf(host, 'figureTopic', topic), term('postFormat', format)].join(' · ');

const COUNTS = ['impressions', 'reach', 'views'] as const;

/** The posts of the account that an analysis names: counts, and no rate. */
export function postsTable(work: Work, analysis: AnalysisView): TemplateResult {
  const { host } = work;
  const posts = postsOf(host, analysis);
  const label = t('papers:insights.postsOf', { account: accountName(host, analysis.account) });
  const heads = ['post', ...COUNTS, 'interactions', 'clicks'].map((name) => t(`papers:insights.count.${name}`));
  if (posts.length === 0) return html`<h4>${label}</h4><p class="sub">${t('papers:insights.noPosts')}</p>`;
  return html`<h4>${label}</h4>
    <div class="table-frame" tabindex="0" role="region" aria-label=${label}>
      <table class="table">
        <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
        <tbody>
          ${posts.map(
            (post) => html`<tr>
              <th scope="row">${postWords(host, post)}</th>
              ${COUNTS.map((name) => html`<td class="number">${formatNumber(post[name])}</td>`)}
              <td class="number">${formatNumber(interactionsOf(post))}</td>
              <td class="number">${formatNumber(post.clicks)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
