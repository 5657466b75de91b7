import type { LifecycleEvent } from '../kernel/lifecycle.ts';
import type { WorldReader } from '../kernel/step.ts';
import type { WholeCatalogue } from '../operations/market/whole-catalogue.ts';
import { CASE } from '../operations/service/case.ts';
import { FAQ_ENTRY, POLICY } from '../operations/service/faq.ts';
import type { ServiceHouse } from '../operations/service/house.ts';
import { TICKET, type Ticket } from '../operations/service/ticket.ts';
import type { CaseView, SaleView, ServiceView, TicketView } from '../operations/service/view.ts';
import { SALE, SALE_PARCEL, type Sale, type SaleParcel } from '../operations/shop/sale.ts';
import type { TraineeView } from '../operations/trainee-view.ts';

type Rows = readonly { readonly id: string }[];

const saleOf = ({ parcel, ...sale }: SaleView): Sale => ({
  ...sale,
  ...(parcel === undefined ? {} : { shipment: sale.id }),
});
const parcelsOf = (sales: readonly SaleView[]): SaleParcel[] =>
  sales.flatMap(({ id, parcel }) => (parcel === undefined ? [] : [{ id, ...parcel }]));

/**
 * The service desk as a bot has it before it: the trainee's view, readable by the handbook's rules. What the view does not
 * hold, nobody finds here.
 */
export class ServiceDeskReader implements WorldReader {
  readonly now: number;
  readonly form: { readonly catalogue: WholeCatalogue };
  readonly house: ServiceHouse;
  readonly service: ServiceView;
  readonly #rows: Readonly<Record<string, Rows>>;

  constructor(view: TraineeView, service: ServiceView, house: ServiceHouse, catalogue: WholeCatalogue) {
    this.now = view.now;
    this.form = { catalogue };
    this.house = house;
    this.service = service;
    this.#rows = {
      [TICKET]: service.tickets,
      [CASE]: service.cases,
      [SALE]: service.sales.map(saleOf),
      [SALE_PARCEL]: parcelsOf(service.sales),
      [POLICY]: service.policies,
      [FAQ_ENTRY]: service.faq,
    };
  }

  get<T>(kind: string, id: string): T | undefined {
    return this.#rows[kind]?.find((row) => row.id === id) as T | undefined;
  }

  all<T>(kind: string): readonly T[] {
    return (this.#rows[kind] ?? []) as readonly unknown[] as readonly T[];
  }

  /** A view knows what is, not what would be allowed. */
  can(_ref: { kind: string; id: string }, _event: LifecycleEvent): boolean {
    return false;
  }

  get tickets(): readonly TicketView[] {
    return this.service.tickets;
  }

  get cases(): readonly CaseView[] {
    return this.service.cases;
  }
}

/** The service desk of a view, or null in packs that train other duties. */
export function serviceDeskOf(view: TraineeView, catalogue: WholeCatalogue): ServiceDeskReader | null {
  const { service } = view;
  const { service: house } = catalogue;
  return service === undefined || house === undefined ? null : new ServiceDeskReader(view, service, house, catalogue);
}

const OVER: ReadonlySet<string> = new Set(['solved', 'closed', 'merged']);
export const isInHand = (ticket: TicketView): boolean => !OVER.has(ticket.stage.work);

/** Whether the last word was the buyer's, or nobody of ours has said anything yet. */
export function wantsAnswer(ticket: Ticket): boolean {
  const last = ticket.messages.findLast(({ by }) => by === 'buyer' || by === 'agent');
  return last?.by === 'buyer';
}
