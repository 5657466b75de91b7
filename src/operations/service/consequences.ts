import type { RecordReader } from '../../kernel/step.ts';
import type { Consequence } from '../duty.ts';
import { CASE, caseState } from './case.ts';
import { isOver, TICKET, ticketState } from './ticket.ts';

/** Tickets answered in time and late, content buyers, and cases that are still open. */
export function serviceConsequences(reader: RecordReader): readonly Consequence[] {
  const tickets = reader.all(TICKET).filter(({ sort }) => sort === 'message');
  const stages = tickets.map((ticket) => ({ ticket, stage: ticketState(ticket) }));
  const breached = stages.filter(
    ({ stage }) => stage['first-response'] === 'breached' || stage.resolution === 'breached',
  );
  const content = stages.filter(({ ticket, stage }) => isOver(stage) && ticket.mood >= 4);
  return [
    { key: 'breached', value: breached.length, unit: 'count', good: 'less' },
    { key: 'content', value: content.length, unit: 'count', good: 'more' },
    {
      key: 'open-cases',
      value: reader.all(CASE).filter((each) => caseState(each) !== 'closed').length,
      unit: 'count',
      good: 'less',
    },
  ];
}
