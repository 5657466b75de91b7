import { html, type TemplateResult } from 'lit';
import type { CountView, Rows } from '../../../../host/index.ts';
import { t } from '../../../i18n.ts';
import { dueTone } from '../../../parts/due.ts';
import { WorkPaper } from '../../../parts/paper.ts';
import { segmentsRow } from '../../../parts/segments.ts';
import type { TableColumn } from '../../../table/table-spec.ts';
import { tableOf } from '../../../table/wb-table.ts';
import { countWait } from '../parts/count-line.ts';
import { stockOf } from '../parts/stock-view.ts';
import { countName } from '../parts/stock-words.ts';
import { countColumns } from './count-columns.ts';
import { type PlanRow, planBar, planColumns, planRows } from './plan.ts';

const TABS = ['open', 'over', 'plan'] as const;
type Tab = (typeof TABS)[number];

/** The list of counts, and the plan by which bins come on it. */
export class WbCountsPaper extends WorkPaper {
  #columns:
    | { readonly counts: readonly TableColumn<CountView>[]; readonly plan: readonly TableColumn<PlanRow>[] }
    | undefined;
  #kept: { all: Rows<CountView>; tab: Tab; rows: readonly CountView[] } | undefined;
  #planned: { counts: Rows<CountView>; bins: unknown; rows: Rows<PlanRow> } | undefined;

  #tab(): Tab {
    const chosen = this.form('tab').text('shown');
    // On Monday morning nothing is on the list: the week is to be planned first.
    return TABS.find((each) => each === chosen) ?? (stockOf(this.host).counts.length === 0 ? 'plan' : 'open');
  }

  #rows(tab: Tab): readonly CountView[] {
    const { counts } = stockOf(this.host);
    if (this.#kept?.all !== counts || this.#kept.tab !== tab)
      this.#kept = {
        all: counts,
        tab,
        rows: counts.filter(({ closedAt }) => (closedAt !== undefined) === (tab === 'over')),
      };
    return this.#kept.rows;
  }

  #plan(): Rows<PlanRow> {
    const { counts, bins } = stockOf(this.host);
    if (this.#planned?.counts !== counts || this.#planned.bins !== bins)
      this.#planned = { counts, bins, rows: planRows(this.host) };
    return this.#planned.rows;
  }

  #tabs(chosen: Tab): TemplateResult {
    const { counts } = stockOf(this.host);
    const over = counts.filter(({ closedAt }) => closedAt !== undefined).length;
    const sizes: Readonly<Record<Tab, number>> = { open: counts.length - over, over, plan: this.#plan().length };
    const choose = (tab: Tab): void => {
      this.form('tab').set('shown', tab);
      this.select([]);
    };
    const segments = TABS.map((tab) => ({ id: tab, words: t(`papers:store.stock.counts.${tab}`), size: sizes[tab] }));
    return segmentsRow(t('papers:store.stock.counts.tabs'), segments, chosen, choose);
  }

  #tone(count: CountView): 'now' | 'late' | undefined {
    return countWait(count, this.host.clock()) === null ? undefined : dueTone(count.dueAt, this.host.clock());
  }

  #list(tab: Tab, columns: readonly TableColumn<CountView>[]): TemplateResult {
    return html`${tableOf<CountView>({
      name: 'counts',
      label: t('papers:store.stock.counts.title'),
      columns,
      rows: this.#rows(tab),
      rowId: (row) => row.id,
      rowName: (row) => countName(this.host, row),
      tone: (row) => this.#tone(row),
      drafts: this.drafts,
      empty: t(`papers:store.stock.counts.none-${tab}`),
      sortBy: 'why',
      rowHeight: 4.5,
      onOpen: (row) => this.open('count', row.id),
    })}`;
  }

  #planTable(columns: readonly TableColumn<PlanRow>[]): TemplateResult {
    const { selected } = this;
    const rows = this.#plan();
    return html`<p class="sub">${t('papers:store.stock.plan.how')}</p>
      ${tableOf<PlanRow>({
        name: 'count-plan',
        label: t('papers:store.stock.plan.title'),
        columns,
        rows,
        rowId: (row) => row.id,
        rowName: (row) => row.id,
        drafts: this.drafts,
        empty: t('papers:store.stock.plan.none'),
        sortBy: '-since',
        rowHeight: 3.25,
        selected,
        onSelect: (ids) => this.select(ids),
      })}
      ${planBar(
        this,
        rows.filter(({ id }) => selected.has(id)).map(({ id }) => id),
        () => this.select([]),
      )}`;
  }

  protected override page(): TemplateResult {
    const tab = this.#tab();
    this.#columns ??= { counts: countColumns(this.host), plan: planColumns(this.host) };
    return html`<div class="paper list-paper">
      <h2 class="visually-hidden" data-heading tabindex="-1">${t('papers:store.stock.counts.title')}</h2>
      ${this.#tabs(tab)} ${tab === 'plan' ? this.#planTable(this.#columns.plan) : this.#list(tab, this.#columns.counts)}
    </div>`;
  }
}

customElements.define('wb-counts-paper', WbCountsPaper);
