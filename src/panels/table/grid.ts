import type { Virtualizer } from '@tanstack/lit-virtual';
import { html, nothing, type TemplateResult } from 'lit';
import { type Ref, ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '../i18n.ts';
import { icon } from '../icons.ts';
import type { TableColumn, TableSpec } from './table-spec.ts';

/** The content and the commands of a grid. */
export interface Grid<Row> {
  readonly spec: TableSpec<Row>;
  readonly columns: readonly TableColumn<Row>[];
  /** Hidden columns, by the column that shows their texts. */
  readonly hidden: ReadonlyMap<string, readonly TableColumn<Row>[]>;
  readonly rows: readonly Row[];
  readonly sorting: { readonly id: string; readonly desc: boolean } | undefined;
  readonly active: number;
  readonly virtual: Virtualizer<HTMLDivElement, HTMLTableRowElement>;
  readonly scroller: Ref<HTMLDivElement>;
  readonly rowHeight: number;
  sort(id: string): void;
  toggle(row: Row, index: number, range: boolean): void;
  toggleAll(all: boolean): void;
  open(row: Row, index: number): void;
  key(event: KeyboardEvent): void;
  focused(index: number): void;
}

function headCell<Row>(grid: Grid<Row>, column: TableColumn<Row>): TemplateResult {
  const sorted = grid.sorting?.id === column.id ? grid.sorting : undefined;
  const direction = sorted === undefined ? 'none' : sorted.desc ? 'descending' : 'ascending';
  const sign = sorted === undefined ? nothing : icon(sorted.desc ? 'chevron-down' : 'chevron-up');
  return html`<th scope="col" aria-sort=${direction} class=${column.align === 'end' ? 'is-end' : ''}>
    <button type="button" @click=${() => grid.sort(column.id)}><span>${column.header()}</span>${sign}</button>
  </th>`;
}

function headCheck<Row>(grid: Grid<Row>): unknown {
  const selected = grid.spec.selected;
  if (selected === undefined) return nothing;
  const some = grid.rows.some((row) => selected.has(grid.spec.rowId(row)));
  const all = some && grid.rows.every((row) => selected.has(grid.spec.rowId(row)));
  return html`<th scope="col" class="wbt-check">
    <label>
      <span class="visually-hidden">${t('papers:table.selectAll')}</span>
      <input
        type="checkbox"
        .checked=${all}
        .indeterminate=${some && !all}
        @change=${(event: Event) => grid.toggleAll((event.target as HTMLInputElement).checked)}
      />
    </label>
  </th>`;
}

function rowCheck<Row>(grid: Grid<Row>, row: Row, index: number): unknown {
  const selected = grid.spec.selected;
  if (selected === undefined) return nothing;
  const toggle = (event: MouseEvent): void => {
    event.stopPropagation();
    if (event.target instanceof HTMLInputElement) grid.toggle(row, index, event.shiftKey);
  };
  return html`<td class="wbt-check" @click=${toggle}>
    <label>
      <span class="visually-hidden">${t('papers:table.select', { name: grid.spec.rowName(row) })}</span>
      <input type="checkbox" tabindex="-1" .checked=${selected.has(grid.spec.rowId(row))} />
    </label>
  </td>`;
}

/** Whether a click was on a control, and so does not open the row. */
const actsItself = (event: Event): boolean =>
  event.target instanceof Element && event.target.closest('button, a, input, select, textarea, label') !== null;

/** A cell, with the texts of hidden columns below it. */
function cellOf<Row>(grid: Grid<Row>, column: TableColumn<Row>, row: Row): TemplateResult {
  const hidden = grid.hidden.get(column.id) ?? [];
  return html`<td class=${column.align === 'end' ? 'is-end' : ''}>
    <div class="wbt-cell">
      ${column.cell?.(row) ?? column.text(row)}
      ${hidden.map((column) => html`<span class="sub">${column.under?.words(row)}</span>`)}
    </div>
  </td>`;
}

function bodyRow<Row>(grid: Grid<Row>, row: Row, index: number, isStop: boolean): TemplateResult {
  const { spec, columns } = grid;
  const selected = spec.selected?.has(spec.rowId(row)) ?? false;
  const openable = spec.onOpen !== undefined;
  return html`<tr
    data-index=${index}
    data-row=${spec.rowId(row)}
    data-tone=${spec.tone?.(row) ?? nothing}
    class=${openable ? 'is-openable' : ''}
    style="height:${grid.rowHeight}px"
    tabindex=${isStop ? 0 : -1}
    aria-rowindex=${index + 2}
    aria-selected=${spec.selected === undefined ? nothing : String(selected)}
    @click=${(event: MouseEvent) => !actsItself(event) && grid.open(row, index)}
  >
    ${rowCheck(grid, row, index)}
    ${columns.map((column) => cellOf(grid, column, row))}
  </tr>`;
}

/** Why a table has no rows: there are none, or none passes its search and filters. */
const emptyWords = <Row>({ rows, empty }: Pick<TableSpec<Row>, 'rows' | 'empty'>): string =>
  rows.length === 0 ? empty : t('papers:table.noneMatch');

const gap = (height: number, columns: number): unknown =>
  height <= 0
    ? nothing
    : html`<tr class="wbt-gap" aria-hidden="true"><td colspan=${columns} style="height:${height}px"></td></tr>`;

function bodyRows<Row>(grid: Grid<Row>): unknown {
  const items = grid.virtual.getVirtualItems().filter((item) => item.index < grid.rows.length);
  const span = grid.columns.length + (grid.spec.selected === undefined ? 0 : 1);
  // The row that Tab goes to: the last one used, or the first visible one where that was scrolled away.
  const stop = items.some((item) => item.index === grid.active) ? grid.active : items[0]?.index;
  const before = items[0]?.start ?? 0;
  const after = grid.rows.length * grid.rowHeight - (items.at(-1)?.end ?? 0);
  return html`${gap(before, span)}
  ${repeat(
    items,
    (item) => item.key,
    (item) => {
      const row = grid.rows[item.index];
      return row === undefined ? nothing : bodyRow(grid, row, item.index, item.index === stop);
    },
  )}
  ${gap(after, span)}`;
}

/** The grid of a table. Its rows can be focused; only visible rows are drawn. */
export function gridOf<Row>(grid: Grid<Row>): TemplateResult {
  const { spec, columns } = grid;
  // Where no visible column grows, the first one takes the remaining width.
  const growing = columns.some((column) => column.grow === true)
    ? columns.filter((column) => column.grow === true)
    : columns.slice(0, 1);
  const focused = (event: FocusEvent): void => {
    const index = event.target instanceof HTMLTableRowElement ? event.target.dataset.index : undefined;
    if (index !== undefined) grid.focused(Number(index));
  };
  return html`<div
    class="wbt-scroll"
    style="--wbt-row:${grid.rowHeight}px"
    tabindex="-1"
    ${ref(grid.scroller)}
    @keydown=${(event: KeyboardEvent) => grid.key(event)}
    @focusin=${focused}
  >
    <table
      role="grid"
      aria-label=${spec.label}
      aria-rowcount=${grid.rows.length + 1}
      aria-multiselectable=${spec.selected === undefined ? nothing : 'true'}
    >
      <colgroup>
        ${spec.selected === undefined ? nothing : html`<col style="width:2.5rem" />`}
        ${columns.map((column) => html`<col style=${growing.includes(column) ? '' : `width:${column.width}rem`} />`)}
      </colgroup>
      <thead>
        <tr aria-rowindex="1">${headCheck(grid)} ${columns.map((column) => headCell(grid, column))}</tr>
      </thead>
      <tbody>${bodyRows(grid)}</tbody>
    </table>
    ${grid.rows.length === 0 ? html`<p class="wbt-empty">${emptyWords(spec)}</p>` : nothing}
  </div>`;
}
