import { describe, expect, test } from 'vitest';
import { passing } from '../../../src/panels/service/inbox/filters.ts';
import { holidayMarketOf, nextOf } from '../../../src/panels/service/parts/ticket-clocks.ts';
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

test('a clock that a public holiday holds up says where, and only such a clock', () => {
  const house = form.catalogue.service;
  const tokyo = house?.calendars.find(({ zone }) => zone === 'Asia/Tokyo');
  const [ticket] = tickets.filter(({ clocks }) => clocks['first-response'] !== undefined);
  if (tokyo === undefined || ticket === undefined) throw new Error('there is no desk in Tokyo, or no ticket');
  /** Monday, 23 November is Labour Thanksgiving Day in Japan. */
  const holidayWithLimit = (at: string, limit: number): string | undefined => {
    const now = Date.parse(at);
    const turn = { at: now, to: 'run', why: 'arrived', limit, calendar: tokyo.id } as const;
    return holidayMarketOf(
      { ...host, clock: () => now },
      { ...ticket, clocks: { 'first-response': [turn], resolution: [turn] } },
    );
  };
  expect(holidayWithLimit('2026-11-23T10:00+09:00', hours(1))).toBe('JP');
  expect(holidayWithLimit('2026-11-24T10:00+09:00', hours(1))).toBeUndefined();
});
