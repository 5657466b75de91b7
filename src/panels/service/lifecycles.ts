import type { TraineeView } from '../../host/index.ts';
import type { States } from '../panel-duty.ts';

/** Where a ticket stands, region by region. */
export function standingOfTicket({ service }: TraineeView, id: string): States | undefined {
  const ticket = service?.tickets.find((each) => each.id === id);
  return ticket === undefined ? undefined : { ...ticket.stage };
}

/** Where a case stands: its lifecycle has one region, called as the case itself. */
export function standingOfCase({ service }: TraineeView, id: string): States | undefined {
  const one = service?.cases.find((each) => each.id === id);
  return one === undefined ? undefined : { case: one.stage };
}
