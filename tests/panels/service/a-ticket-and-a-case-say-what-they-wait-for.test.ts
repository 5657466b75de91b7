import { describe, expect, test } from 'vitest';
import type { SittingHost, TicketView } from '../../../src/host/index.ts';
import { hasHoliday } from '../../../src/panels/service/parts/holidays.ts';
import { casesInLine, ticketsInLine, ticketWait } from '../../../src/panels/service/parts/service-line.ts';
import { caseSteps, ticketSteps } from '../../../src/panels/service/parts/service-steps.ts';
import { beginSitting, formFor, hours, openOf } from '../../support/world.ts';

const form = formFor(1, 'service-desk');
const sitting = beginSitting(form);
sitting.advance(openOf(form) + hours(26));
const host = {
  catalogue: form.catalogue,
  clock: () => sitting.now,
  view: () => sitting.view(),
} as unknown as SittingHost;

const first = (): TicketView => {
  const id = ticketsInLine(host)[0]?.id;
  const ticket = sitting.view().service?.tickets.find((each) => each.id === id);
  if (ticket === undefined) throw new Error('no ticket waits');
  return ticket;
};

const parts = (ticket: TicketView): readonly string[] => ticketSteps(ticket).map(({ part }) => part);

describe('tickets', () => {
  test('wait in the sequence of their clocks', () => {
    const due = ticketsInLine(host).map(({ dueAt }) => dueAt ?? Number.POSITIVE_INFINITY);
    expect(due.length).toBeGreaterThan(10);
    expect(due).toEqual([...due].sort((a, b) => a - b));
  });

  test('want triage, an answer, a record, and to be solved', () => {
    const ticket = first();
    expect(ticketWait(host, ticket)?.why).toBe('first-response');
    expect(parts(ticket)).toEqual(['triage', 'answer', 'record', 'solve']);
    sitting.perform('ticket/take', { tickets: [ticket.id], priority: 'normal' });
    const taken = sitting.view().service?.tickets.find(({ id }) => id === ticket.id);
    expect(taken === undefined ? [] : parts(taken)).toEqual(['answer', 'record', 'solve']);
  });

  test('wait for nobody while the buyer is asked', () => {
    const ticket = first();
    sitting.perform('ticket/ask', { ticket: ticket.id, asks: ['photo'], language: ticket.buyer.language, text: '' });
    const asked = sitting.view().service?.tickets.find(({ id }) => id === ticket.id);
    expect(asked?.stage.work).toBe('waiting-on-buyer');
    if (asked === undefined) return;
    expect(ticketWait(host, asked)).toBeNull();
    expect(parts(asked)).toEqual([]);
  });
});

test('a new case waits for its ground within the hours of the handbook, and names the steps to its close', () => {
  const [wait] = casesInLine(host);
  const serviceCase = sitting.view().service?.cases.find(({ id }) => id === wait?.id);
  expect(wait).toMatchObject({ why: 'case-assess', limit: 'handbook' });
  expect(serviceCase === undefined ? [] : caseSteps(serviceCase).map(({ part }) => part)).toEqual([
    'assess',
    'record',
    'close',
  ]);
});

test('a market has a holiday when the calendar of its zone says so', () => {
  const day = (text: string): number => Date.parse(`${text}T00:00:00+08:00`);
  // Culture Day, or Labour Thanksgiving Day, whichever falls into the week of the form.
  const holiday = form.days[0]?.date === '2026-11-23' ? '2026-11-23' : '2026-11-03';
  expect(hasHoliday(host, 'JP', day(holiday), day(holiday) + hours(20))).toBe(true);
  expect(hasHoliday(host, 'DE', day(holiday), day(holiday) + hours(20))).toBe(false);
});
