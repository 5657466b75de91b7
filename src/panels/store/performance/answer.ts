import { html, nothing, type TemplateResult } from 'lit';
import type { Currency, DataTableName, SittingHost } from '../../../host/index.ts';
import { formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import type { ChartSpec } from '../../parts/data-chart.ts';
import '../../parts/data-chart.ts';
import { selectField } from '../../parts/fields.ts';
import type { Form } from '../../parts/form.ts';
import type { Work } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import type { TableColumn } from '../../table/table-spec.ts';
import { tableOf } from '../../table/wb-table.ts';
import { amountText, fieldName, minorOf, valueWords } from './cell-words.ts';
import { type DataRow, kindOf } from './work/cells.ts';
import { type Answer, type AnswerRow, GROUPS, grouped, MEASURES, type Question } from './work/grouping.ts';

/** More columns than this are no longer a table that can be read. */
const MOST_COLUMNS = 8;

const questionIn = (form: Form): Question => ({
  by: form.text('by'),
  across: form.text('across'),
  measure: form.text('measure'),
  over: form.text('over'),
});

/** How the values of a question are written: as an amount, a count, or a ratio with decimals. */
class AnswerWords {
  readonly #question: Question;
  readonly #currency: Currency | null;

  constructor(question: Question, currency: Currency | null) {
    this.#question = question;
    this.#currency = currency;
  }

  /** Minor units of an amount become major ones; other values stay. */
  value(value: number | null): number | null {
    const { measure, over } = this.#question;
    const minor = (name: string): number =>
      name === 'converted' && this.#currency !== null ? minorOf(this.#currency) : 1;
    return value === null ? null : (value / minor(measure)) * (over === '' ? 1 : minor(over));
  }

  words(value: number | null): string {
    if (value === null) return '–';
    const { measure, over } = this.#question;
    if (over === '' && measure === 'converted' && this.#currency !== null) return amountText(value, this.#currency);
    const shown = this.value(value) ?? 0;
    return Number.isInteger(shown) ? formatNumber(shown) : shown.toFixed(shown < 1 ? 5 : 2);
  }
}

const keyWords = (host: SittingHost, field: string, key: number): string => valueWords(host, field, key);

function columnsOf(
  host: SittingHost,
  question: Question,
  answer: Answer,
  say: AnswerWords,
): readonly TableColumn<AnswerRow>[] {
  const number = (id: string, header: string, of: (row: AnswerRow) => number | null): TableColumn<AnswerRow> => ({
    id,
    header: () => header,
    text: (row) => say.words(of(row)),
    value: (row) => of(row) ?? -1,
    file: (row) => say.value(of(row)) ?? '',
    width: 6.5,
    align: 'end',
    priority: 0,
  });
  return [
    {
      id: 'key',
      header: () => fieldName(question.by),
      text: (row) => keyWords(host, question.by, row.key),
      value: (row) => row.key,
      file: (row) => keyWords(host, question.by, row.key),
      width: 9,
      grow: true,
      priority: 0,
    },
    ...answer.columns.map((column, at) =>
      number(`c${column}`, keyWords(host, question.across, column), (row) => row.values[at] ?? null),
    ),
    number('all', t('papers:performance.all'), ({ all }) => all),
  ];
}

function chartOf(host: SittingHost, question: Question, answer: Answer, say: AnswerWords, label: string): ChartSpec {
  const { by, across } = question;
  const major = (value: number | null): number | null => {
    const shown = say.value(value);
    return shown === null ? null : Number(shown.toFixed(4));
  };
  const series =
    across === ''
      ? [{ name: label, values: answer.rows.map(({ all }) => major(all)) }]
      : answer.columns.map((column, at) => ({
          name: keyWords(host, across, column),
          values: answer.rows.map(({ values }) => major(values[at] ?? null)),
        }));
  return {
    label,
    kind: kindOf(by) === 'day' || by === 'week' ? 'line' : 'bar',
    labels: answer.rows.map(({ key }) => keyWords(host, by, key)),
    series,
  };
}

/** The last answer of each table on a paper: worked out anew only where the rows or the question have changed. */
interface Kept {
  readonly rows: readonly DataRow[];
  readonly key: string;
  readonly answer: Answer;
  readonly columns: readonly TableColumn<AnswerRow>[];
  readonly chart: ChartSpec;
}
const kept = new WeakMap<Work, Map<DataTableName, Kept>>();

function keptAnswer(work: Work, table: DataTableName, form: Form, rows: readonly DataRow[], question: Question): Kept {
  const own = kept.get(work) ?? new Map<DataTableName, Kept>();
  kept.set(work, own);
  const key = JSON.stringify([question, form.text('currency'), document.documentElement.lang]);
  const before = own.get(table);
  if (before?.rows === rows && before.key === key) return before;
  const answer = grouped(table, rows, question);
  const say = new AnswerWords(question, (form.text('currency') || null) as Currency | null);
  const made = {
    rows,
    key,
    answer,
    columns: columnsOf(work.host, question, answer, say),
    chart: chartOf(work.host, question, answer, say, measureWords(question)),
  };
  own.set(table, made);
  return made;
}

const measureName = (measure: string): string => t(`papers:performance.measure.${measure}`);

const measureWords = ({ measure, over }: Question): string =>
  over === '' ? measureName(measure) : `${measureName(measure)} ÷ ${measureName(over)}`;

function answerOf(work: Work, table: DataTableName, form: Form, rows: readonly DataRow[]): unknown {
  const question = questionIn(form);
  if (question.measure === '') return nothing;
  const { answer, columns, chart } = keptAnswer(work, table, form, rows, question);
  const say = new AnswerWords(question, (form.text('currency') || null) as Currency | null);
  const total = html`<p class="answer-total" role="status">
    <span>${t('papers:performance.total', { measure: measureWords(question) })}</span>
    <output class="number">${say.words(answer.total.all)}</output>
  </p>`;
  if (question.by === '') return total;
  if (answer.columns.length > MOST_COLUMNS)
    return html`${total}<p class="note">${t('papers:performance.tooWide', { most: MOST_COLUMNS })}</p>`;
  return html`${total}
    ${tableOf<AnswerRow>({
      name: `performance/${table}/answer`,
      label: `${term('dataTable', table)} · ${measureWords(question)}`,
      columns,
      rows: answer.rows,
      rowId: ({ key }) => String(key),
      rowName: ({ key }) => keyWords(work.host, question.by, key),
      drafts: work.drafts,
      empty: t('papers:table.noneMatch'),
      rowHeight: 2.5,
    })}
    ${kindOf(question.by) === 'text' ? nothing : html`<wb-data-chart .spec=${chart}></wb-data-chart>`}`;
}

/** What is asked of the rows that pass the filters: a measure, by a field, across another; with its table and its chart. */
export function answerPart(work: Work, table: DataTableName, form: Form, rows: readonly DataRow[]): TemplateResult {
  const hasCurrency = form.text('currency') !== '';
  const measures = MEASURES[table]
    .filter((measure) => measure !== 'converted' || hasCurrency)
    .map((measure) => [measure, measureName(measure)] as const);
  const groups = GROUPS[table].map((field) => [field, fieldName(field)] as const);
  const none = t('papers:performance.none');
  return html`<fieldset class="filter-box">
      <legend>${t('papers:performance.ask')}</legend>
      <div class="form-grid narrow">
        ${selectField(form, { name: 'measure', label: t('papers:performance.measureLabel'), ask: t('papers:field.choose'), options: measures })}
        ${selectField(form, { name: 'over', label: t('papers:performance.overLabel'), ask: none, options: measures })}
        ${selectField(form, { name: 'by', label: t('papers:performance.byLabel'), ask: none, options: groups })}
        ${selectField(form, { name: 'across', label: t('papers:performance.acrossLabel'), ask: none, options: groups.filter(([field]) => field !== 'buyer' && field !== 'day' && field !== 'product') })}
      </div>
      ${table === 'order-lines' && !hasCurrency ? html`<p class="field-note">${t('papers:performance.convertFirst')}</p>` : nothing}
    </fieldset>
    ${answerOf(work, table, form, rows)}`;
}
