import {
  type ClockReadings,
  type ClockView,
  isOver,
  isWithOthers,
  readingsOf,
  type TicketView,
  type TraineeView,
  type WholeCatalogue,
} from '../../host/index.ts';
import type { IsToday, OpenGoal } from '../panel-duty.ts';
import { tally } from '../parts/tally.ts';

/** Whether a clock runs out today, or is over its limit and still runs. */
const isDue = (clock: ClockView | undefined, until: number): boolean =>
  (clock?.dueAt ?? Number.POSITIVE_INFINITY) <= until;

/** The goals of a day in the service duty. */
export function serviceGoals(
  { day, now, service }: TraineeView,
  isToday: IsToday,
  { service: house }: WholeCatalogue,
): readonly OpenGoal[] {
  const clocks = (ticket: TicketView): ClockReadings => readingsOf(ticket, house, now);
  const { tickets = [], cases = [] } = service ?? {};
  const asked = tickets.filter(({ sort, stage }) => sort === 'message' && stage.work !== 'merged');
  return [
    tally(
      'respond',
      asked.filter((ticket) => clocks(ticket)['first-response']?.state === 'running'),
      (ticket) => isToday(ticket.at) || isDue(clocks(ticket)['first-response'], day.close),
    ),
    tally(
      'resolve',
      asked.filter(({ stage }) => !isOver(stage)),
      (ticket) => isDue(clocks(ticket).resolution, day.close),
    ),
    tally(
      'cases',
      cases.filter(({ stage }) => stage !== 'closed' && !isWithOthers(stage)),
    ),
    tally(
      'record',
      asked.filter(({ solvedAt, record }) => solvedAt !== undefined && record === undefined),
      ({ solvedAt }) => isToday(solvedAt),
    ),
  ];
}
