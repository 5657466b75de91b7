import type { TicketView } from '../../operations/service/view.ts';
import { ServiceDeskReader } from '../../operations/service/view-reader.ts';
import type { TraineeView } from '../../operations/trainee-view.ts';
import type { WholeCatalogue } from '../../operations/whole-catalogue.ts';
import type { Read } from '../bot.ts';

/** The service desk of a view, or null in packs that train other duties. */
export function serviceDeskOf(view: TraineeView, catalogue: WholeCatalogue, read: Read): ServiceDeskReader | null {
  const { service } = view;
  const { service: house } = catalogue;
  return service === undefined || house === undefined
    ? null
    : new ServiceDeskReader(view.now, service, house, catalogue, read);
}

const OVER: ReadonlySet<string> = new Set(['solved', 'closed', 'merged']);
export const isInHand = (ticket: TicketView): boolean => !OVER.has(ticket.stage.work);

/** Whether the last word was the buyer's, or nobody of ours has said anything yet. */
export function wantsAnswer(ticket: Pick<TicketView, 'messages'>): boolean {
  const last = ticket.messages.findLast(({ by }) => by === 'buyer' || by === 'agent');
  return last?.by === 'buyer';
}
