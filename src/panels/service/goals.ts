import {
  type CaseView,
  type ClockReadings,
  type ClockView,
  isOver,
  isWithOthers,
  readingsOf,
  type TicketView,
  type TraineeView,
  type WholeCatalogue,
} from '../../host/index.ts';
import type { Goal, IsToday } from '../panel-duty.ts';
import { tally } from '../parts/tally.ts';

/** Whether a clock runs out today, or is over its limit and still runs. */
const isDue = (clock: ClockView | undefined, until: number): boolean =>
  (clock?.dueAt ?? Number.POSITIVE_INFINITY) <= until;

/** The goals of a day in the service duty. */
export function serviceGoals(
  { day, now, service }: TraineeView,
  isToday: IsToday,
  { service: house }: WholeCatalogue,
): readonly Goal[] {
  const clocks = (ticket: TicketView): ClockReadings => readingsOf(ticket, house, now);
  const { tickets = [], cases = [] } = service ?? {};
  const asked = tickets.filter(({ sort, stage }) => sort === 'message' && stage.work !== 'merged');
  const unanswered = (ticket: TicketView): boolean => clocks(ticket)['first-response']?.state === 'running';
  const respond = asked.filter((ticket) => isToday(ticket.at) || isDue(clocks(ticket)['first-response'], day.close));
  const resolve = asked.filter(
    (ticket) => isToday(ticket.solvedAt) || (!isOver(ticket.stage) && isDue(clocks(ticket).resolution, day.close)),
  );
  const ours = ({ stage }: CaseView): boolean => stage !== 'closed' && !isWithOthers(stage);
  const handled = cases.filter((afterSales) => ours(afterSales) || isToday(afterSales.closedAt));
  const solved = asked.filter(({ solvedAt }) => isToday(solvedAt));
  return [
    tally('respond', respond, respond.filter(unanswered)),
    tally(
      'resolve',
      resolve,
      resolve.filter((ticket) => !isOver(ticket.stage)),
    ),
    tally('cases', handled, handled.filter(ours)),
    tally(
      'record',
      solved,
      solved.filter(({ record }) => record === undefined),
    ),
  ];
}
