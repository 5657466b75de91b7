import { html, type TemplateResult } from 'lit';
import { type AccountDay, COUNTS, type SittingHost } from '../../../host/index.ts';
import { formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import type { ChartSpec } from '../../parts/data-chart.ts';
import '../../parts/data-chart.ts';
import { selectField } from '../../parts/fields.ts';
import type { Work } from '../../parts/paper.ts';
import type { TableColumn } from '../../table/table-spec.ts';
import { tableOf } from '../../table/wb-table.ts';
import { accountName, daysIn, dayWords, houseOf } from './insights-view.ts';

type Column = TableColumn<AccountDay>;
const NUMBERS = ['posts', ...COUNTS, 'followers', 'gained', 'lost'] as const;
type Count = (typeof NUMBERS)[number];

/** In a narrow table those with the highest numbers go first. They stay in files. */
const PRIORITIES: Readonly<Partial<Record<Count, number>>> = {
  ...{ impressions: 0, reach: 1, clicks: 1, orders: 1, posts: 2, spend: 3, revenue: 3, followers: 4 },
  ...{ likes: 5, comments: 6, shares: 6, saves: 6, views: 4, gained: 7, lost: 7 },
};

const countWords = (name: string): string => t(`papers:insights.count.${name}`);
const stageWords = (stage: string): string => t(`papers:insights.${stage}`);

/** The columns of the days: what the platforms show, and no ratio. */
export const dayColumns = (host: SittingHost): readonly Column[] => [
  {
    ...{ id: 'date', header: () => t('papers:insights.date'), width: 6.5, priority: 0 },
    text: ({ date }) => dayWords(date),
    value: ({ date }) => date,
    file: ({ date }) => date,
  },
  {
    ...{ id: 'account', header: () => countWords('account'), width: 8, grow: true, priority: 0 },
    text: ({ account }) => accountName(host, account),
    facet: { key: ({ account }) => account, words: (id) => accountName(host, id) },
  },
  {
    ...{ id: 'stage', header: () => t('papers:insights.stage'), width: 5.5, priority: 0 },
    text: ({ settled }) => stageWords(settled ? 'settled' : 'provisional'),
    facet: { key: ({ settled }) => (settled ? 'settled' : 'provisional'), words: stageWords },
  },
  ...NUMBERS.map(
    (name): Column => ({
      ...{ id: name, header: () => countWords(name), width: 5.5, align: 'end', priority: PRIORITIES[name] ?? 5 },
      text: (row) => formatNumber(row[name]),
      value: (row) => row[name],
      file: (row) => row[name],
    }),
  ),
];

/** A count of an account, day by day. */
function chartOf(host: SittingHost, account: string, count: Count): ChartSpec {
  const days = [...daysIn(host.view())].filter((each) => each.account === account);
  days.sort((a, b) => (a.date < b.date ? -1 : 1));
  return {
    label: `${accountName(host, account)} · ${countWords(count)}`,
    kind: 'line',
    labels: days.map(({ date }) => dayWords(date)),
    series: [{ name: countWords(count), values: days.map((day) => day[count]) }],
  };
}

/** The days of all accounts as their platforms show them, and a chart of one count. */
export function dayTable(work: Work, columns: readonly Column[]): TemplateResult {
  const { host } = work;
  const form = work.form('days');
  const accounts = houseOf(host)?.accounts.map(({ id }) => id) ?? [];
  const chosen = form.text('count', 'reach');
  const count = NUMBERS.find((name) => name === chosen) ?? 'reach';
  return html`<div class="insight-days">
      ${tableOf<AccountDay>({
        ...{ name: 'account-days', label: t('papers:insights.days'), columns, rows: daysIn(host.view()) },
        rowId: ({ id }) => id,
        rowName: ({ date, account }) => `${dayWords(date)} ${accountName(host, account)}`,
        drafts: work.drafts,
        empty: t('papers:insights.noDays'),
        sortBy: '-date',
      })}
    </div>
    <div class="form-grid narrow">
      ${selectField(form, { name: 'account', label: countWords('account'), options: accounts.map((id) => [id, accountName(host, id)]) })}
      ${selectField(form, { name: 'count', label: t('papers:insights.chartOf'), first: 'reach', options: NUMBERS.map((name) => [name, countWords(name)]) })}
    </div>
    <wb-data-chart .spec=${chartOf(host, form.text('account', accounts[0] ?? ''), count)}></wb-data-chart>`;
}
