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
  test('a solved ticket uses no time up', () => {
    const desk = solved(false).until(onDay(2, '11:00'));
    expect(desk.clock('resolution')).toMatchObject({ state: 'stopped', used: hours(1), dueAt: null });
    expect(desk.ticket().solvedAt).toBe(desk.open + onDay(1, '11:00'));
  });

  test('a solved ticket that the buyer writes to is reopened, and its clocks go on from the time used', () => {
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

  test('a solved ticket closes after its days, with the buyer’s satisfaction', () => {
    const desk = solved(false).until(onDay(3, '11:00') - 1);
    expect(desk.stage().work).toBe('solved');
    desk.until(onDay(3, '11:00'));
    expect(desk.stage().work).toBe('closed');
    expect(desk.toldOnce('ticket/closed')).toEqual({ satisfaction: 4 });
    expect(desk.ticket()).toMatchObject({ closedAt: desk.now, satisfaction: 4 });
  });

  test('a reopened ticket that is solved again waits its days anew', () => {
    const desk = solved(true).until(onDay(2, '09:00'));
    desk.solve('T-1', 'no-reply-needed').until(onDay(3, '12:00'));
    expect(desk.stage().work).toBe('solved');
    expect(desk.until(onDay(4, '09:00')).stage().work).toBe('closed');
    expect(desk.told('ticket/closed')).toHaveLength(1);
  });

  test('a reopened ticket that nobody takes is late in the end', () => {
    const desk = solved(true).until(onDay(4, '12:00'));
    expect(desk.told('ticket/breached').map(({ data }) => data.clock)).toEqual(['update', 'resolution']);
    expect(desk.stage().resolution).toBe('breached');
  });

  test('a ticket that was late is not late again when the buyer writes to it', () => {
    const desk = serviceDeskWith({ topic: 'halal', at: onDay(1, '10:00'), truth: { thanks: true } });
    desk.until(onDay(4, '11:00')).reply();
    desk.solve().until(onDay(4, '17:00'));
    expect(desk.stage()).toMatchObject({ work: 'reopened', resolution: 'breached' });
    expect(desk.told('ticket/breached').filter(({ data }) => data.clock === 'resolution')).toHaveLength(1);
  });

  test('a closed ticket takes no message and no answer', () => {
    const desk = solved(false).until(onDay(3, '12:00'));
    const input = { ticket: 'T-1', to: 'quality' };
    expect(desk.refused('ticket/escalate', input)).toBe('ticket/over');
    expect(desk.refused('ticket/reply', desk.rightReply())).toBe('ticket/over');
    expect(desk.refused('ticket/solve', { tickets: ['T-1'], how: 'answered' })).toBe('ticket/over');
  });
});
