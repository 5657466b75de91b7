import { describe, expect, test } from 'vitest';
import { clocksHear } from '../../../src/operations/service/ticket-clocks.ts';
import { type ServiceTestDesk, serviceDeskWith } from '../../support/service-desk.ts';
import { onDay } from '../../support/service-week.ts';
import { hours } from '../../support/world.ts';

const asked = (): ServiceTestDesk =>
  serviceDeskWith({ topic: 'halal', at: onDay(1, '10:00') }).until(onDay(1, '10:00'));
const hears = (desk: ServiceTestDesk): ServiceTestDesk => {
  desk.sitting.world.begin((step) => clocksHear(step, 'T-1', false));
  return desk;
};

describe('a further message of the buyer', () => {
  test('a further message leaves the limit of first response where it was as long as nobody has answered', () => {
    const desk = asked();
    const before = desk.clock('first-response');
    hears(desk.until(onDay(1, '14:00')));
    hears(desk.until(onDay(1, '17:00')));
    expect(desk.clock('first-response').dueAt).toBe(before.dueAt);
    expect(desk.ticket().clocks.update).toBeUndefined();
    desk.until(onDay(2, '10:00'));
    expect(desk.stage()['first-response']).toBe('breached');
  });

  test('a further message after the answer starts an update clock at its own moment', () => {
    const desk = asked();
    desk.reply();
    hears(desk.until(onDay(1, '14:00')));
    expect(desk.clock('update')).toMatchObject({ state: 'running', used: 0, dueAt: desk.open + onDay(2, '14:00') });
    expect(desk.clock('first-response').state).toBe('stopped');
  });

  test('a further message does not put off an update that is owed already', () => {
    const desk = asked();
    desk.reply();
    hears(desk.until(onDay(1, '14:00')));
    const { dueAt } = desk.clock('update');
    hears(desk.until(onDay(1, '16:00')));
    expect(desk.clock('update').dueAt).toBe(dueAt);
  });

  test('the update clock begins anew after the next answer', () => {
    const desk = asked();
    desk.reply();
    hears(desk.until(onDay(1, '14:00')));
    desk.until(onDay(1, '15:00')).reply();
    expect(desk.clock('update')).toMatchObject({ state: 'stopped', used: hours(1) });
    hears(desk.until(onDay(1, '16:00')));
    expect(desk.clock('update')).toMatchObject({ state: 'running', used: 0 });
  });

  test('an update that is late leaves the other two clocks as they were', () => {
    const desk = asked();
    desk.reply();
    hears(desk.until(onDay(1, '14:00'))).until(onDay(2, '14:00'));
    expect(desk.toldOnce('ticket/breached')).toEqual({ clock: 'update' });
    expect(desk.stage()).toMatchObject({ 'first-response': 'met', resolution: 'due' });
  });

  test('a message of an impatient buyer does not undo that the first response was late', () => {
    const desk = asked();
    const wrote = desk.awaits('ticket/buyer-wrote');
    expect([wrote.at - desk.open, wrote.data.reason]).toEqual([onDay(2, '13:00'), 'impatient']);
    expect(desk.stage()['first-response']).toBe('breached');
    desk.reply();
    expect(desk.stage()['first-response']).toBe('breached');
    expect(desk.told('ticket/replied')[0]?.data.first).toBe(false);
  });
});
