import { describe, expect, test } from 'vitest';
import { type ServiceTestDesk, serviceDeskWith } from '../../support/service-desk.ts';
import { type ContactWish, onDay } from '../../support/service-week.ts';
import { hours, minutes } from '../../support/world.ts';

const escalated = (wish: ContactWish, at: number, to: string): ServiceTestDesk => {
  const desk = serviceDeskWith(wish).until(at);
  desk.do('ticket/escalate', { ticket: 'T-1', to });
  return desk;
};

/** A stranger's wish about his data, at ten on Monday; an hour later it goes to counsel in New York. */
const toNewYork = (): ServiceTestDesk =>
  escalated({ topic: 'privacy', at: onDay(1, '10:00') }, onDay(1, '11:00'), 'compliance');

describe('a ticket that goes to colleagues', () => {
  test('an escalated ticket runs under the limit and hours of its new group', () => {
    const desk = toNewYork();
    expect(desk.ticket()).toMatchObject({ group: 'compliance', escalation: { to: 'compliance', answered: false } });
    expect(desk.stage().work).toBe('escalated');
    // One of 32 hours is used; New York works from 22:00 to 06:00 Taipei time, so 31 are over on Friday at five.
    expect(desk.clock('resolution')).toEqual({
      state: 'running',
      used: hours(1),
      limit: hours(32),
      dueAt: desk.open + onDay(5, '05:00'),
    });
  });

  test('an escalated ticket uses no time up outside its new group’s hours', () => {
    const desk = toNewYork().until(onDay(1, '21:59'));
    expect(desk.clock('resolution').used).toBe(hours(1));
    expect(desk.until(onDay(1, '23:00')).clock('resolution').used).toBe(hours(2));
  });

  test('an escalated ticket comes back in the group’s hours, with its old limit and the time used by then', () => {
    const desk = toNewYork();
    const back = desk.awaits('ticket/handed-back');
    expect([back.at - desk.open, back.data.from]).toEqual([onDay(2, '02:00'), 'compliance']);
    expect(desk.ticket()).toMatchObject({ group: 'front', escalation: { answered: true } });
    expect(desk.stage().work).toBe('open');
    // Five of 24 hours: 19 are left of Tuesday and Wednesday, eight each, and three of Thursday.
    expect(desk.clock('resolution')).toEqual({
      state: 'running',
      used: hours(5),
      limit: hours(24),
      dueAt: desk.open + onDay(4, '12:00'),
    });
  });

  test('an escalated ticket is not late when the old limit would be over, but when it comes back with more time used', () => {
    const desk = serviceDeskWith({ topic: 'privacy', at: onDay(1, '10:00') }).until(onDay(4, '09:30'));
    expect(desk.clock('resolution')).toMatchObject({ used: hours(23.5), dueAt: desk.open + onDay(4, '10:00') });
    desk.do('ticket/escalate', { ticket: 'T-1', to: 'compliance' });
    desk.until(onDay(5, '09:00'));
    const late = desk.told('ticket/breached').filter(({ data }) => data.clock === 'resolution');
    // New York used four hours more, from 22:00 to 02:00.
    expect(late.map(({ at }) => at - desk.open)).toEqual([onDay(5, '02:00')]);
    expect(desk.clock('resolution')).toMatchObject({ used: hours(27.5), limit: hours(24) });
  });

  test('a ticket is late at once when more time is used than its new group allows', () => {
    // Lah! counts twelve hours of every day: on Thursday at noon, 39 of its 48 are used; quality allows 24.
    const desk = escalated({ topic: 'halal', channel: 'lah', at: onDay(1, '09:00') }, onDay(4, '12:00'), 'quality');
    expect(desk.clock('resolution')).toMatchObject({ used: hours(39), limit: hours(24), dueAt: desk.now });
    desk.wait(0);
    expect(desk.told('ticket/breached').at(-1)).toMatchObject({ at: desk.now, data: { clock: 'resolution' } });
    expect(desk.stage().resolution).toBe('breached');
  });

  test('a ticket is late once, however often it changes groups', () => {
    const desk = escalated({ topic: 'halal', channel: 'lah', at: onDay(1, '09:00') }, onDay(4, '12:00'), 'quality');
    desk.until(onDay(5, '17:00'));
    expect(desk.ticket().group).toBe('front');
    expect(desk.told('ticket/breached').filter(({ data }) => data.clock === 'resolution')).toHaveLength(1);
  });

  test('an escalated ticket keeps the first response of the front desk', () => {
    const desk = toNewYork();
    expect(desk.clock('first-response')).toMatchObject({ limit: hours(8), dueAt: desk.open + onDay(2, '10:00') });
  });

  test('a ticket can be escalated again only after it came back', () => {
    const desk = toNewYork();
    const more = { ticket: 'T-1', to: 'quality' };
    expect(desk.refused('ticket/escalate', more)).toBe('ticket/escalated-already');
    desk.awaits('ticket/handed-back');
    desk.do('ticket/escalate', more);
    expect(desk.ticket().group).toBe('quality');
  });

  test('an escalated ticket comes back although the buyer was asked something meanwhile', () => {
    const desk = escalated({ topic: 'privacy', at: onDay(1, '10:00') }, onDay(1, '11:00'), 'quality');
    desk.ask();
    desk.until(onDay(2, '12:00'));
    expect(desk.stage().work).toBe('open');
    expect(desk.ticket()).toMatchObject({ group: 'front', escalation: { answered: true } });
  });

  test('a ticket solved while escalated returns to the front desk when it is reopened', () => {
    const desk = serviceDeskWith({ topic: 'halal', truth: { thanks: true } }).until(onDay(1, '10:00'));
    desk.reply();
    desk.do('ticket/escalate', { ticket: 'T-1', to: 'compliance' });
    desk.solve();
    desk.awaits('ticket/reopened');
    desk.wait(minutes(1));
    expect(desk.ticket().group).toBe('front');
  });
});
