import { describe, expect, test } from 'vitest';
import { type ServiceTestDesk, serviceDeskWith } from '../../support/service-desk.ts';

const thanked = (): ServiceTestDesk =>
  serviceDeskWith({ topic: 'thanks', about: { market: 'US', product: 'tea-bags', stage: 'delivered' } });

describe('thanks', () => {
  test('a message of thanks is marked as needing no reply', () => {
    const desk = thanked();
    desk.firstTicket('thanks');
    desk.solve('T-1', 'no-reply-needed');
    expect(desk.stage()).toEqual({ work: 'solved', 'first-response': 'not-needed', resolution: 'met' });
    expect(desk.clock('first-response').state).toBe('stopped');
    expect(desk.points('P4.1.1', 'no-reply')).toEqual({ dismissed: 2 });
  });

  test('answering a message of thanks earns nothing', () => {
    const desk = thanked();
    desk.firstTicket('thanks');
    expect(desk.reply().faults).toEqual([]);
    desk.solve();
    expect(desk.points('P4.1.1', 'no-reply')).toEqual({ dismissed: 0 });
  });

  test('a message of thanks that is left lying is a missed chance', () => {
    const desk = thanked();
    desk.sitting.advance(Number.MAX_SAFE_INTEGER);
    expect(desk.opportunity('P4.1.1', 'no-reply').outcome).toBe('missed');
  });
});

describe('a question', () => {
  test('marking a question as needing no reply is a false alarm, and does not resolve it', () => {
    const desk = serviceDeskWith({ topic: 'halal' });
    desk.firstTicket('halal');
    desk.solve('T-1', 'no-reply-needed');
    expect(desk.toldOnce('ticket/solved')).toMatchObject({ called: false, answered: false });
    expect(desk.opportunity('P4.1.1', 'dismissed').outcome).toBe('false-alarm');
    desk.sitting.advance(Number.MAX_SAFE_INTEGER);
    expect(desk.points('P4.1.1', 'ticket-halal')).toMatchObject({ 'first-response': 0, facts: 0, resolution: 0 });
  });

  test('a question cannot be solved before it is answered', () => {
    const desk = serviceDeskWith({ topic: 'halal' });
    desk.firstTicket('halal');
    expect(desk.refused('ticket/solve', { tickets: ['T-1'], how: 'answered' })).toBe('ticket/not-answered');
  });

  test('a question cannot be solved when the buyer was only asked back', () => {
    const desk = serviceDeskWith({ topic: 'privacy' });
    desk.firstTicket('privacy');
    desk.ask();
    desk.sitting.perform('ticket/solve', { tickets: ['T-1'], how: 'answered' });
    desk.sitting.advance(Number.MAX_SAFE_INTEGER);
    expect(desk.points('P4.1.1', 'ticket-privacy')).toMatchObject({ asked: 1, facts: 0, resolution: 0 });
  });
});

describe('thanks for an answer', () => {
  test('thanks reopen a solved ticket, which is marked as needing no reply', () => {
    const desk = serviceDeskWith({ topic: 'halal', truth: { thanks: true } });
    desk.firstTicket('halal');
    desk.reply();
    desk.solve();
    expect(desk.awaits('ticket/buyer-wrote').data.reason).toBe('thanks');
    desk.solve('T-1', 'no-reply-needed');
    expect(desk.points('P4.1.1', 'thanked')).toEqual({ dismissed: 2 });
    expect(desk.told('ticket/solved').at(-1)?.data).toMatchObject({ how: 'no-reply-needed', called: true });
  });

  test('no buyer thanks for an answer that missed the point', () => {
    const desk = serviceDeskWith({ topic: 'halal', truth: { thanks: true } });
    desk.firstTicket('halal');
    desk.reply('T-1', { policy: 'battery' });
    desk.solve();
    expect(desk.awaits('ticket/buyer-wrote').data.reason).toBe('not-satisfied');
  });
});
