import { html, type TemplateResult } from 'lit';
import { isOver, type Rows, type TicketView } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { dueTone } from '../../parts/due.ts';
import { nameOf } from '../../parts/names.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { segmentsRow } from '../../parts/segments.ts';
import type { TableColumn } from '../../table/table-spec.ts';
import { tableOf } from '../../table/wb-table.ts';
import { serviceOf } from '../parts/service-view.ts';
import { nextOf } from '../parts/ticket-clocks.ts';
import { bulkBar } from './bulk-bar.ts';
import { FILTERS, type Filter, passing } from './filters.ts';
import { inboxColumns } from './inbox-columns.ts';

/** The inbox: the tickets of all channels, by due time. */
export class WbInboxPaper extends WorkPaper {
  #columns: readonly TableColumn<TicketView>[] | undefined;
  #kept: { all: Rows<TicketView>; filter: Filter; minute: number; rows: readonly TicketView[] } | undefined;

  #filter(): Filter {
    const chosen = this.form('filter').text('shown');
    return FILTERS.find((each) => each === chosen) ?? 'open';
  }

  /** The rows for a filter: the same list until a ticket changes, as the table requires. */
  #rows(all: Rows<TicketView>, filter: Filter): readonly TicketView[] {
    const minute = Math.floor(this.host.clock() / 60_000);
    const { all: of, filter: by, minute: at } = this.#kept ?? {};
    if (this.#kept === undefined || of !== all || by !== filter || at !== minute)
      this.#kept = { all, filter, minute, rows: passing(this.host, all, filter) };
    return this.#kept.rows;
  }

  #tone(ticket: TicketView): 'now' | 'late' | undefined {
    const next = isOver(ticket.stage) ? null : nextOf(this.host, ticket);
    return next === null ? undefined : dueTone(next.dueAt, this.host.clock());
  }

  #filters(all: Rows<TicketView>, chosen: Filter): TemplateResult {
    const choose = (filter: Filter): void => {
      this.form('filter').set('shown', filter);
      this.select([]);
    };
    const segments = FILTERS.map((filter) => ({
      id: filter,
      words: t(`papers:service.filter.${filter}`),
      size: passing(this.host, all, filter).length,
    }));
    return html`<div class="inbox-filters">
      ${segmentsRow(t('papers:service.inbox.filters'), segments, chosen, choose)}
    </div>`;
  }

  protected override page(): TemplateResult {
    const { selected } = this;
    const { tickets } = serviceOf(this.host);
    const filter = this.#filter();
    const rows = this.#rows(tickets, filter);
    this.#columns ??= inboxColumns(this.host);
    return html`<div class="paper list-paper">
      <h2 class="visually-hidden" data-heading tabindex="-1">${t('papers:inbox.title')}</h2>
      ${this.#filters(tickets, filter)}
      ${tableOf<TicketView>({
        name: 'inbox',
        label: t('papers:inbox.title'),
        columns: this.#columns,
        rows,
        rowId: (ticket) => ticket.id,
        rowName: (ticket) => nameOf(this.host, 'ticket', ticket.id),
        tone: (ticket) => this.#tone(ticket),
        drafts: this.drafts,
        empty: t(tickets.length === 0 ? 'papers:service.inbox.empty' : 'papers:service.inbox.noneSuch'),
        sortBy: 'due',
        rowHeight: 5.25,
        selected,
        onSelect: (ids) => this.select(ids),
        onOpen: (ticket) => this.open('ticket', ticket.id),
      })}
      ${bulkBar(
        this,
        rows.filter((ticket) => selected.has(ticket.id)),
        () => this.select([]),
      )}
    </div>`;
  }
}

customElements.define('wb-inbox-paper', WbInboxPaper);
