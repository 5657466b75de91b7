import { describe, expect, test } from 'vitest';
import { type ServiceTestDesk, serviceDeskWith } from '../../support/service-desk.ts';
import { onDay } from '../../support/service-week.ts';
import { hours } from '../../support/world.ts';

/** Answered and solved at eleven on Monday, an hour after it came; solved tickets rest two days in this house. */
function solved(thanks: boolean): ServiceTestDesk {
  const desk = serviceDeskWith({
    contacts: [{ topic: 'halal', at: onDay(1, '10:00'), truth: { thanks } }],
    rules: { reopenDays: 2 },
  }).until(onDay(1, '11:00'));
  desk.reply();
  return desk.solve();
}

describe('a solved ticket', () => {
  test('uses nothing up while it rests', () => {
    const desk = solved(false).until(onDay(2, '11:00'));
    expect(desk.clock('resolution')).toMatchObject({ state: 'stopped', used: hours(1), dueAt: null });
    expect(desk.ticket().solvedAt).toBe(desk.open + onDay(1, '11:00'));
  });

  test('written to again is open again and runs on from what was used', () => {
    const desk = solved(true).until(onDay(1, '14:00'));
    expect(desk.stage()).toEqual({ work: 'reopened', 'first-response': 'met', resolution: 'due' });
    expect(desk.ticket().solvedAt).toBeUndefined();
    expect(desk.told('ticket/reopened')).toHaveLength(1);
    // 23 of 24 hours are left: four on Monday, eight on Tuesday and Wednesday, three on Thursday.
    expect(desk.clock('resolution')).toEqual({
      state: 'running',
      used: hours(1),
      limit: hours(24),
      dueAt: desk.open + onDay(4, '12:00'),
    });
  });

  test('is closed after its days, and says how content the buyer was', () => {
    const desk = solved(false).until(onDay(3, '11:00') - 1);
    expect(desk.stage().work).toBe('solved');
    desk.until(onDay(3, '11:00'));
    expect(desk.stage().work).toBe('closed');
    expect(desk.toldOnce('ticket/closed')).toEqual({ satisfaction: 4 });
    expect(desk.ticket()).toMatchObject({ closedAt: desk.now, satisfaction: 4 });
  });

  test('that was open again rests its days anew', () => {
    const desk = solved(true).until(onDay(2, '09:00'));
    desk.solve('T-1', 'no-reply-needed').until(onDay(3, '12:00'));
    expect(desk.stage().work).toBe('solved');
    expect(desk.until(onDay(4, '09:00')).stage().work).toBe('closed');
    expect(desk.told('ticket/closed')).toHaveLength(1);
  });

  test('not taken up again is late in the end', () => {
    const desk = solved(true).until(onDay(4, '12:00'));
    expect(desk.told('ticket/breached').map(({ data }) => data.clock)).toEqual(['update', 'resolution']);
    expect(desk.stage().resolution).toBe('breached');
  });

  test('that was late is late once, whoever writes to it again', () => {
    const desk = serviceDeskWith({ topic: 'halal', at: onDay(1, '10:00'), truth: { thanks: true } });
    desk.until(onDay(4, '11:00')).reply();
    desk.solve().until(onDay(4, '17:00'));
    expect(desk.stage()).toMatchObject({ work: 'reopened', resolution: 'breached' });
    expect(desk.told('ticket/breached').filter(({ data }) => data.clock === 'resolution')).toHaveLength(1);
  });

  test('that is closed is over: nobody can write to it or answer it', () => {
    const desk = solved(false).until(onDay(3, '12:00'));
    const input = { ticket: 'T-1', to: 'quality' };
    expect(desk.refused('ticket/escalate', input)).toBe('ticket/over');
    expect(desk.refused('ticket/reply', desk.rightReply())).toBe('ticket/over');
    expect(desk.refused('ticket/solve', { tickets: ['T-1'], how: 'answered' })).toBe('ticket/over');
  });
});
