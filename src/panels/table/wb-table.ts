import { type ColumnDef, type ColumnFiltersState, TableController } from '@tanstack/lit-table';
import { VirtualizerController } from '@tanstack/lit-virtual';
import { html, nothing, type TemplateResult } from 'lit';
import { createRef } from 'lit/directives/ref.js';
import type { Rows } from '../../host/index.ts';
import { downloadTable, makeTsv } from '../../records/index.ts';
import { isComposing } from '../composing.ts';
import { WaybillElement } from '../element.ts';
import { language, t } from '../i18n.ts';
import { cellsOf } from './file-columns.ts';
import { fittingColumns, hiddenColumnsOf, idsBetween, stillShown } from './fitting.ts';
import { type Grid, gridOf } from './grid.ts';
import { type Kept, keptKey } from './kept.ts';
import { FEATURES, type Features, facetColumn, makeColumnDefs, SEARCH } from './row-model.ts';
import { rowCommand } from './table-keys.ts';
import type { TableColumn, TableSpec } from './table-spec.ts';
import { toolBar } from './table-tools.ts';
import { TopRow } from './top-row.ts';
import './table.css';

function filtersOf({ search, facets }: Kept): ColumnFiltersState {
  const chosen = Object.entries(facets).filter(([, key]) => key !== '');
  const filters = chosen.map(([id, key]) => ({ id: facetColumn(id), value: key }));
  const words = search.trim();
  return words === '' ? filters : [...filters, { id: SEARCH, value: words }];
}

/** Height of a row with two or three short lines, and of each further line, rem. */
const ROW = 3.25;
const LINE = 1.25;

const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/** A table with sorting, search, filters, selection, copy and download. Only visible rows are drawn. */
export class WbTable<Row extends object = object> extends WaybillElement {
  static override properties = { spec: { attribute: false } };

