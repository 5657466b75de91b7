import { expect, test } from 'vitest';
import { clockLedgersOf } from '../../src/host/clock-ledgers.ts';
import { beginSitting, formFor, hours, openOf } from '../support/world.ts';

const form = formFor(2, 'service-desk');
const sitting = beginSitting(form);
sitting.advance(openOf(form) + hours(30));

test('the counted rows of every clock of every ticket are together the time the ticket shows as used', () => {
  const tickets = sitting.view().service?.tickets ?? [];
  expect(tickets.length).toBeGreaterThan(20);
  for (const ticket of tickets) {
    for (const { clock, rows } of clockLedgersOf(sitting.world, ticket.id)) {
      const counted = rows.reduce((sum, row) => sum + (row.counted ? row.to - row.from : 0), 0);
      expect(counted, `${ticket.number} ${clock}`).toBe(ticket.reading[clock]?.used);
    }
  }
});

test('a ticket that is not there has no ledger', () => {
  expect(clockLedgersOf(sitting.world, 'nobody')).toEqual([]);
});
