import { type Currency, cleanCode, type ListingView, type SittingHost } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { parseAmount } from '../../parts/amounts.ts';
import { currencyOf, listingName } from './listings-view.ts';

/** A pasted row: the listing and its new price, or what is wrong with the row. */
export interface PastedPrice {
  readonly line: number;
  readonly listing?: ListingView;
  /** Minor units. */
  readonly price?: number;
  readonly fault?: string;
}

const cellsOf = (line: string): string[] =>
  (line.includes('\t') ? line.split('\t') : line.split(/[;|]|\s{1,}/))
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');

function readRow(
  host: SittingHost,
  cells: readonly string[],
  line: number,
  listings: readonly ListingView[],
): PastedPrice {
  const at = cells.findIndex((cell) => listings.some(({ number }) => cleanCode(number) === cleanCode(cell)));
  const listing = listings.find(({ number }) => cleanCode(number) === cleanCode(cells[at] ?? ''));
  if (listing === undefined) return { line, fault: t('papers:listings.paste.noListing', { line }) };
  if (listing.content === undefined)
    return { line, listing, fault: t('papers:listings.paste.notWritten', { number: listingName(host, listing.id) }) };
  const currency: Currency = currencyOf(host, listing.market);
  const prices = cells.filter((_, i) => i !== at).flatMap((cell) => parseAmount(cell, currency) ?? []);
  const [price] = prices;
  if (price === undefined || price < 1)
    return {
      line,
      listing,
      fault: t('papers:listings.paste.noPrice', { number: listingName(host, listing.id), currency }),
    };
  return prices.length > 1
    ? { line, listing, fault: t('papers:listings.paste.manyPrices', { number: listingName(host, listing.id) }) }
    : { line, listing, price };
}

/** Reads rows copied from a spreadsheet: a listing's number and its new price, in any sequence. A first row of headings is left out. */
export function readPrices(host: SittingHost, text: string, listings: readonly ListingView[]): readonly PastedPrice[] {
  const rows = text.split(/\r\n|\n|\r/).flatMap((line, i): PastedPrice[] => {
    const cells = cellsOf(line);
    if (cells.length === 0 || (i === 0 && !/\d/.test(line))) return [];
    return [readRow(host, cells, i + 1, listings)];
  });
  return rows.map((row, i) =>
    row.fault === undefined && rows.slice(0, i).some(({ listing }) => listing?.id === row.listing?.id)
      ? {
          line: row.line,
          fault: t('papers:listings.paste.twice', { number: listingName(host, row.listing?.id ?? '') }),
        }
      : row,
  );
}