  declare spec: TableSpec<Row>;
  #kept: Kept | undefined;
  #room = Number.POSITIVE_INFINITY;
  #active = 0;
  #anchor = 0;
  #said = '';
  /** Whether the focus was last on a row. */
  #inRows = false;
  #copied: { readonly rows: Rows<Row>; readonly data: readonly Row[] } | undefined;
  #defs: { columns: readonly TableColumn<Row>[]; language: string; made: ColumnDef<Features, Row>[] } | undefined;
  #sortAndFilter: ((kept: Kept) => void) | undefined;
  readonly #scroller = createRef<HTMLDivElement>();
  readonly #sizes = new ResizeObserver(([entry]) => this.#fit(entry?.contentRect.width ?? 0));
  readonly #table = new TableController<Features, Row>(this);
  readonly #virtual = new VirtualizerController<HTMLDivElement, HTMLTableRowElement>(this, {
    count: 0,
    getScrollElement: () => this.#scroller.value ?? null,
    estimateSize: () => this.#rowHeight(),
    overscan: 5,
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    this.#sizes.disconnect();
    super.disconnectedCallback();
  }

  #drawn(): readonly TableColumn<Row>[] {
    return fittingColumns(
      this.spec.columns.filter((column) => column.fileOnly !== true),
      this.#room,
    );
  }

  #rowHeight(): number {
    const more = [...hiddenColumnsOf(this.spec.columns, this.#drawn()).values()].map(({ length }) => length);
    const lines = Math.max(0, ...more);
    const least = this.spec.rowHeight ?? ROW;
    return Math.round((lines === 0 ? least : Math.max(least, ROW + LINE * lines)) * rem());
  }

  #fit(width: number): void {
    const room = width / rem() - (this.spec.selected === undefined ? 0 : 2.5);
    if (Math.abs(room - this.#room) < 0.25) return;
    const first = this.#room === Number.POSITIVE_INFINITY;
    this.#room = room;
    this.requestUpdate();
    if (first) void this.updateComplete.then(() => this.#followScroll());
  }

  #followScroll(): void {
    const { drafts, name } = this.spec;
    const scroller = this.#scroller.value;
    if (scroller !== undefined) new TopRow(drafts, name).follow(scroller, () => this.#rowHeight());
  }

  #key(): string {
    return keptKey(this.spec.name);
  }

  #state(): Kept {
    const by = this.spec.sortBy;
    const first: Kept = {
      search: '',
      sorting: by === undefined ? [] : [{ id: by.replace(/^-/, ''), desc: by.startsWith('-') }],
      facets: {},
    };
    this.#kept ??= this.spec.drafts.get<Kept>(this.#key()) ?? first;
    return this.#kept;
  }

  #keep(change: Partial<Kept>): void {
    this.#kept = { ...this.#state(), ...change };
    this.spec.drafts.set(this.#key(), this.#kept);
    this.#active = 0;
    this.#said = '';
    this.#sortAndFilter?.(this.#kept);
    this.requestUpdate();
  }

  #columnDefs(): ColumnDef<Features, Row>[] {
    const { columns } = this.spec;
    if (this.#defs?.columns !== columns || this.#defs.language !== language()) {
      this.#defs = { columns, language: language(), made: makeColumnDefs(columns, language()) };
    }
    return this.#defs.made;
  }

  /** The rows as the table's library wants them: the same array as long as they are the same rows. */
  #data(): readonly Row[] {
    const { rows } = this.spec;
    if (this.#copied?.rows !== rows) this.#copied = { rows, data: [...rows] };
    return this.#copied.data;
  }

  #rows(): readonly Row[] {
    const kept = this.#state();
    const table = this.#table.table({
      features: FEATURES,
      columns: this.#columnDefs(),
      data: this.#data(),
      getRowId: (row) => this.spec.rowId(row),
      initialState: { sorting: [...kept.sorting], columnFilters: filtersOf(kept) },
    });
    this.#sortAndFilter = (changed) => {
      table.setSorting([...changed.sorting]);
      table.setColumnFilters(filtersOf(changed));
    };
    return table.getRowModel().rows.map((row) => row.original);
  }

  #select(ids: Iterable<string>): void {
    this.spec.onSelect?.(new Set(ids));
  }

  /** Rows that a search or a filter has hidden are selected no longer: an action never reaches what is not shown. */
  #unselectHidden(rows: readonly Row[]): void {
    const { selected, rowId } = this.spec;
    if (selected === undefined || selected.size === 0) return;
    const left = stillShown(selected, rows.map(rowId));
    if (left.size < selected.size) queueMicrotask(() => this.#select(left));
  }

  #toggle(row: Row, index: number, ids: readonly string[], range: boolean): void {
    const selected = new Set(this.spec.selected);
    const id = this.spec.rowId(row);
    const chosen = range ? idsBetween(ids, this.#anchor, index) : [id];
    const add = !selected.has(id);
    for (const each of chosen) add ? selected.add(each) : selected.delete(each);
    this.#anchor = index;
    this.#active = index;
    this.#select(selected);
    this.requestUpdate();
  }

  #sort(id: string): void {
    const [now] = this.#state().sorting;
    const desc = now?.id === id && !now.desc;
    this.#keep({ sorting: [{ id, desc }] });
  }

  async #go(index: number): Promise<void> {
    this.#active = index;
    this.#virtual.getVirtualizer().scrollToIndex(index);
    this.requestUpdate();
    await this.updateComplete;
    await new Promise(requestAnimationFrame);
    await this.updateComplete;
    this.querySelector<HTMLElement>(`tr[data-index="${index}"]`)?.focus({ preventScroll: true });
  }

  async #onKey(event: KeyboardEvent, rows: readonly Row[]): Promise<void> {
    if (isComposing(event)) return;
    if (!(event.target instanceof HTMLTableRowElement) && event.target !== this.#scroller.value) return;
    const command = rowCommand(event, this.#active, rows.length);
    const row = rows[this.#active];
    if (command === null || row === undefined) return;
    const selectable = this.spec.selected !== undefined;
    if (!selectable && (command.do === 'toggle' || command.do === 'all')) return;
    event.preventDefault();
    const ids = rows.map((each) => this.spec.rowId(each));
    if (command.do === 'open') this.spec.onOpen?.(row);
    else if (command.do === 'all') this.#select(ids);
    else if (command.do === 'toggle') this.#toggle(row, this.#active, ids, event.shiftKey);
    else {
      if (command.extend && selectable) this.#select(idsBetween(ids, this.#anchor, command.to));
      else this.#anchor = command.to;
      await this.#go(command.to);
    }
  }

  async #copy(rows: readonly Row[]): Promise<void> {
    const { titles, cells } = cellsOf(this.spec, rows);
    try {
      await navigator.clipboard.writeText(makeTsv(titles, cells));
      this.#said = t('papers:table.copied', { count: cells.length });
    } catch {
      this.#said = t('papers:table.copyFailed');
    }
    this.requestUpdate();
  }

  async #save(rows: readonly Row[], format: 'xlsx' | 'csv'): Promise<void> {
    const { titles, cells } = cellsOf(this.spec, rows);
    await downloadTable(this.spec.label, titles, cells, format);
    this.#said = t('papers:table.saved', { count: cells.length });
    this.requestUpdate();
  }

  #grid(rows: readonly Row[]): Grid<Row> {
    const ids = (): string[] => rows.map((row) => this.spec.rowId(row));
    const columns = this.#drawn();
    return {
      spec: this.spec,
      columns,
      hidden: hiddenColumnsOf(this.spec.columns, columns),
      rows,
      sorting: this.#state().sorting[0],
      active: Math.min(this.#active, rows.length - 1),
      virtual: this.#virtual.getVirtualizer(),
      scroller: this.#scroller,
      rowHeight: this.#rowHeight(),
      sort: (id) => this.#sort(id),
      toggle: (row, index, range) => this.#toggle(row, index, ids(), range),
      toggleAll: (all) => this.#select(all ? ids() : []),
      open: (row, index) => {
        this.#active = index;
        this.#anchor = index;
        this.spec.onOpen?.(row);
      },
      key: (event) => void this.#onKey(event, rows),
      focused: (index) => {
        this.#active = index;
        this.#inRows = true;
      },
    };
  }

  /** Moves the focus to the table where the focused row was scrolled away. */
  protected override updated(): void {
    const { activeElement } = document;
    if (this.#inRows && activeElement === document.body) this.#scroller.value?.focus({ preventScroll: true });
    else if (!(activeElement instanceof HTMLTableRowElement && this.contains(activeElement))) this.#inRows = false;
  }

  protected override render(): TemplateResult {
    const rows = this.#rows();
    this.#unselectHidden(rows);
    const virtual = this.#virtual.getVirtualizer();
    const height = this.#rowHeight();
    if (virtual.options.count !== rows.length) virtual.setOptions({ ...virtual.options, count: rows.length });
    if (virtual.options.estimateSize(0) !== height) virtual.measure();
    const { search, facets } = this.#state();
    const tools = {
      spec: this.spec,
      search,
      facets,
      shown: rows.length,
      said: this.#said,
      find: (words: string) => this.#keep({ search: words }),
      narrow: (column: string, key: string) => this.#keep({ facets: { ...facets, [column]: key } }),
      copy: () => void this.#copy(rows),
      save: (format: 'xlsx' | 'csv') => void this.#save(rows, format),
    };
    return html`${this.spec.plain ? nothing : toolBar(tools)} ${gridOf(this.#grid(rows))}`;
  }
}

customElements.define('wb-table', WbTable);

/** A table in a template, its rows and columns checked against each other. */
export const tableOf = <Row extends object>(spec: TableSpec<Row>): TemplateResult =>
  html`<wb-table .spec=${spec}></wb-table>`;
