import { html, nothing, type TemplateResult } from 'lit';
import type { Currency, DataTableName, SittingHost } from '../../../host/index.ts';
import { formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { selectField } from '../../parts/fields.ts';
import type { Form } from '../../parts/form.ts';
import type { Work } from '../../parts/paper.ts';
import { isFoundIn } from '../../parts/search-text.ts';
import { term } from '../../parts/words.ts';
import { searchIn } from '../../table/kept.ts';
import { wordsOfRow } from '../../table/row-model.ts';
import { tableOf } from '../../table/wb-table.ts';
import { answerPart } from './answer.ts';
import { dayOfIso, fieldName, valueWords } from './cell-words.ts';
import { dataColumns } from './data-columns.ts';
import { filterFields, howIn } from './filter-fields.ts';
import { performanceOf } from './performance-view.ts';
import { cellOf, type DataRow, dataRows, kindOf } from './work/cells.ts';
import { type Filter, filtered, filterText, parseFilter } from './work/filters.ts';

/** What is remembered of a table, so that its rows and columns are the same objects until something changes. */
interface Kept {
  readonly key: string;
  readonly chunks: unknown;
  readonly rows: readonly DataRow[];
  readonly columns: ReturnType<typeof dataColumns>;
  readonly words: (row: DataRow) => string;
}

/** Where a table keeps what is typed into its search. */
export const tableName = (table: DataTableName): string => `performance/${table}`;

const kept = new WeakMap<Work, Map<DataTableName, Kept>>();

/** The filters that are set on a table. */
const filtersIn = (form: Form): readonly Filter[] => form.list('filters').flatMap((text) => parseFilter(text) ?? []);

const currencyIn = (form: Form): Currency | null =>
  form.text('currency') === '' ? null : (form.text('currency') as Currency);

/** The rows of a table that pass its filters, and its columns: made anew only where something has changed. */
function workOf(work: Work, table: DataTableName, form: Form): Kept {
  const { host } = work;
  const { tableChunks } = performanceOf(host.view());
  const key = JSON.stringify([
    form.list('filters'),
    form.text('first'),
    form.text('currency'),
    document.documentElement.lang,
  ]);
  const own = kept.get(work) ?? new Map<DataTableName, Kept>();
  kept.set(work, own);
  const before = own.get(table);
  if (before?.key === key && before.chunks === tableChunks) return before;
  const currency = currencyIn(form);
  const all = dataRows(table, tableChunks, currency, host.catalogue.markets);
  const textOf = (row: DataRow, field: string): string => valueWords(host, field, cellOf(table, row, field));
  const rows = filtered(table, all, filtersIn(form), form.text('first') === 'yes', textOf);
  const columns = dataColumns(host, table, currency);
  const made = { key, chunks: tableChunks, rows, columns, words: remembered(wordsOfRow(columns)) };
  own.set(table, made);
  return made;
}

/** The text of each row, made once. */
function remembered(words: (row: DataRow) => string): (row: DataRow) => string {
  const made = new WeakMap<DataRow, string>();
  return (row) => {
    const text = made.get(row) ?? words(row);
    made.set(row, text);
    return text;
  };
}

const searched = new WeakMap<readonly DataRow[], { readonly typed: string; readonly found: readonly DataRow[] }>();

/** The rows that the search of the table leaves: what is worked out is worked out of these. */
function foundIn(work: Work, table: DataTableName, { rows, words }: Kept): readonly DataRow[] {
  const typed = searchIn(work.drafts, tableName(table));
  if (typed === '') return rows;
  const before = searched.get(rows);
  if (before?.typed === typed) return before.found;
  const found = rows.filter((row) => isFoundIn(words(row), typed));
  searched.set(rows, { typed, found });
  return found;
}

/** A filter in words: `Status is not Cancelled`. */
function filterWords(host: SittingHost, { field, how, value }: Filter): string {
  const kind = kindOf(field);
  const words = kind === 'text' ? value : valueWords(host, field, Number(value));
  return t(`papers:performance.filter.${how}`, { field: fieldName(field), value: words });
}

function setFilters(form: Form, filters: readonly Filter[]): void {
  form.set('filters', filters.map(filterText));
}

function filterChips(work: Work, form: Form): unknown {
  const filters = filtersIn(form);
  if (filters.length === 0) return nothing;
  return html`<ul class="filter-chips" aria-label=${t('papers:performance.filter.set')}>
    ${filters.map((filter, at) => {
      const words = filterWords(work.host, filter);
      return html`<li class="chip blue">
        <span>${words}</span>
        <button
          type="button"
          class="chip-remove"
          aria-label=${t('papers:performance.filter.remove', { filter: words })}
          @click=${() =>
            setFilters(
              form,
              filters.filter((_, other) => other !== at),
            )}
        >
          ${icon('close')}
        </button>
      </li>`;
    })}
  </ul>`;
}

/** Sets another filter; a day is kept by its number. */
function addFilter(work: Work, form: Form): void {
  const field = form.text('field');
  const typed = form.text('value').trim();
  const value = kindOf(field) === 'day' ? String(dayOfIso(work.host, typed)) : typed;
  const isNumber = kindOf(field) !== 'text';
  if (field === '' || value === '' || value === '-1' || (isNumber && Number.isNaN(Number(value)))) {
    form.markTried();
    return;
  }
  setFilters(form, [...filtersIn(form), { field, how: howIn(form), value }]);
  form.set('value', '');
}

function toggles(work: Work, table: DataTableName, form: Form): unknown {
  if (table !== 'order-lines') return nothing;
  const { markets } = work.host.catalogue;
  const currencies = [...new Set(['TWD', ...markets.map(({ currency }) => currency)])];
  return html`<div class="form-grid narrow">
    ${selectField(form, {
      name: 'currency',
      label: t('papers:performance.convert'),
      ask: t('papers:performance.convertNone'),
      options: currencies.map((currency) => [currency, currency]),
    })}
    <label class="choice boxed first-only">
      <input
        type="checkbox"
        .checked=${form.text('first') === 'yes'}
        @change=${() => form.set('first', form.text('first') === 'yes' ? '' : 'yes')}
      />
      <span>${t('papers:performance.firstOnly')}</span>
    </label>
  </div>`;
}

/** A table with its filters, its rows, and what is worked out of them. */
export function workbench(work: Work, table: DataTableName): TemplateResult {
  const form = work.form(`work/${table}`);
  const own = workOf(work, table, form);
  const { rows, columns } = own;
  const found = foundIn(work, table, own);
  const all = performanceOf(work.host.view()).dataTables.find(({ id }) => id === table)?.length ?? 0;
  return html`<div class="workbench" data-table=${table}>
    <fieldset class="filter-box">
      <legend>${icon('filter')}${t('papers:performance.filter.title')}</legend>
      ${filterFields(work, table, form, () => addFilter(work, form))} ${filterChips(work, form)} ${toggles(work, table, form)}
      <p class="field-note" role="status">
        ${t('papers:performance.passing', { count: found.length, shown: formatNumber(found.length), all: formatNumber(all) })}
      </p>
    </fieldset>
    <p class="field-note">${t('papers:performance.narrow')}</p>
    ${tableOf<DataRow>({
      name: tableName(table),
      label: term('dataTable', table),
      columns,
      rows,
      rowId: ({ at }) => String(at),
      rowName: ({ at }) => String(at + 1),
      drafts: work.drafts,
      empty: t('papers:table.noneMatch'),
      rowHeight: 2.75,
    })}
    ${answerPart(work, table, form, found)}
  </div>`;
}
