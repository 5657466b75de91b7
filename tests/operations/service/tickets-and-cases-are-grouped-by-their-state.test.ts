import { expect, test } from 'vitest';
import { statesTagged } from '../../../src/kernel/state-tags.ts';
import { afterSalesMachine } from '../../../src/operations/service/after-sales.machine.ts';
import { type CaseState, isToRecord, isWithOthers } from '../../../src/operations/service/case.ts';
import { ticketMachine } from '../../../src/operations/service/ticket.machine.ts';
import { isOver, isShut, type TicketStateValue } from '../../../src/operations/service/ticket.ts';

type Work = TicketStateValue['work'];

const works = Object.keys(ticketMachine.states.work?.states ?? {}) as Work[];
const caseStates = Object.keys(afterSalesMachine.states) as CaseState[];

test('a ticket is over when it is solved, closed or merged', () => {
  expect(works.filter((work) => isOver({ work }))).toEqual(['solved', 'closed', 'merged']);
  expect([...statesTagged(ticketMachine, 'over')]).toEqual(['solved', 'closed', 'merged']);
});

test('a ticket is shut for good when it is closed or merged', () => {
  expect(works.filter((work) => isShut({ work }))).toEqual(['closed', 'merged']);
  expect([...statesTagged(ticketMachine, 'shut')]).toEqual(['closed', 'merged']);
});

const OTHERS = ['needs-info', 'awaiting-return', 'refunded-early', 'disputed'];

test('a case is with others while the buyer or the platform has to act', () => {
  expect(caseStates.filter(isWithOthers)).toEqual(OTHERS);
  expect([...statesTagged(afterSalesMachine, 'with-others')]).toEqual(OTHERS);
});

test('a case is to be recorded once it is put right, refused or settled', () => {
  const states = ['rejected', 'refunded', 'replaced', 'repaired', 'settled'];
  expect(caseStates.filter(isToRecord)).toEqual(states);
  expect([...statesTagged(afterSalesMachine, 'to-record')]).toEqual(states);
});
