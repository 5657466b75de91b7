import type { RecordBase, RecordIndex, RecordKind } from '../../kernel/records.ts';
import type { Rows } from '../../kernel/rows.ts';
import type { Catalogue } from '../shop/catalogue.ts';
import { SALE, SALE_PARCEL, type Sale, type SaleParcel } from '../shop/sale.ts';
import type { SaleView } from '../shop/seen.ts';
import { rememberShown } from '../shop/shown.ts';
import type { TextReader } from '../shop/words.ts';
import { type AfterSalesCase, CASE } from './case.ts';
import { FAQ_ENTRY, POLICY } from './faq.ts';
import type { ServiceHouse } from './house.ts';
import { TICKET, type Ticket } from './ticket.ts';
import type { CaseView, ServiceView, TicketView } from './view.ts';

type Row = { readonly id: string };

/** Makes a record out of a row of the view, with the state that the view shows. */
const asTicket = rememberShown(
  (ticket: TicketView): Ticket => ({ ...ticket, state: { value: ticket.stage, context: {} } }),
);
const asCase = rememberShown(
  (shown: CaseView): AfterSalesCase => ({ ...shown, state: { value: shown.stage, context: {} } }),
);
const asSale = rememberShown(
  ({ parcel, ...sale }: SaleView): Sale => ({ ...sale, ...(parcel === undefined ? {} : { shipment: sale.id }) }),
);
const parcelOf = rememberShown(({ id, parcel }: SaleView): readonly SaleParcel[] =>
  parcel === undefined ? [] : [{ id, orders: [id], ...parcel }],
);

/** The rows of one kind, as a list and by their ids. */
interface Table {
  readonly rows: readonly Row[];
  readonly byId: ReadonlyMap<string, Row>;
}

/** Makes the table of a list of the view; kept until the list changes. */
const tableOf = <Shown extends object>(rowsOf: (list: Rows<Shown>) => readonly Row[]) =>
  rememberShown((list: Rows<Shown>): Table => {
    const rows = rowsOf(list);
    return { rows, byId: new Map(rows.map((row) => [row.id, row])) };
  });

const indexes = new WeakMap<Table, Map<object, ReadonlyMap<string, readonly Row[]>>>();

/** The rows of a table by the keys of an index, put together once. */
function indexed<T extends RecordBase>(table: Table, index: RecordIndex<T>): ReadonlyMap<string, readonly Row[]> {
  const known = indexes.get(table) ?? new Map<object, ReadonlyMap<string, readonly Row[]>>();
  indexes.set(table, known);
  const before = known.get(index);
  if (before !== undefined) return before;
  const rows = new Map<string, Row[]>();
  for (const row of table.rows)
    for (const key of index.keysOf(row as unknown as T)) rows.set(key, [...(rows.get(key) ?? []), row]);
  known.set(index, rows);
  return rows;
}

const ticketTable = tableOf((list: Rows<TicketView>) => list.map((ticket) => asTicket(ticket)));
const caseTable = tableOf((list: Rows<CaseView>) => list.map((shown) => asCase(shown)));
const saleTable = tableOf((list: Rows<SaleView>) => list.map((sale) => asSale(sale)));
const parcelTable = tableOf((list: Rows<SaleView>) => list.flatMap((sale) => parcelOf(sale)));
const plainTable = tableOf((list: Rows<Row>) => [...list]);

/** Which list of the view holds the records of a kind. */
const TABLES: Readonly<Record<string, (view: ServiceView) => Table>> = {
  [TICKET]: ({ tickets }) => ticketTable(tickets),
  [CASE]: ({ cases }) => caseTable(cases),
  [SALE]: ({ sales }) => saleTable(sales),
  [SALE_PARCEL]: ({ sales }) => parcelTable(sales),
  [POLICY]: ({ policies }) => plainTable(policies),
  [FAQ_ENTRY]: ({ faq }) => plainTable(faq),
};

/**
 * Lets the handbook's rules read the service part of a view as if it were the world. It has only what the view shows.
 */
export class ServiceDeskReader implements TextReader {
  readonly now: number;
  readonly known: { readonly catalogue: Catalogue & { readonly service?: ServiceHouse } };
  /** Of the sealed part only the meaning of texts, which a reader of the text knows, too. */
  readonly sealed: { readonly read: (key: string) => string };
  readonly house: ServiceHouse;
  readonly service: ServiceView;

  /** `read` tells what a reader of the text under a key would know: the key its writer gave it. */
  constructor(
    now: number,
    service: ServiceView,
    house: ServiceHouse,
    catalogue: Catalogue,
    read: (key: string) => string,
  ) {
    this.sealed = { read };
    this.now = now;
    this.known = { catalogue: { ...catalogue, service: house } };
    this.house = house;
    this.service = service;
  }

  get<T extends RecordBase>(kind: RecordKind<T>, id: string): T | undefined {
    return TABLES[kind]?.(this.service).byId.get(id) as T | undefined;
  }

  all<T extends RecordBase>(kind: RecordKind<T>): readonly T[] {
    return (TABLES[kind]?.(this.service).rows ?? []) as readonly unknown[] as readonly T[];
  }

  where<T extends RecordBase>(index: RecordIndex<T>, key: string): readonly T[] {
    const table = TABLES[index.kind]?.(this.service);
    return table === undefined ? [] : ((indexed(table, index).get(key) ?? []) as readonly unknown[] as readonly T[]);
  }

  first<T extends RecordBase>(index: RecordIndex<T>, key: string, holds: (record: T) => boolean): T | undefined {
    return this.where(index, key).find(holds);
  }

  get tickets(): Rows<TicketView> {
    return this.service.tickets;
  }

  get cases(): Rows<CaseView> {
    return this.service.cases;
  }
}
