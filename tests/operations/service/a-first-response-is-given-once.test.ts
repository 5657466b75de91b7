import { describe, expect, test } from 'vitest';
import { type ServiceTestDesk, serviceDeskWith } from '../../support/service-desk.ts';
import { onDay } from '../../support/service-week.ts';

const asked = (): ServiceTestDesk =>
  serviceDeskWith({ topic: 'halal', at: onDay(1, '10:00') }).until(onDay(1, '11:00'));
const points = (desk: ServiceTestDesk) => desk.points('P4.1.1', 'ticket-halal');

describe('the first response', () => {
  test('the clock of first response stops at the first answer of a person, for good', () => {
    const desk = asked();
    expect(desk.reply()).toMatchObject({ first: true, inTime: true });
    desk.until(onDay(1, '12:00'));
    expect(desk.reply()).toMatchObject({ first: false });
    expect(desk.ticket().clocks['first-response'].map(({ to, why }) => [to, why])).toEqual([
      ['run', 'arrived'],
      ['stop', 'answered'],
    ]);
    expect(desk.stage()['first-response']).toBe('met');
  });

  test('the first answer is judged once; a second one does not correct it', () => {
    const desk = asked();
    desk.reply('T-1', { policy: 'battery' });
    const before = points(desk);
    expect(before).toMatchObject({ 'first-response': 0, facts: 0 });
    desk.reply();
    expect(points(desk)).toEqual(before);
  });

  test('answering twice earns no more than answering once', () => {
    const desk = asked();
    desk.reply();
    const before = points(desk);
    desk.reply();
    desk.reply();
    expect(points(desk)).toEqual(before);
    expect(desk.opportunities('P4.1.1', 'ticket-halal')).toHaveLength(1);
  });

  test('a first response after its limit is late and stays late', () => {
    const desk = asked().until(onDay(2, '11:00'));
    expect(desk.reply()).toMatchObject({ first: false, inTime: false });
    expect(desk.stage()['first-response']).toBe('breached');
    expect(points(desk)).toMatchObject({ 'first-response': 0, facts: 3 });
  });

  test('a first response in the last millisecond is in time; at its limit it is late', () => {
    const early = asked();
    early.sitting.advance(early.open + onDay(2, '10:00') - 1);
    expect(early.reply()).toMatchObject({ first: true, inTime: true });
    const late = asked().until(onDay(2, '10:00'));
    expect(late.reply().first).toBe(false);
    expect(late.toldOnce('ticket/breached')).toEqual({ clock: 'first-response' });
  });

  test('a question back to the buyer counts as a first response', () => {
    const desk = serviceDeskWith({ topic: 'privacy', at: onDay(1, '10:00') }).until(onDay(1, '11:00'));
    expect(desk.ask()).toMatchObject({ first: true, right: true });
    expect(desk.stage()['first-response']).toBe('met');
    desk.awaits('ticket/buyer-wrote');
    expect(desk.reply().first).toBe(false);
  });
});
