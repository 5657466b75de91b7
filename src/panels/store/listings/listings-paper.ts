import { html, type TemplateResult } from 'lit';
import { isOnSale, isToWrite, type ListingView } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { dueTone } from '../../parts/due.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { segmentsRow } from '../../parts/segments.ts';
import type { TableColumn } from '../../table/table-spec.ts';
import { tableOf } from '../../table/wb-table.ts';
import { bulkBar, pastePrices } from './bulk-bar.ts';
import { listingColumns } from './listing-columns.ts';
import { listingName, listingsOf } from './listings-view.ts';

const FILTERS = ['toWrite', 'inReview', 'onSale', 'off', 'all'] as const;
type Filter = (typeof FILTERS)[number];

const passes = ({ stage }: ListingView, filter: Filter): boolean =>
  filter === 'all' ||
  (filter === 'toWrite' && isToWrite(stage)) ||
  (filter === 'inReview' && stage === 'in-review') ||
  (filter === 'onSale' && isOnSale(stage)) ||
  (filter === 'off' && stage === 'delisted');

/** All listings: those to write first, then what is on sale, with what can be done to many at once. */
export class WbListingsPaper extends WorkPaper {
  #columns: readonly TableColumn<ListingView>[] | undefined;
  #kept: { source: unknown; filter: Filter; rows: readonly ListingView[] } | undefined;

  #filter(all: readonly ListingView[]): Filter {
    const chosen = this.form('filter').text('shown');
    const first = all.some(({ stage }) => isToWrite(stage)) ? 'toWrite' : 'onSale';
    return FILTERS.find((each) => each === chosen) ?? first;
  }

  /** The rows for a filter: the same list until a listing changes, as the table requires. */
  #rows(all: readonly ListingView[], filter: Filter): readonly ListingView[] {
    const source = this.host.view().store?.listings;
    if (this.#kept?.source !== source || this.#kept?.filter !== filter)
      this.#kept = { source, filter, rows: all.filter((listing) => passes(listing, filter)) };
    return this.#kept.rows;
  }

  #filters(all: readonly ListingView[], chosen: Filter): TemplateResult {
    const choose = (filter: Filter): void => {
      this.form('filter').set('shown', filter);
      this.select([]);
    };
    const segments = FILTERS.map((filter) => ({
      id: filter,
      words: t(`papers:listings.filter.${filter}`),
      size: all.filter((listing) => passes(listing, filter)).length,
    }));
    return segmentsRow(t('papers:listings.filters'), segments, chosen, choose);
  }

  protected override page(): TemplateResult {
    const { selected } = this;
    const all = listingsOf(this.host.view());
    const filter = this.#filter(all);
    const rows = this.#rows(all, filter);
    this.#columns ??= listingColumns(this.host);
    return html`<div class="paper list-paper">
      <h2 class="visually-hidden" data-heading tabindex="-1">${t('papers:listings.nav')}</h2>
      ${this.#filters(all, filter)}
      ${tableOf<ListingView>({
        name: 'listings',
        label: t('papers:listings.nav'),
        columns: this.#columns,
        rows,
        rowId: ({ id }) => id,
        rowName: ({ id }) => listingName(this.host, id),
        tone: ({ stage, goLiveBy }) =>
          goLiveBy === undefined || !isToWrite(stage) ? undefined : dueTone(goLiveBy, this.host.clock()),
        drafts: this.drafts,
        empty: t('papers:listings.none'),
        sortBy: 'due',
        selected,
        onSelect: (ids) => this.select(ids),
        onOpen: ({ id }) => this.open('listing', id),
      })}
      ${pastePrices(this)}
      ${bulkBar(
        this,
        rows.filter(({ id }) => selected.has(id)),
        () => this.select([]),
      )}
    </div>`;
  }
}

customElements.define('wb-listings-paper', WbListingsPaper);
