import {
  addOfficeTime,
  type CaseView,
  isOver,
  isWithOthers,
  type SittingHost,
  type TicketView,
} from '../../../host/index.ts';
import { byUrgency } from '../../shell/next-in-line.ts';
import type { Waiting } from '../../shell/paper.ts';
import { type Steps, stepsDue } from '../case/case-stages.ts';
import { houseOf, serviceOf } from './service-view.ts';
import { nextOf } from './ticket-clocks.ts';

const HOUR = 3_600_000;

const isMessage = ({ sort, stage }: TicketView): boolean => sort === 'message' && stage.work !== 'merged';

/** What a ticket waits for from the trainee: an answer, to be solved, or its problem record; null where it waits for others. */
export function ticketWait(host: SittingHost, ticket: TicketView): Waiting | null {
  const { id, stage, record } = ticket;
  if (!isMessage(ticket) || stage.work === 'waiting-on-buyer') return null;
  if (isOver(stage)) return record === undefined ? { id, why: 'record' } : null;
  const next = nextOf(host, ticket);
  if (stage.work === 'escalated' && next?.clock === 'resolution') return null;
  return next === null ? { id, why: 'resolution' } : { id, why: next.clock, dueAt: next.dueAt, limit: 'clock' };
}

export const ticketsInLine = (host: SittingHost): readonly Waiting[] =>
  byUrgency(serviceOf(host).tickets.flatMap((ticket) => ticketWait(host, ticket) ?? []));

/** The steps of a case, in their sequence. */
export const CASE_STEPS = [
  ...(['assess', 'ask', 'decide', 'arrange', 'inspect', 'refund', 'replace', 'record', 'close'] as const),
] satisfies readonly (keyof Steps)[];

/** From when the handbook counts the time for a step, and how many office hours it gives. */
function limitOf(host: SittingHost, serviceCase: CaseView, step: keyof Steps): [from: number, hours: number] | null {
  const rules = houseOf(host)?.rules;
  const { at, decision, return: back } = serviceCase;
  if (rules === undefined) return null;
  if (step === 'assess' || step === 'decide') return [at, rules.decideHours];
  if (step === 'arrange' && decision !== undefined) return [decision.at, rules.arrangeHours];
  if (step === 'inspect' && back?.receivedAt !== undefined) return [back.receivedAt, rules.inspectHours];
  return null;
}

/** The step that a case waits for; null where it waits for the buyer or the platform, or is over. */
export function caseWait(host: SittingHost, serviceCase: CaseView): Waiting | null {
  const { id, stage } = serviceCase;
  if (stage === 'closed' || isWithOthers(stage)) return null;
  const due = stepsDue(serviceCase);
  const why = CASE_STEPS.find((each) => due[each]) ?? 'close';
  const limit = limitOf(host, serviceCase, why);
  if (limit === null) return { id, why: `case-${why}` };
  const dueAt = addOfficeTime(limit[0], limit[1] * HOUR, host.catalogue.hours);
  return { id, why: `case-${why}`, dueAt, limit: 'handbook' };
}

export const casesInLine = (host: SittingHost): readonly Waiting[] =>
  byUrgency(serviceOf(host).cases.flatMap((each) => caseWait(host, each) ?? []));
