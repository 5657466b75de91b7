import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Rows } from '../../host/index.ts';
import { formatNumber } from '../format.ts';
import { t } from '../i18n.ts';
import { icon } from '../icons.ts';
import type { TableColumn, TableSpec } from './table-spec.ts';

/** The content and the commands of the bar above a table. */
export interface Tools<Row> {
  readonly spec: TableSpec<Row>;
  readonly search: string;
  readonly facets: Readonly<Record<string, string>>;
  readonly shown: number;
  readonly said: string;
  find(words: string): void;
  narrow(column: string, key: string): void;
  copy(): void;
  save(format: 'xlsx' | 'csv'): void;
}

/** The values a filter can be set to, with their numbers of rows. The one it is set to stays, even when no row has it any more. */
export function facetKeys<Row>(
  rows: Rows<Row>,
  key: (row: Row) => string,
  chosen: string,
): readonly [string, number][] {
  const counts = new Map<string, number>(chosen === '' ? [] : [[chosen, 0]]);
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return [...counts];
}

function facetSelect<Row>(tools: Tools<Row>, column: TableColumn<Row>): unknown {
  const facet = column.facet;
  if (facet === undefined) return nothing;
  const label = facet.label?.() ?? column.header();
  const chosen = tools.facets[column.id] ?? '';
  const keys = facetKeys(tools.spec.rows, (row) => facet.key(row), chosen);
  return html`<label class="wbt-facet">
    <span class="visually-hidden">${t('papers:table.filterBy', { column: label })}</span>
    <select
      class=${chosen === '' ? '' : 'is-set'}
      @change=${(event: Event) => tools.narrow(column.id, (event.target as HTMLSelectElement).value)}
    >
      <option value="" .selected=${live(chosen === '')}>${t('papers:table.all', { column: label })}</option>
      ${repeat(
        keys,
        ([key]) => key,
        ([key, count]) =>
          html`<option value=${key} .selected=${live(chosen === key)}>${facet.words(key)} (${count})</option>`,
      )}
    </select>
  </label>`;
}

/** The bar above a table: search, number of rows, copy and download, and a row of filters. */
export function toolBar<Row>(tools: Tools<Row>): TemplateResult {
  const { spec } = tools;
  const facets = spec.columns.filter(({ facet }) => facet !== undefined).map((column) => facetSelect(tools, column));
  return html`<div class="wbt-tools" role="search" aria-label=${t('papers:table.tools', { label: spec.label })}>
    <label class="wbt-search">
      ${icon('search')}
      <span class="visually-hidden">${t('papers:table.search')}</span>
      <input
        type="search"
        dir="auto"
        autocomplete="off"
        spellcheck="false"
        placeholder=${t('papers:table.search')}
        .value=${live(tools.search)}
        @input=${(event: Event) => tools.find((event.target as HTMLInputElement).value)}
      />
    </label>
    <span class="wbt-count" role="status">
      ${tools.said || t('papers:table.count', { shown: formatNumber(tools.shown), all: formatNumber(spec.rows.length) })}
    </span>
    <span class="wbt-files">
      <button type="button" class="button small quiet" title=${t('papers:table.copyHint')} @click=${() => tools.copy()}>
        ${icon('copy')}<span>${t('papers:table.copy')}</span>
      </button>
      <button type="button" class="button small quiet" @click=${() => tools.save('xlsx')}>
        ${icon('download')}<span>XLSX</span>
      </button>
      <button type="button" class="button small quiet" @click=${() => tools.save('csv')}>${icon('download')}<span>CSV</span></button>
    </span>
    ${facets.length === 0 ? nothing : html`<span class="wbt-facets">${facets}</span>`}
  </div>`;
}
