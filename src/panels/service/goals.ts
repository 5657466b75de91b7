import type { CaseView, TicketView, TraineeView } from '../../host/index.ts';
import type { Goal, IsToday } from '../panel-duty.ts';
import { tally } from '../parts/tally.ts';
import { isOver } from './parts/service-view.ts';

const WAITING: ReadonlySet<string> = new Set(['needs-info', 'awaiting-return', 'disputed', 'closed']);

/** A clock that runs out today, or ran out and still runs. */
const isDue = (ticket: TicketView, clock: 'first-response' | 'resolution', until: number): boolean =>
  (ticket.reading[clock]?.dueAt ?? Number.POSITIVE_INFINITY) <= until;

/** What a day at the service desk asks for. */
export function serviceGoals({ day, service }: TraineeView, isToday: IsToday): readonly Goal[] {
  const { tickets = [], cases = [] } = service ?? {};
  const asked = tickets.filter(({ sort, stage }) => sort === 'message' && stage.work !== 'merged');
  const unanswered = (ticket: TicketView): boolean => ticket.reading['first-response']?.state === 'running';
  const respond = asked.filter((ticket) => isToday(ticket.at) || isDue(ticket, 'first-response', day.close));
  const resolve = asked.filter(
    (ticket) => isToday(ticket.solvedAt) || (!isOver(ticket) && isDue(ticket, 'resolution', day.close)),
  );
  const ours = ({ stage }: CaseView): boolean => !WAITING.has(stage);
  const handled = cases.filter((one) => ours(one) || isToday(one.closedAt));
  const solved = asked.filter(({ solvedAt }) => isToday(solvedAt));
  return [
    tally('respond', respond, respond.filter(unanswered)),
    tally(
      'resolve',
      resolve,
      resolve.filter((ticket) => !isOver(ticket)),
    ),
    tally('cases', handled, handled.filter(ours)),
    tally(
      'record',
      solved,
      solved.filter(({ record }) => record === undefined),
    ),
  ];
}
