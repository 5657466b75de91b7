import { describe, expect, test } from 'vitest';
import { serviceDeskWith } from '../../support/service-desk.ts';
import { onDay } from '../../support/service-week.ts';

const on = (channel: string) =>
  serviceDeskWith({ topic: 'halal', channel, at: onDay(1, '10:00') }).until(onDay(1, '10:00'));

describe('an automatic acknowledgement', () => {
  test.each([
    ['amber', true],
    ['harbour', true],
    ['lah', false],
    ['rakuya', false],
  ])('goes out on %s: %s', (channel, sent) => {
    const desk = on(channel);
    expect(desk.ticket().messages.some(({ by, key }) => by === 'platform' && key === 'auto-reply')).toBe(sent);
  });

  test('an automatic acknowledgement leaves the clock of first response running', () => {
    const desk = on('harbour');
    expect(desk.stage()).toMatchObject({ work: 'new', 'first-response': 'due' });
    expect(desk.clock('first-response')).toMatchObject({ state: 'running', dueAt: desk.open + onDay(2, '10:00') });
    desk.until(onDay(2, '10:00'));
    expect(desk.stage()['first-response']).toBe('breached');
  });

  test('a ticket with an automatic acknowledgement alone cannot be solved', () => {
    const desk = on('amber');
    expect(desk.refused('ticket/solve', { tickets: ['T-1'], how: 'answered' })).toBe('ticket/not-answered');
  });

  test('a buyer with an automatic acknowledgement alone still loses patience', () => {
    expect(on('harbour').awaits('ticket/buyer-wrote').data.reason).toBe('impatient');
  });
});
