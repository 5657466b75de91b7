import { rememberShown } from '../shop/shown.ts';
import { type Calendars, type Clock, type ClockKind, readClock } from './clock.ts';
import type { ServiceHouse, TicketTopic } from './house.ts';
import { calendarsOf } from './look-ups.ts';
import { isOver } from './ticket.ts';
import type { ServiceFigures, ServiceView, TicketView } from './view.ts';

/** The middle of some numbers, the lower of two; null where there is none. */
function medianOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1] ?? null;
}

const permille = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.floor((part * 1000) / whole);

/** Open time a clock had used when it was last turned: of one that has stopped, all it will ever use. */
const usedWhenTurned = rememberShown((clock: Clock, calendars: Calendars = new Map()): number => {
  const last = clock.at(-1);
  return last === undefined ? 0 : readClock(clock, calendars, last.at).used;
});

/** The service figures of one channel, counted from its tickets. */
export function figuresOf(channel: string, all: readonly TicketView[], house: ServiceHouse): ServiceFigures {
  const tickets = all.filter(({ sort, stage }) => sort === 'message' && stage.work !== 'merged');
  const calendars = calendarsOf(house);
  const usedIn = (kind: ClockKind, ended: (ticket: TicketView) => boolean): number[] =>
    tickets.filter(ended).map(({ clocks }) => usedWhenTurned(clocks[kind] ?? [], calendars));
  const answered = (ticket: TicketView): boolean => ticket.messages.some(({ by }) => by === 'agent');
  const solved = ({ solvedAt, stage }: TicketView): boolean => solvedAt !== undefined && stage.resolution === 'met';
  const judged = tickets.filter(
    ({ stage }) => stage['first-response'] === 'met' || stage['first-response'] === 'breached',
  );
  const left = tickets.filter(({ stage }) => isOver(stage));
  return {
    channel,
    arrived: tickets.length,
    open: tickets.filter(({ stage }) => !isOver(stage) && stage.work !== 'waiting-on-buyer').length,
    waiting: tickets.filter(({ stage }) => stage.work === 'waiting-on-buyer').length,
    firstResponse: medianOf(usedIn('first-response', answered)),
    resolution: medianOf(usedIn('resolution', solved)),
    withinLimit: permille(judged.filter(({ stage }) => stage['first-response'] === 'met').length, judged.length),
    satisfied: permille(left.filter(({ mood }) => mood >= 4).length, left.length),
    breached: tickets.filter(({ stage }) => stage['first-response'] === 'breached' || stage.resolution === 'breached')
      .length,
  };
}

/** How often each topic was tagged; what was merged away does not count. */
export function countTags(tickets: readonly TicketView[]): ServiceView['counts'] {
  const counts: Partial<Record<TicketTopic, number>> = {};
  for (const { tag, stage } of tickets)
    if (tag !== undefined && stage.work !== 'merged') counts[tag] = (counts[tag] ?? 0) + 1;
  return counts;
}
