import { SALE, type SaleView, type ServiceView } from '../../host/index.ts';
import type { Journey, ParcelModel } from '../parcel-model.ts';
import type { Paper } from '../things.ts';

/** Last known events by which a parcel stands still. */
const STOPPED: ReadonlySet<string> = new Set(['EME', 'EMH', 'LOSS']);

/** Last events of a way: at the buyer's, or back home. */
const ENDED: ReadonlySet<string> = new Set(['EMI', 'RTD']);

/** Null for a parcel that is not under way. */
function journeyOf({ parcel, deliveredAt, cancelled }: SaleView): Journey | null {
  const last = parcel?.events.at(-1)?.code ?? '';
  const over = deliveredAt !== undefined || cancelled !== undefined || ENDED.has(last);
  if (parcel?.handedOverAt === undefined || over) return null;
  if (last === 'RTS') return 'back';
  return STOPPED.has(last) ? 'stopped' : 'moving';
}

/** Parcels of the service desk's sales that travel. A click opens what their buyer wrote. */
export function saleParcels(service: Pick<ServiceView, 'tickets' | 'sales'>): ParcelModel[] {
  const tickets = new Map(service.tickets.map(({ id, order }) => [order, id]));
  return service.sales.flatMap((sale): ParcelModel[] => {
    const journey = journeyOf(sale);
    if (journey === null || sale.parcel === undefined) return [];
    const { id, market } = sale;
    const { mode, handedOverAt, events } = sale.parcel;
    const ticket = tickets.get(id);
    const paper: Paper | null = ticket === undefined ? null : { kind: 'ticket', id: ticket };
    return [{ id, subject: { kind: SALE, id }, market, mode, handedOverAt, events, journey, paper }];
  });
}
