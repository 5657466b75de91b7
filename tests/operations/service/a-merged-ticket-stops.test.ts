import { describe, expect, test } from 'vitest';
import { type ServiceTestDesk, serviceDeskWith } from '../../support/service-desk.ts';
import { type ContactWish, onDay } from '../../support/service-week.ts';
import { days, hours } from '../../support/world.ts';

const HALAL: ContactWish = { topic: 'halal', name: 'Nur Aisyah Rahman', at: onDay(1, '09:30') };

/** Nur asks on Monday at half past nine and again two hours later; both are merged at noon, the second into the first. */
function merged(into = 'T-1'): ServiceTestDesk {
  const desk = serviceDeskWith([HALAL, { ...HALAL, at: onDay(1, '11:30') }]).until(onDay(1, '12:00'));
  desk.do('ticket/merge', { ticket: into === 'T-1' ? 'T-2' : 'T-1', into });
  return desk;
}

describe('a merged ticket', () => {
  test('the clocks of a merged ticket stop for good', () => {
    const desk = merged();
    expect(desk.stage('T-2')).toEqual({ work: 'merged', 'first-response': 'not-needed', resolution: 'not-needed' });
    const stopped = { state: 'stopped', used: hours(0.5), dueAt: null };
    expect(desk.clock('first-response', 'T-2')).toMatchObject(stopped);
    desk.until(days(4) + hours(8));
    expect(desk.clock('first-response', 'T-2')).toMatchObject(stopped);
    expect(desk.clock('resolution', 'T-2')).toMatchObject(stopped);
  });

  test('a merged ticket is never late, while the ticket it went into can be', () => {
    const desk = merged().until(days(4) + hours(8));
    expect(desk.told('ticket/breached', 'T-2')).toEqual([]);
    expect(desk.told('ticket/breached', 'T-1').map(({ data }) => data.clock)).toContain('resolution');
  });

  test('a merged ticket names the ticket it went into, and that ticket names it', () => {
    const desk = merged();
    expect(desk.ticket('T-2')).toMatchObject({ mergedInto: 'T-1', messages: [{}, {}] });
    expect(desk.ticket('T-1').merged).toEqual(['T-2']);
    expect(desk.toldOnce('ticket/merged')).toMatchObject({ into: 'T-1', same: true });
  });

  test('a merged ticket refuses every act', () => {
    const desk = merged();
    const id = 'T-2';
    const reply = { ...desk.rightReply('T-1'), ticket: id };
    expect(desk.refused('ticket/reply', reply)).toBe('ticket/over');
    expect(desk.refused('ticket/ask', { ticket: id, asks: ['photo'], language: 'en', text: '' })).toBe('ticket/over');
    expect(desk.refused('ticket/solve', { tickets: [id], how: 'no-reply-needed' })).toBe('ticket/over');
    expect(desk.refused('ticket/escalate', { ticket: id, to: 'quality' })).toBe('ticket/over');
    expect(desk.refused('ticket/take', { tickets: [id], priority: 'high' })).toBe('ticket/over');
    expect(desk.refused('ticket/merge', { ticket: id, into: 'T-1' })).toBe('ticket/over');
    expect(desk.refused('ticket/record', { ticket: id, topic: 'halal', cause: 'none', outcome: 'answered' })).toBe(
      'ticket/merged-already',
    );
  });

  test('no buyer writes to a merged ticket, even where one was asked something there', () => {
    const PRIVACY: ContactWish = { topic: 'privacy', name: 'Lena Vogel', truth: { answersAfter: hours(3) } };
    const desk = serviceDeskWith([PRIVACY, { ...PRIVACY, at: hours(1) }]).until(hours(1.5));
    desk.ask('T-2');
    desk.do('ticket/merge', { ticket: 'T-2', into: 'T-1' });
    desk.until(hours(8));
    expect(desk.stage('T-2').work).toBe('merged');
    expect(desk.told('ticket/buyer-wrote', 'T-2')).toEqual([]);
  });

  test('a ticket may be merged into a solved twin', () => {
    const desk = serviceDeskWith([HALAL, { ...HALAL, at: onDay(1, '11:30') }]).until(onDay(1, '10:00'));
    desk.reply('T-1');
    desk.solve('T-1').until(onDay(1, '12:00'));
    desk.do('ticket/merge', { ticket: 'T-2', into: 'T-1' });
    expect(desk.stage('T-1')).toMatchObject({ work: 'solved', resolution: 'met' });
  });
});

describe('merging', () => {
  test('merging the earlier ticket into the later one is right as well', () => {
    const desk = merged('T-2');
    expect(desk.stage('T-1').work).toBe('merged');
    expect(desk.points('P4.1.1', 'duplicate', 'T-2')).toEqual({ merged: 3, 'in-time': 1 });
    desk.reply('T-2');
    expect(desk.points('P4.1.1', 'ticket-halal', 'T-1')).toMatchObject({ facts: 3, 'first-response': 2 });
  });

  test('merging a ticket with itself, or into one that is closed or merged, is refused', () => {
    const desk = merged();
    expect(desk.refused('ticket/merge', { ticket: 'T-1', into: 'T-1' })).toBe('ticket/merge-with-itself');
    expect(desk.refused('ticket/merge', { ticket: 'T-1', into: 'T-2' })).toBe('ticket/over');
    expect(desk.refused('ticket/merge', { ticket: 'T-1', into: 'T-9' })).toBe('ticket/unknown');
  });

  test.each<[string, Partial<ContactWish>]>([
    ['another topic', { topic: 'battery' }],
    ['another person', { name: 'Ben Lau' }],
  ])('with %s is done, and is a false alarm', (_what, other) => {
    const desk = serviceDeskWith([HALAL, { ...HALAL, at: hours(1), ...other }]).until(hours(2));
    desk.do('ticket/merge', { ticket: 'T-2', into: 'T-1' });
    expect(desk.toldOnce('ticket/merged').same).toBe(false);
    expect(desk.opportunity('P4.1.1', 'merged').outcome).toBe('false-alarm');
  });

  test('a mail that names an order is a duplicate of the buyer’s message on the platform', () => {
    const about = { market: 'JP', product: 'craft-kit', stage: 'delivered' } as const;
    const desk = serviceDeskWith([
      { topic: 'invoice', about },
      { topic: 'invoice', about, channel: 'harbour', at: hours(2) },
    ]).until(hours(3));
    expect(desk.toldOnce('ticket/arrived', 'T-2').duplicateOf).toBe('T-1');
    expect(desk.ticket('T-2').order).toBeUndefined();
  });
});
