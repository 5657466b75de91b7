import { describe, expect, test } from 'vitest';
import type { ServiceTestDesk } from '../../support/service-desk.ts';
import { serviceDeskWith } from '../../support/service-desk.ts';
import { onDay } from '../../support/service-week.ts';
import { hours, minutes } from '../../support/world.ts';

/** A stranger wants his data deleted, at ten on Monday; he is asked who he is at half past, and takes until Thursday noon. */
function waiting(): ServiceTestDesk {
  const desk = serviceDeskWith({
    topic: 'privacy',
    at: onDay(1, '10:00'),
    truth: { answersAfter: onDay(4, '12:00') - onDay(1, '10:30') },
  });
  desk.until(onDay(1, '10:30'));
  desk.ask();
  return desk;
}

describe('what waits on the buyer', () => {
  test('the resolution of a ticket that waits on the buyer stands still', () => {
    const desk = waiting();
    expect(desk.stage()).toEqual({ work: 'waiting-on-buyer', 'first-response': 'met', resolution: 'paused' });
    desk.until(onDay(4, '11:59'));
    expect(desk.clock('resolution')).toMatchObject({ state: 'paused', used: minutes(30), dueAt: null });
    expect(desk.nextDue()).toBeNull();
  });

  test('a ticket that waits on the buyer is never late, however long the buyer takes', () => {
    const desk = waiting().until(onDay(4, '11:59'));
    expect(desk.told('ticket/breached')).toEqual([]);
    expect(desk.told('ticket/escalated')).toEqual([]);
    expect(desk.ticket()).toMatchObject({ group: 'front', mood: 3 });
  });

  test('the same ticket would be late on the third day if it did not wait on the buyer', () => {
    const desk = serviceDeskWith({ topic: 'privacy', at: onDay(1, '10:00') });
    desk.until(onDay(4, '11:59'));
    // Eight open hours a day, 09:00 to 12:30 and 13:30 to 18:00: 24 from Monday ten are over on Thursday at ten.
    expect(desk.told('ticket/breached').map(({ at, data }) => [data.clock, at - desk.open])).toEqual([
      ['first-response', onDay(2, '10:00')],
      ['resolution', onDay(4, '10:00')],
    ]);
  });

  test('a buyer is asked for the same thing once', () => {
    const desk = waiting();
    const again = { ticket: 'T-1', asks: ['identity'], language: 'en', text: '' };
    expect(desk.refused('ticket/ask', again)).toBe('ticket/asked-already');
  });

  test('the buyer’s answer lets the resolution go on from the time used, and an update is owed', () => {
    const desk = waiting().until(onDay(4, '12:00'));
    expect(desk.stage()).toMatchObject({ work: 'open', resolution: 'due' });
    expect(desk.ticket().asked).toEqual([]);
    expect(desk.toldOnce('ticket/buyer-wrote')).toMatchObject({ reason: 'answer' });
    // 23.5 hours are left: half an hour on Thursday before the break, and on from 13:30.
    expect(desk.clock('resolution')).toMatchObject({ state: 'running', used: minutes(30), limit: hours(24) });
    expect(desk.clock('update')).toEqual({
      state: 'running',
      used: 0,
      limit: hours(8),
      dueAt: desk.open + onDay(5, '12:00'),
    });
  });

  test('the resolution also goes on when the trainee writes before the buyer answers', () => {
    const desk = waiting().until(onDay(2, '09:00'));
    desk.reply();
    expect(desk.stage()).toMatchObject({ work: 'open', resolution: 'due' });
    desk.wait(hours(1));
    expect(desk.clock('resolution')).toMatchObject({ state: 'running', used: minutes(90) });
  });

  test('a ticket that was late before it waits on the buyer stays late', () => {
    const desk = serviceDeskWith({ topic: 'privacy', at: onDay(1, '10:00') }).until(onDay(4, '10:30'));
    desk.ask();
    expect(desk.stage()).toEqual({ work: 'waiting-on-buyer', 'first-response': 'breached', resolution: 'breached' });
  });
});
