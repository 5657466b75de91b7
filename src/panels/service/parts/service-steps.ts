import { type CaseView, isOver, isWithOthers, type TicketView } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import type { PaperStep } from '../../shell/paper.ts';
import { stepsDue } from '../case/case-stages.ts';
import { CASE_STEPS } from './service-line.ts';

/** Whether the buyer has written since the last answer of a person. */
const waitsForAnswer = ({ messages }: TicketView): boolean =>
  messages.findLastIndex(({ by }) => by === 'buyer') > messages.findLastIndex(({ by }) => by === 'agent');

/** What is still to be done on the paper of a ticket. */
export function ticketSteps(ticket: TicketView): readonly PaperStep[] {
  const { sort, stage, priority, record } = ticket;
  if (sort === 'notice' || stage.work === 'merged' || stage.work === 'waiting-on-buyer') return [];
  const over = isOver(stage);
  const open = {
    triage: !over && priority === undefined,
    answer: !over && waitsForAnswer(ticket),
    record: record === undefined,
    solve: !over,
  };
  return (['triage', 'answer', 'record', 'solve'] as const)
    .filter((part) => open[part])
    .map((part) => ({ part, words: t(`papers:foot.ticket.${part}`) }));
}

/** What is still to be done on the paper of a case: the steps that are due, and its record and close at the end. */
export function caseSteps(serviceCase: CaseView): readonly PaperStep[] {
  const { stage, record } = serviceCase;
  if (stage === 'closed' || isWithOthers(stage)) return [];
  const due = { ...stepsDue(serviceCase), close: true };
  const open = { ...due, record: due.record || record === undefined };
  return CASE_STEPS.filter((part) => open[part]).map((part) => ({ part, words: t(`papers:why.case-${part}`) }));
}
