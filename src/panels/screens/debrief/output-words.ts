import type { OutputTable, SittingHost } from '../../../host/index.ts';
import { hasWords, t } from '../../i18n.ts';
import { valueWords } from '../../shell/value-words.ts';

/** Columns whose cells are codes, and where the words of those codes stand. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  payment: ['terms:order.payment'],
  decision: ['terms:order.review'],
  reason: ['terms:cancelReason', 'terms:holdReason'],
  closing: ['terms:order.closing'],
  exception: ['terms:exception'],
  topic: ['terms:ticketTopic'],
  cause: ['terms:cause'],
  outcome: ['terms:ticketOutcome'],
  'first-response': ['terms:ticket.first-response'],
  resolution: ['terms:ticket.resolution'],
  ground: ['terms:ground'],
  'case-decision': ['terms:decision'],
  'return-way': ['terms:returnWay'],
  booking: ['terms:booking'],
  'cost-bearer': ['terms:costBearer'],
  'case-state': ['terms:case.case'],
};

const THINGS: ReadonlySet<string> = new Set(['channel', 'market', 'mode', 'product']);

const nameOf = (column: string): string => column.replace(/^@/, '');

/** A column's heading: `@key` is a key of `app:outputs.columns`, anything else stands as it is. */
export const columnWords = (column: string): string =>
  column.startsWith('@') ? t(`app:outputs.columns.${nameOf(column)}`) : column;

function cellWords(host: SittingHost, column: string, cell: string | number): string | number {
  if (typeof cell === 'number' || cell === '') return cell;
  if (THINGS.has(column)) return valueWords(host, { [column]: cell })[column] ?? cell;
  if (column === 'basis') return host.text(`afterSales.${cell}.name`);
  const place = CODES[column]?.find((group) => hasWords(`${group}.${cell}`));
  return place === undefined ? cell : t(`${place}.${cell}`);
}

/** The rows of a work output in words. Numbers stay numbers, so that a spreadsheet can add them up. */
export const rowsInWords = (host: SittingHost, { columns, rows }: OutputTable): (string | number)[][] =>
  rows.map((row) => row.map((cell, at) => cellWords(host, nameOf(columns[at] ?? ''), cell)));
