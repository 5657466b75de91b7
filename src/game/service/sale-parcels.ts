import { SALE, type SaleView, type ServiceView } from '../../host/index.ts';
import type { Journey, ParcelModel } from '../parcel-model.ts';
import type { Paper } from '../things.ts';

/** Events after which a parcel is stopped. */
const STOPPED: ReadonlySet<string> = new Set(['EME', 'EMH', 'LOSS']);

/** Events that end a journey: delivered, or returned. */
const ENDED: ReadonlySet<string> = new Set(['EMI', 'RTD']);

/** How a parcel is shown on the map; null for one that is not under way. */
function journeyOf({ parcel, deliveredAt, cancelled }: SaleView): Journey | null {
  const last = parcel?.events.at(-1)?.code ?? '';
  const over = deliveredAt !== undefined || cancelled !== undefined || ENDED.has(last);
  if (parcel?.handedOverAt === undefined || over) return null;
  if (last === 'RTS') return 'back';
  return STOPPED.has(last) ? 'stopped' : 'moving';
}

/** The parcels of the service duty's sales for the map. A click opens the buyer's ticket. */
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
