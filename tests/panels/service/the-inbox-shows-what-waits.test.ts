import { describe, expect, test } from 'vitest';
import { passing } from '../../../src/panels/service/inbox/filters.ts';
import { nextOf } from '../../../src/panels/service/parts/ticket-clocks.ts';
import { beginSitting, formFor, hours, openOf } from '../../support/world.ts';

const form = formFor(1, 'service-desk');
const sitting = beginSitting(form);
sitting.advance(openOf(form) + hours(26));
const host = { catalogue: form.catalogue, clock: () => sitting.now };
const tickets = sitting.view().service?.tickets ?? [];
const numbers = (filter: Parameters<typeof passing>[2]): readonly string[] =>
  passing(host, tickets, filter).map(({ number }) => number);

describe('the inbox', () => {
  test('every ticket is open, waits on its buyer or is over', () => {
    expect(tickets.length).toBeGreaterThan(20);
    expect([...numbers('open'), ...numbers('waiting'), ...numbers('solved')].sort()).toEqual(
      [...numbers('all')].sort(),
    );
  });

  test('tickets that are late and tickets that soon will be are shown apart', () => {
    const late = new Set(numbers('breached'));
    const alsoDue = tickets.filter(
      (ticket) => late.has(ticket.number) && (nextOf(host, ticket)?.dueAt ?? 0) < sitting.now,
    );
    expect(late.size).toBeGreaterThan(0);
    expect(alsoDue.filter(({ number }) => numbers('due').includes(number))).toEqual([]);
  });

  test('the inbox finds every ticket that is due within two hours', () => {
    for (const ticket of passing(host, tickets, 'due')) {
      const left = (nextOf(host, ticket)?.dueAt ?? 0) - sitting.now;
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left).toBeLessThan(hours(2));
    }
  });
});
