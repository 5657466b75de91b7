import type { RecordBase, RecordKind } from '../../kernel/records.ts';
import type { Catalogue } from '../shop/catalogue.ts';
import { SALE, SALE_PARCEL, type Sale, type SaleParcel } from '../shop/sale.ts';
import type { SaleView } from '../shop/seen.ts';
import { rememberShown } from '../shop/shown.ts';
import type { TextReader, Words } from '../shop/words.ts';
import { type AfterSalesCase, CASE } from './case.ts';
import { FAQ_ENTRY, POLICY } from './faq.ts';
import type { ServiceHouse } from './house.ts';
import { TICKET, type Ticket } from './ticket.ts';
import type { CaseView, ServiceView, TicketView } from './view.ts';

/** What the texts that have come so far say to somebody who reads them. */
const readAll = ({ tickets, news }: ServiceView, read: (key: string) => string): Words => {
  const keys = [
    ...tickets.flatMap(({ messages }) => messages.flatMap(({ key }) => key ?? [])),
    ...news.map(({ key }) => key),
  ];
  return Object.fromEntries(keys.map((key) => [key, read(key)]));
};

type Rows = readonly { readonly id: string }[];

const saleOf = ({ parcel, ...sale }: SaleView): Sale => ({
  ...sale,
  ...(parcel === undefined ? {} : { shipment: sale.id }),
});
const parcelsOf = (sales: readonly SaleView[]): SaleParcel[] =>
  sales.flatMap(({ id, parcel }) => (parcel === undefined ? [] : [{ id, ...parcel }]));

/** The record behind a row, as far as it is shown: its lifecycle stands where it is shown to stand. */
const asTicket = rememberShown(
  (ticket: TicketView): Ticket => ({ ...ticket, state: { value: ticket.stage, context: {} } }),
);
const asCase = rememberShown((one: CaseView): AfterSalesCase => ({ ...one, state: { value: one.stage, context: {} } }));

/**
 * The service desk as a trainee has it before him: the view, readable by the handbook's rules. What the view does not
 * hold, nobody finds here.
 */
export class ServiceDeskReader implements TextReader {
  readonly now: number;
  readonly known: { readonly catalogue: Catalogue & { readonly service?: ServiceHouse } };
  /** What the texts on the desk say, and nothing of those still to come. */
  readonly sealed: { readonly words: Words };
  readonly house: ServiceHouse;
  readonly service: ServiceView;
  readonly #rows: Readonly<Record<string, Rows>>;
  readonly #byId = new Map<string, unknown>();

  /** `read` tells what a reader of the text under a key would know: the key its writer gave it. */
  constructor(
    now: number,
    service: ServiceView,
    house: ServiceHouse,
    catalogue: Catalogue,
    read: (key: string) => string,
  ) {
    this.sealed = { words: readAll(service, read) };
    this.now = now;
    this.known = { catalogue: { ...catalogue, service: house } };
    this.house = house;
    this.service = service;
    this.#rows = {
      [TICKET]: service.tickets.map((ticket) => asTicket(ticket)),
      [CASE]: service.cases.map((one) => asCase(one)),
      [SALE]: service.sales.map(saleOf),
      [SALE_PARCEL]: parcelsOf(service.sales),
      [POLICY]: service.policies,
      [FAQ_ENTRY]: service.faq,
    };
    for (const [kind, rows] of Object.entries(this.#rows))
      for (const row of rows) this.#byId.set(`${kind}/${row.id}`, row);
  }

  get<T extends RecordBase>(kind: RecordKind<T>, id: string): T | undefined {
    return this.#byId.get(`${kind}/${id}`) as T | undefined;
  }

  all<T extends RecordBase>(kind: RecordKind<T>): readonly T[] {
    return (this.#rows[kind] ?? []) as readonly unknown[] as readonly T[];
  }

  get tickets(): readonly TicketView[] {
    return this.service.tickets;
  }

  get cases(): readonly CaseView[] {
    return this.service.cases;
  }
}
