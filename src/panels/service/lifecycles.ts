import type { TraineeView } from '../../host/index.ts';
import type { States } from '../panel-duty.ts';

/** The state of a ticket in each region of its lifecycle. */
export function standingOfTicket({ service }: TraineeView, id: string): States | undefined {
  const ticket = service?.tickets.find((each) => each.id === id);
  return ticket === undefined ? undefined : { ...ticket.stage };
}

/** The state of a case. Its lifecycle has one region, `case`. */
export function standingOfCase({ service }: TraineeView, id: string): States | undefined {
  const serviceCase = service?.cases.find((each) => each.id === id);
  return serviceCase === undefined ? undefined : { case: serviceCase.stage };
}
