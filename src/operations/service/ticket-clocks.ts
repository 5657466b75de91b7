import { dueKind } from '../../kernel/agenda.ts';
import type { Step } from '../../kernel/step.ts';
import { HOUR } from '../shop/calendar.ts';
import { type ClockKind, type ClockTurn, readClock, type TurnReason } from './clock.ts';
import type { Group, TopicRule } from './house.ts';
import { calendarsOf, deskOf, houseOf, limitOf, needTicket } from './look-ups.ts';
import { TICKET, type Ticket } from './ticket.ts';

/** Agenda entry of a clock that will run out. */
export const CLOCK_RUNS_OUT = dueKind<{ readonly ticket: string; readonly clock: ClockKind }>('clock/runs-out');

const clockKey = (ticket: string, clock: ClockKind): string => `${CLOCK_RUNS_OUT}/${ticket}/${clock}`;

/** Tells the agenda when a clock runs out, or that it will not for now. */
function putOnAgenda(step: Step, id: string, kind: ClockKind): void {
  const dueAt = dueAtOf(step, id, kind);
  if (dueAt === null) step.unschedule(clockKey(id, kind));
  else step.schedule(dueAt, CLOCK_RUNS_OUT, { ticket: id, clock: kind }, clockKey(id, kind));
}

/** Turns a clock of a ticket. A clock that has stopped stays so unless it is set running again. */
function turn(
  step: Step,
  id: string,
  kind: ClockKind,
  to: ClockTurn['to'],
  why: TurnReason,
  more: Partial<ClockTurn> = {},
): void {
  const last = needTicket(step, id).clocks[kind]?.at(-1);
  if (last === undefined && to !== 'run') return;
  if (last?.to === 'stop' && to !== 'run') return;
  step.update(TICKET, id, (ticket) => {
    const clock = [...(ticket.clocks[kind] ?? []), { at: step.now, to, why, ...more }];
    ticket.clocks = { ...ticket.clocks, [kind]: clock };
  });
  putOnAgenda(step, id, kind);
}

/** Starts the clocks of a new ticket. Those of a notice stop at once. */
export function startClocks(step: Step, id: string): void {
  if (needTicket(step, id).sort === 'notice') return;
  putOnAgenda(step, id, 'first-response');
  putOnAgenda(step, id, 'resolution');
}

/** The first turns of both clocks, with the limits of the channel; the first response of a danger has the topic's own. */
export function firstTurns(
  step: Step,
  channel: string,
  sort: Ticket['sort'],
  danger: TopicRule['danger'],
): Ticket['clocks'] {
  const desk = deskOf(houseOf(step), channel);
  const begin = (hours: number, calendar = desk.calendar): ClockTurn[] => {
    const run: ClockTurn = { at: step.now, to: 'run', why: 'arrived', limit: hours * HOUR, calendar };
    return sort === 'notice' ? [run, { at: step.now, to: 'stop', why: 'starts-closed' }] : [run];
  };
  const first = danger ?? desk;
  return { 'first-response': begin(first.firstResponseHours, first.calendar), resolution: begin(desk.resolutionHours) };
}

/** Turns the clocks when a person has answered: first response stops for good, and no update is owed any more. */
export function clocksAnswered(step: Step, id: string): void {
  turn(step, id, 'first-response', 'stop', 'answered');
  turn(step, id, 'update', 'stop', 'answered');
  const { clocks } = needTicket(step, id);
  if (clocks.resolution.at(-1)?.to === 'pause') turn(step, id, 'resolution', 'run', 'answered');
}

/** Turns the clocks when the buyer was asked something: no time counts until the answer comes. */
export function clocksWait(step: Step, id: string): void {
  turn(step, id, 'first-response', 'stop', 'answered');
  turn(step, id, 'update', 'stop', 'answered');
  turn(step, id, 'resolution', 'pause', 'waiting-on-buyer');
}

/**
 * Turns the clocks when the buyer has written again. As long as the first answer is owed, also late, nothing changes. After it,
 * the update clock runs from the first message that waits for an answer.
 */
export function clocksHear(step: Step, id: string, reopened: boolean): void {
  const ticket = needTicket(step, id);
  const standing = ticket.clocks.resolution.at(-1)?.to;
  if (standing === 'pause') turn(step, id, 'resolution', 'run', 'buyer-answered');
  else if (reopened && standing === 'stop') {
    const { hours, calendar } = limitOf(houseOf(step), ticket.channel, ticket.group);
    turn(step, id, 'resolution', 'run', 'reopened', { limit: hours * HOUR, calendar });
  }
  // As long as the first answer is owed, late or not, none is owed besides.
  if (isFirstAnswer(ticket) || ticket.clocks.update?.at(-1)?.to === 'run') return;
  const { updateHours, calendar } = deskOf(houseOf(step), ticket.channel);
  step.update(TICKET, id, (draft) => {
    // Each update is counted from its own message.
    draft.clocks = {
      ...draft.clocks,
      update: [{ at: step.now, to: 'run', why: 'buyer-wrote', limit: updateHours * HOUR, calendar }],
    };
  });
  putOnAgenda(step, id, 'update');
}

/**
 * Turns the resolution clock when the ticket goes to another group. From now on the group's hours and limit count; the time
 * used stays used. An escalation starts a paused clock; a return to the front desk leaves it paused.
 */
export function clocksTransfer(step: Step, id: string, group: Group): void {
  const { channel, clocks } = needTicket(step, id);
  const { hours, calendar } = limitOf(houseOf(step), channel, group);
  const standing = clocks.resolution.at(-1)?.to;
  if (standing === 'stop') return;
  const to = group === 'front' && standing === 'pause' ? 'pause' : 'run';
  // A clock that stands still does so because of the buyer, whoever holds the ticket.
  const why = to === 'pause' ? 'waiting-on-buyer' : 'transferred';
  turn(step, id, 'resolution', to, why, { limit: hours * HOUR, calendar });
}

/** Stops the clocks of a ticket: nothing more is owed on it. */
export function clocksStop(step: Step, id: string, why: 'solved' | 'merged' | 'no-reply-needed'): void {
  for (const kind of ['first-response', 'update', 'resolution'] as const) turn(step, id, kind, 'stop', why);
}

/** When a clock of a ticket runs out if nothing changes; null where it is not running. */
export function dueAtOf(step: Step, id: string, kind: ClockKind): number | null {
  const clock = needTicket(step, id).clocks[kind];
  return clock === undefined ? null : readClock(clock, calendarsOf(houseOf(step)), step.now).dueAt;
}

/** Whether the first answer of a person is still to come, in time or late. */
export const isFirstAnswer = (ticket: Pick<Ticket, 'clocks'>): boolean =>
  ticket.clocks['first-response'].at(-1)?.to !== 'stop';

/** Whether a clock of a ticket has not run out yet: at its limit it has. */
export function isInTime(step: Step, id: string, kind: 'first-response' | 'resolution'): boolean {
  const reading = readClock(needTicket(step, id).clocks[kind], calendarsOf(houseOf(step)), step.now);
  return reading.used < reading.limit;
}
