import {
  buyerText,
  type Currency,
  dateOf,
  digitsOf,
  LINE_SORTS,
  LINE_STATUSES,
  makeAmountText,
  RETURN_REASONS,
  type SittingHost,
} from '../../../host/index.ts';
import type { CellValue } from '../../../records/index.ts';
import { formatDate, formatMoney, formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { fileDay } from '../../parts/file-date.ts';
import { fileMoney } from '../../parts/file-money.ts';
import { nameOf } from '../../parts/names.ts';
import { term } from '../../parts/words.ts';
import { houseOf } from './performance-view.ts';
import { kindOf, WEEK } from './work/cells.ts';

const DAY = 24 * 60 * 60_000;

const CODES: Readonly<Record<string, readonly [group: string, codes: readonly string[]]>> = {
  status: ['lineStatus', LINE_STATUSES],
  sort: ['lineSort', LINE_SORTS],
  reason: ['returnReason', RETURN_REASONS],
};

/** The codes of a field by their numbers, or the ids of the things that it names. */
export function codesOf(host: SittingHost, field: string): readonly string[] {
  const { channels, products, markets } = host.catalogue;
  const things: Readonly<Record<string, readonly { readonly id: string }[]>> = {
    channel: channels,
    product: products,
    market: markets,
  };
  return things[field]?.map(({ id }) => id) ?? CODES[field]?.[1] ?? [];
}

/** The label of a field. */
export const fieldName = (field: string): string => t(`papers:performance.field.${field}`);

const dayAt = (host: SittingHost, day: number): number => (houseOf(host)?.firstDay ?? 0) + day * DAY;

/** The currency of a market by its place in the catalogue. */
export const currencyAt = (host: SittingHost, market: number): Currency =>
  host.catalogue.markets[market]?.currency ?? 'TWD';

/** A value of a field as it is read. Amounts are written with their currency by those who know it. */
export function valueWords(host: SittingHost, field: string, value: number): string {
  switch (kindOf(field)) {
    case 'day':
      return formatDate(dayAt(host, value));
    case 'thing':
      return nameOf(host, field, codesOf(host, field)[value] ?? '');
    case 'code':
      return term(CODES[field]?.[0] ?? '', codesOf(host, field)[value] ?? '');
    case 'text':
      return field === 'buyer' ? buyerText(value) : String(value);
    default:
      return field === 'week' ? weekWords(host, value) : formatNumber(value);
  }
}

/** A week by its first day. */
const weekWords = (host: SittingHost, week: number): string =>
  t('papers:performance.week', { date: formatDate(dayAt(host, week * WEEK)) });

/** A value of a field as it goes into a file: numbers as numbers, days as days, names and codes as texts. */
export function fileValue(host: SittingHost, field: string, value: number, currency: Currency): CellValue {
  const kind = kindOf(field);
  if (kind === 'day') return fileDay(dayAt(host, value));
  if (kind === 'amount') return fileMoney({ amount: value, currency });
  return kind === 'count' ? value : valueWords(host, field, value);
}

/** A day of the tables as a field for dates has it, `YYYY-MM-DD`. */
export const isoDay = (host: SittingHost, day: number): string => {
  const house = houseOf(host);
  return house === null ? '' : dateOf(house, day);
};

/** The day of the tables that has a date; -1 where none has. */
export function dayOfIso(host: SittingHost, date: string): number {
  const days = houseOf(host)?.days ?? 0;
  for (let day = 0; day < days; day += 1) if (isoDay(host, day) === date) return day;
  return -1;
}

export const amountWords = (amount: number, currency: Currency): string => formatMoney({ amount, currency });

/** An amount as a field for it has it. */
export const amountText = (amount: number, currency: Currency): string => makeAmountText({ amount, currency });

/** Minor units of a major one. */
export const minorOf = (currency: Currency): number => (digitsOf(currency) === 0 ? 1 : 100);
