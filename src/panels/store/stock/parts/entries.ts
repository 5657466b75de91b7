import { html, nothing, type TemplateResult } from 'lit';
import type { LedgerEntryView, SittingHost } from '../../../../host/index.ts';
import { formatMoment } from '../../../format.ts';
import { t } from '../../../i18n.ts';
import { icon } from '../../../icons.ts';
import { knownName } from '../../../parts/names.ts';
import type { Work } from '../../../parts/paper.ts';
import { stockOf } from './stock-view.ts';
import { say, signed } from './stock-words.ts';

/** The entries of a product, the newest first. */
export const entriesOf = (host: SittingHost, product: string): readonly LedgerEntryView[] =>
  stockOf(host)
    .ledger.filter((entry) => entry.product === product)
    .toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));

/** The paper on which one can read what is behind an entry: its count, the purchase orders, or the count a docket came to. */
function paperOf(host: SittingHost, { why, of }: LedgerEntryView): readonly [kind: string, id: string] | undefined {
  const { counts, dockets } = stockOf(host);
  if (of === undefined) return undefined;
  if (counts.some(({ id }) => id === of)) return ['count', of];
  if (why === 'supplier') return ['supply', ''];
  const docket = dockets.find(({ number }) => number === of);
  const count = counts.find(({ inquiries }) =>
    Object.values(inquiries).some((inquiry) => docket !== undefined && inquiry?.dockets?.includes(docket.id)),
  );
  return count === undefined ? undefined : ['count', count.id];
}

/** What is behind an entry: the name of its record, or its reason. */
function causeWords(host: SittingHost, { why = '', of = '' }: LedgerEntryView): string {
  const reason = why === '' ? '' : say('reason', why);
  return [reason, knownName(host, 'stock-count', of) ?? of].filter(Boolean).join(' ') || '—';
}

/** What is behind an entry, as a button where it has a paper. */
function causeCell(work: Work, entry: LedgerEntryView): unknown {
  const words = causeWords(work.host, entry);
  const paper = paperOf(work.host, entry);
  if (paper === undefined) return words;
  return html`<button type="button" class="button link" @click=${() => work.open(...paper)}>${words}</button>`;
}

/** How entries are listed: which of them came after the bin was opened, and what stands at the end of a row. */
export interface Listing {
  readonly label: string;
  /** Entries after this moment are no part of the count. */
  readonly cutOff?: number | undefined;
  /** The bin whose entries are marked. */
  readonly bin?: string;
  more?(entry: LedgerEntryView): unknown;
}

function row(work: Work, entry: LedgerEntryView, { cutOff, more }: Listing): TemplateResult {
  const after = cutOff !== undefined && entry.at > cutOff;
  return html`<tr class=${after ? 'is-after' : ''}>
    <td class="nowrap number">${formatMoment(entry.at)}${after ? html`<span class="sub">${icon('clock')}${t('papers:store.stock.entries.after')}</span>` : nothing}</td>
    <th scope="row">${say('entry', entry.kind)}</th>
    <td class="num">${signed(entry.quantity)}</td>
    <td class="nowrap">${entry.bin ?? '—'}</td>
    <td>${causeCell(work, entry)}</td>
    ${more === undefined ? nothing : html`<td>${more(entry)}</td>`}
  </tr>`;
}

/** Entries of the stock ledger as a table. */
export function entriesTable(work: Work, entries: readonly LedgerEntryView[], listing: Listing): TemplateResult {
  const head = (column: string): string => t(`papers:store.stock.entries.${column}`);
  return html`<div class="table-frame entries-frame" tabindex="0" role="group" aria-label=${listing.label}>
    <table class="table entries">
      <thead>
        <tr>
          <th scope="col">${head('at')}</th>
          <th scope="col">${head('kind')}</th>
          <th scope="col" class="num">${head('quantity')}</th>
          <th scope="col">${head('bin')}</th>
          <th scope="col">${head('cause')}</th>
          ${listing.more === undefined ? nothing : html`<th scope="col">${head('evidence')}</th>`}
        </tr>
      </thead>
      <tbody>${entries.map((entry) => row(work, entry, listing))}</tbody>
    </table>
  </div>`;
}
