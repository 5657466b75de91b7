import { html, type TemplateResult } from 'lit';
import type { Rows, SittingHost } from '../../../../host/index.ts';
import { formatDay, formatNumber } from '../../../format.ts';
import { t } from '../../../i18n.ts';
import { actButton } from '../../../parts/act-button.ts';
import { missing } from '../../../parts/field-errors.ts';
import { selectField } from '../../../parts/fields.ts';
import { fileMoment } from '../../../parts/file-date.ts';
import type { Work } from '../../../parts/paper.ts';
import { productName } from '../../../parts/words.ts';
import type { TableColumn } from '../../../table/table-spec.ts';
import { houseOf, stockOf } from '../parts/stock-view.ts';
import { say } from '../parts/stock-words.ts';
import { binColumn, productColumn } from './bin-columns.ts';

const DAY = 24 * 3_600_000;

/** A bin on the plan of counts: when it was counted last, and whether it is on the list already. */
export interface PlanRow {
  readonly id: string;
  readonly product: string;
  readonly countedAt: number;
  /** Pieces × cost of a year, whole TWD: by this the class of a product is worked out. */
  readonly turnover: number;
  /** The stage of the count it is on the list with; undefined where it is not on it. */
  readonly stage?: string | undefined;
  readonly dueAt?: number | undefined;
}

/** The bins of the house with what a plan of counts is made from. */
export function planRows(host: SittingHost): Rows<PlanRow> {
  const house = houseOf(host);
  const { counts, bins } = stockOf(host);
  const open = new Map(counts.filter(({ closedAt }) => closedAt === undefined).map((count) => [count.bin, count]));
  const counted = new Map(bins.map((bin) => [bin.id, bin.countedAt]));
  const turnovers = new Map((house?.items ?? []).map(({ id, cost, yearly }) => [id, cost * yearly]));
  return (house?.stock.bins ?? []).map(({ id, product, countedAt }) => ({
    ...{ id, product, turnover: turnovers.get(product) ?? 0 },
    countedAt: counted.get(id) ?? countedAt,
    stage: open.get(id)?.stage,
    dueAt: open.get(id)?.dueAt,
  }));
}

/** Days since a bin was counted, from the opening of the week's first day. */
const daysSince = (at: number, now: number): number => Math.floor((now - at) / DAY);

const onList = ({ stage }: PlanRow): string =>
  stage === undefined ? t('papers:store.stock.plan.not') : say('stage', stage);

/** The columns of the plan. */
export const planColumns = (host: SittingHost): readonly TableColumn<PlanRow>[] => [
  binColumn((row) => row.id),
  {
    ...productColumn<PlanRow>(host),
    facet: { key: (row) => row.product, words: (id) => productName(host, id) },
  },
  {
    id: 'counted',
    header: () => t('papers:store.stock.column.counted'),
    text: (row) => formatDay(row.countedAt),
    value: (row) => row.countedAt,
    file: (row) => fileMoment(row.countedAt),
    width: 7,
    priority: 2,
  },
  {
    id: 'since',
    header: () => t('papers:store.stock.column.since'),
    text: (row) => formatNumber(daysSince(row.countedAt, host.clock())),
    value: (row) => -row.countedAt,
    file: (row) => daysSince(row.countedAt, host.clock()),
    width: 6,
    align: 'end',
    priority: 0,
  },
  {
    id: 'turnover',
    header: () => t('papers:store.stock.column.turnover'),
    text: (row) => formatNumber(row.turnover),
    value: (row) => row.turnover,
    file: (row) => row.turnover,
    width: 7,
    align: 'end',
    priority: 1,
  },
  {
    id: 'list',
    header: () => t('papers:store.stock.column.list'),
    text: onList,
    value: (row) => row.dueAt ?? 0,
    width: 6.5,
    priority: 0,
    facet: {
      key: (row) => row.stage ?? 'not',
      words: (stage) => (stage === 'not' ? t('papers:store.stock.plan.not') : say('stage', stage)),
    },
  },
];

/** The foot of the plan: on which day the chosen bins are to be counted. */
export function planBar(work: Work, bins: readonly string[], unselect: () => void): TemplateResult {
  const form = work.form('plan');
  const { day, days } = work.host.view();
  const options = Array.from({ length: days - day.index }, (_, i): readonly [string, string] => [
    String(day.index + i),
    formatDay(day.open + i * DAY),
  ]);
  const chosen = form.text('day');
  const send = async (): Promise<unknown> => {
    if (chosen === '') return work.refuse(form);
    const done = await work.act('plan', 'count/plan', { day: Number(chosen), bins }, { form });
    return done ? unselect() : undefined;
  };
  const count = formatNumber(bins.length);
  if (bins.length === 0) return html`${work.outcome('plan')}`;
  return html`<div class="bulk" role="group" aria-label=${t('papers:store.stock.plan.title')}>
    ${work.outcome('plan')}
    <p class="bulk-count">
      <strong>${t('papers:bulk.selected', { count })}</strong>
      <button type="button" class="button link" @click=${unselect}>${t('papers:bulk.unselect')}</button>
    </p>
    ${selectField(form, { name: 'day', label: t('papers:store.stock.plan.day'), ask: t('papers:field.choose'), error: missing(form, chosen), options })}
    ${actButton(work, { name: form.key, icon: 'calendar', words: t('papers:store.stock.act.plan', { count }), look: 'primary', does: send })}
  </div>`;
}
