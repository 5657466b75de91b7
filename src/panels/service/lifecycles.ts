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

/** States a ticket or case was in for certain once something happened to it, by region. */
export const SERVICE_LED_TO: Readonly<Record<string, States>> = {
  'ticket/asked': { work: 'waiting-on-buyer', resolution: 'paused', 'first-response': 'met' },
  'ticket/buyer-wrote': { resolution: 'due' },
  'ticket/escalated': { work: 'escalated' },
  'ticket/handed-back': { work: 'open' },
  'ticket/solved': { work: 'solved' },
  'ticket/reopened': { work: 'reopened' },
  'ticket/merged': { work: 'merged' },
  'ticket/closed': { work: 'closed' },
  'case/assessed': { case: 'assessing' },
  'case/info-requested': { case: 'needs-info' },
  'case/info-came': { case: 'assessing' },
  'return/received': { case: 'received' },
  'return/inspected': { case: 'inspected' },
  'case/refunded': { case: 'refunded' },
  'case/replaced': { case: 'replaced' },
  'case/repaired': { case: 'repaired' },
  'case/recorded': { case: 'recorded' },
  'case/disputed': { case: 'disputed' },
  'case/settled': { case: 'settled' },
  'case/closed': { case: 'closed' },
};
