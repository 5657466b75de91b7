import { expect, test } from 'vitest';
import { ledgersOf, nextOf, readingsOf } from '../../../src/operations/service/clock-view.ts';
import { beginSitting, formFor, hours, openOf } from '../../support/world.ts';

const form = formFor(2, 'service-desk');
const house = form.catalogue.service;
const sitting = beginSitting(form);
sitting.advance(openOf(form) + hours(30));
const tickets = sitting.view().service?.tickets ?? [];

test('the counted rows of every clock sum to the time it shows as used', () => {
  expect(tickets.length).toBeGreaterThan(20);
  for (const ticket of tickets) {
    const readings = readingsOf(ticket, house, sitting.now);
    for (const { clock, rows } of ledgersOf(ticket, house, sitting.now)) {
      const counted = rows.reduce((sum, row) => sum + (row.counted ? row.to - row.from : 0), 0);
      expect(counted, `${ticket.number} ${clock}`).toBe(readings[clock]?.used);
    }
  }
});

test('the first clock to run out is the one with the least time until it is due', () => {
  for (const ticket of tickets) {
    const due = Object.values(readingsOf(ticket, house, sitting.now)).flatMap(({ dueAt }) => dueAt ?? []);
    const next = nextOf(ticket, house, sitting.now);
    expect(next?.dueAt, ticket.number).toBe(due.length === 0 ? undefined : Math.min(...due));
  }
});

test('the clocks of a ticket are read again when a minute has passed, and not before', () => {
  const [ticket] = tickets;
  if (ticket === undefined) throw new Error('nobody has written');
  const now = Math.floor(sitting.now / 60_000) * 60_000;
  const readings = readingsOf(ticket, house, now);
  expect(readingsOf(ticket, house, now + 59_999)).toBe(readings);
  expect(readingsOf(ticket, house, now + 60_000)).not.toBe(readings);
});

test('a minute ledger goes as far as the moment that is shown, and no farther', () => {
  const shown = openOf(form) + hours(5);
  const early = tickets.filter(({ at }) => at < shown);
  expect(early.length).toBeGreaterThan(0);
  for (const ticket of early)
    for (const { rows } of ledgersOf(ticket, house, shown))
      expect(Math.max(...rows.map(({ to }) => to), 0)).toBeLessThanOrEqual(shown);
});

test('where no service desk is trained there are no clocks to read', () => {
  const clocks = { 'first-response': [], resolution: [] };
  expect(readingsOf({ clocks }, undefined, 0)).toEqual({});
  expect(nextOf({ clocks }, undefined, 0)).toBeNull();
  expect(ledgersOf({ clocks }, undefined, 0)).toEqual([]);
});
