import { recordKind } from '../../../kernel/records.ts';

export const DATA_TABLE = recordKind<DataTable>('data-table');
export const TABLE_CHUNK = recordKind<TableChunk>('table-chunk');

/** The platforms' tables. Words: `dataTable` of `locales/<lang>/terms.json`. */
export const DATA_TABLES = ['traffic', 'order-lines', 'returned-goods'] as const;
export type DataTableName = (typeof DATA_TABLES)[number];

/**
 * The fields of each table, in the sequence in which they stand in a row. All are whole numbers: days count from the first day of the
 * tables, channels, products and markets are places in the catalogue, amounts are minor units of the market's currency.
 */
export const TABLE_FIELDS = {
  traffic: ['day', 'channel', 'product', 'sessions', 'adSessions', 'visitors', 'carts'],
  'order-lines': ['order', 'buyer', 'day', 'channel', 'market', 'product', 'pieces', 'amount', 'status', 'sort'],
  'returned-goods': ['day', 'order', 'channel', 'product', 'pieces', 'reason'],
} as const satisfies Readonly<Record<DataTableName, readonly string[]>>;

export type TrafficRow = readonly [
  day: number,
  channel: number,
  product: number,
  sessions: number,
  adSessions: number,
  visitors: number,
  carts: number,
];
export type OrderLineRow = readonly [
  order: number,
  buyer: number,
  day: number,
  channel: number,
  market: number,
  product: number,
  pieces: number,
  amount: number,
  status: number,
  sort: number,
];
export type ReturnedRow = readonly [
  day: number,
  order: number,
  channel: number,
  product: number,
  pieces: number,
  reason: number,
];

/** The rows of the platforms' tables. */
export interface PlatformTables {
  readonly traffic: readonly TrafficRow[];
  readonly 'order-lines': readonly OrderLineRow[];
  readonly 'returned-goods': readonly ReturnedRow[];
}

/** By their numbers in a row of order lines. */
export const LINE_STATUSES = ['paid', 'unpaid', 'cancelled'] as const;
export const LINE_SORTS = ['retail', 'wholesale'] as const;
/** By their numbers in a row of returned goods. */
export const RETURN_REASONS = ['changed-mind', 'damaged', 'not-as-shown', 'too-late'] as const;

/** The last four digits of a buyer's number from which on the account is one of the house's own, for testing. */
const TEST_FROM = 9000;
const BUYERS_OF_A_CHANNEL = 10_000;

/** Whether orders of a buyer are tests: the handbook says how such accounts are named. */
export const isTestBuyer = (buyer: number): boolean => buyer % BUYERS_OF_A_CHANNEL >= TEST_FROM;

/** A buyer's number as the tables write it. Accounts for testing begin with QA. */
export function buyerText(buyer: number): string {
  const digits = String(buyer % BUYERS_OF_A_CHANNEL).padStart(4, '0');
  const channel = Math.floor(buyer / BUYERS_OF_A_CHANNEL) + 1;
  return isTestBuyer(buyer) ? `QA-${channel}-${digits.slice(1)}` : `B-${channel}-${digits}`;
}

/** A table that was exported. */
export interface DataTable {
  readonly id: DataTableName;
  readonly exportedAt: number;
  /** How many rows it has. */
  readonly length: number;
}

/** Rows of an exported table, so many that each crosses to the page once and is never sent again. */
export interface TableChunk {
  readonly id: string;
  readonly table: DataTableName;
  readonly rows: readonly (readonly number[])[];
}

const CHUNK = 500;

/** The rows of a table in chunks. */
export function chunksOf(table: DataTableName, rows: readonly (readonly number[])[]): readonly TableChunk[] {
  const chunks: TableChunk[] = [];
  for (let from = 0; from < rows.length; from += CHUNK)
    chunks.push({ id: `${table}/${chunks.length}`, table, rows: rows.slice(from, from + CHUNK) });
  return chunks;
}

/** The tables put together of their chunks again; a table that was not exported is empty. */
export function tablesIn(chunks: Iterable<TableChunk>): PlatformTables {
  const tables: Record<DataTableName, (readonly number[])[]> = { traffic: [], 'order-lines': [], 'returned-goods': [] };
  for (const { table, rows } of chunks) for (const row of rows) tables[table].push(row);
  return tables as unknown as PlatformTables;
}
