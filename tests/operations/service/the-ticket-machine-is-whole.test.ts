import { describe, expect, test } from 'vitest';
import type { AnyStateNode } from 'xstate';
import { type LifecycleState, lifecycleOf } from '../../../src/kernel/lifecycle.ts';
import { ticketMachine } from '../../../src/operations/service/ticket.machine.ts';
import type { TicketStateValue } from '../../../src/operations/service/ticket.ts';
import { eventsOf, everyCombination, machineIsWhole, sourcesIn } from '../../support/machine-suite.ts';

const suite = { machine: ticketMachine, sentFrom: ['service', 'market'] };

machineIsWhole(suite);

test('a ticket has no timers of its own: its clocks count business hours', () => {
  expect(eventsOf(ticketMachine).filter((event) => event.startsWith('xstate.'))).toEqual([]);
  expect(sourcesIn('service').includes('BREACH')).toBe(false);
});

describe('the three regions together', () => {
  const lifecycle = lifecycleOf(ticketMachine);
  const { states } = ticketMachine.root.states.work as AnyStateNode;
  /** Whether the work itself goes on with an event; the clocks' own running out is nothing the work is asked about. */
  const works = (work: TicketStateValue['work'], type: string): boolean =>
    type.startsWith('BREACH') || states[work]?.transitions.has(type) === true;
  const stages = (state: LifecycleState): TicketStateValue => state.value as TicketStateValue;
  const say = (one: TicketStateValue): string => `${one.work} / ${one['first-response']} / ${one.resolution}`;

  /** All that a ticket can come to as long as only such events are sent that its work takes. */
  const found = new Map<string, TicketStateValue>();
  const visit = (state: LifecycleState): void => {
    const value = stages(state);
    if (found.has(say(value))) return;
    found.set(say(value), value);
    for (const type of eventsOf(ticketMachine)) {
      const moved = works(value.work, type) ? lifecycle.move(state, { type }) : null;
      if (moved !== null) visit(moved.state);
    }
  };
  visit(lifecycle.start({}).state);
  const combinations = [...found.values()];
  const where = (wanted: (one: TicketStateValue) => boolean): string[] => combinations.filter(wanted).map(say);

  test('every combination of states is the same in the kernel as in XState', () => {
    expect(new Set(everyCombination(suite).map((one) => JSON.stringify(one))).size).toBeGreaterThanOrEqual(found.size);
  });

  test('a ticket that waits on the buyer has had its first response, in time or not', () => {
    expect(where((one) => one.work === 'waiting-on-buyer' && one['first-response'] === 'due')).toEqual([]);
  });

  test('the resolution stands still exactly while the ticket waits on the buyer, unless it was late before', () => {
    const waits = (one: TicketStateValue): boolean => one.work === 'waiting-on-buyer';
    expect(where((one) => one.resolution === 'paused' && !waits(one))).toEqual([]);
    expect(where((one) => waits(one) && !['paused', 'breached'].includes(one.resolution))).toEqual([]);
  });

  test('a solved, closed or merged ticket has no running clock', () => {
    const over = (one: TicketStateValue): boolean => ['solved', 'closed', 'merged'].includes(one.work);
    expect(new Set(combinations.filter(over).map(({ work }) => work)).size).toBe(3);
    expect(where((one) => over(one) && ['due', 'paused'].includes(one.resolution))).toEqual([]);
    expect(where((one) => ['closed', 'merged'].includes(one.work) && one['first-response'] === 'due')).toEqual([]);
  });

  test('no clock changes with an event that the ticket’s work refuses', () => {
    const taken = combinations.flatMap((value) =>
      eventsOf(ticketMachine)
        .filter((type) => !works(value.work, type) && lifecycle.move({ value, context: {} }, { type }) !== null)
        .map((type) => `${type} in ${say(value)}`),
    );
    expect(taken).toEqual([]);
  });
});
