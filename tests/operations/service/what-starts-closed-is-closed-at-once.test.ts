import { describe, expect, test } from 'vitest';
import { type ServiceTestDesk, serviceDeskWith } from '../../support/service-desk.ts';
import { onDay } from '../../support/service-week.ts';
import { days, hours } from '../../support/world.ts';

/** A notice of the own shop's system, at ten on Monday, and a question beside it. */
const noticed = (): ServiceTestDesk =>
  serviceDeskWith([
    { topic: 'opening-hours', sort: 'notice', at: onDay(1, '10:00') },
    { topic: 'opening-hours', at: onDay(1, '10:00'), name: 'Ben Lau' },
  ]).until(onDay(1, '10:00'));

describe('a notice', () => {
  test('a notice is closed at once and needs no answer', () => {
    const desk = noticed();
    expect(desk.ticket()).toMatchObject({ sort: 'notice', closedAt: desk.now });
    expect(desk.stage()).toEqual({ work: 'closed', 'first-response': 'not-needed', resolution: 'not-needed' });
  });

  test('the clocks of a notice stop as they start', () => {
    const desk = noticed().until(days(4));
    for (const kind of ['first-response', 'resolution'] as const)
      expect(desk.clock(kind)).toMatchObject({ state: 'stopped', used: 0, dueAt: null });
    expect(desk.nextDue()).toBeNull();
    expect(desk.told('ticket/breached', 'T-1')).toEqual([]);
    expect(desk.told('ticket/breached', 'T-2').length).toBeGreaterThan(0);
  });

  test('a notice has no due times and gets no automatic acknowledgement', () => {
    const desk = noticed();
    expect(desk.toldOnce('ticket/arrived', 'T-1')).toMatchObject({
      sort: 'notice',
      firstDueAt: null,
      resolutionDueAt: null,
    });
    expect(desk.ticket('T-1').messages.map(({ by }) => by)).toEqual(['buyer']);
    expect(desk.ticket('T-2').messages.map(({ by }) => by)).toEqual(['buyer', 'platform']);
  });

  test('a notice takes no answer and no verdict', () => {
    const desk = noticed();
    expect(desk.refused('ticket/reply', { ...desk.rightReply('T-2'), ticket: 'T-1' })).toBe('ticket/over');
    expect(desk.refused('ticket/solve', { tickets: ['T-1'], how: 'no-reply-needed' })).toBe('ticket/over');
    desk.until(days(4) + hours(8));
    expect(desk.sitting.ledger().opportunities.filter(({ subject }) => subject.id === 'T-1')).toEqual([]);
  });

  test('a notice is no contact: it counts nowhere and has no duplicate', () => {
    const desk = noticed();
    const own = desk.sitting.view().service?.figures.find(({ channel }) => channel === 'harbour');
    expect(own).toMatchObject({ arrived: 1, open: 1 });
    expect(desk.toldOnce('ticket/arrived', 'T-2').duplicateOf).toBeNull();
  });
});
