import { describe, expect, test } from 'vitest';
import { type ServiceTestDesk, serviceDeskWith } from '../../support/service-desk.ts';
import { type ContactWish, onDay, type SaleWish } from '../../support/service-week.ts';
import { hours } from '../../support/world.ts';

const ABOUT: SaleWish = { market: 'DE', product: 'bike-light', stage: 'delivered' };
const escalate = (desk: ServiceTestDesk, to: string, ticket = 'T-1'): void => {
  desk.do('ticket/escalate', { ticket, to });
};
const notes = (desk: ServiceTestDesk, id = 'T-1') => desk.ticket(id).messages.filter(({ by }) => by === 'colleague');
const written = (desk: ServiceTestDesk, id = 'T-1') =>
  desk.told('ticket/buyer-wrote', id).map(({ at, data }) => [at - desk.open, data.reason]);

describe('an escalated ticket', () => {
  test('that was given to other colleagues since comes back from them, in their hours', () => {
    const desk = serviceDeskWith({ topic: 'unsafe', about: ABOUT, at: onDay(1, '09:05') }).until(onDay(1, '09:20'));
    escalate(desk, 'quality');
    desk.until(onDay(1, '09:30')).ask('T-1', { asks: ['photo'] });
    desk.until(onDay(1, '09:40'));
    escalate(desk, 'compliance');
    desk.until(onDay(1, '18:00'));
    expect(notes(desk)).toEqual([]);
    const { at, data } = desk.awaits('ticket/handed-back');
    expect(at - desk.open).toBe(onDay(2, '02:00'));
    expect(data.from).toBe('compliance');
    desk.until(onDay(3, '18:00'));
    expect(notes(desk).length).toBe(1);
  });

  test('that was solved, reopened and given to others comes back from the others alone', () => {
    const desk = serviceDeskWith({ topic: 'unsafe', about: ABOUT, at: 0, truth: { answersAfter: hours(1) } });
    desk.until(hours(0.1)).ask('T-1', { asks: ['batch-number'] });
    escalate(desk, 'quality');
    desk.solve().until(hours(1.2));
    expect(desk.stage().work).toBe('reopened');
    escalate(desk, 'compliance');
    desk.until(onDay(1, '20:00'));
    expect(notes(desk)).toEqual([]);
    expect(desk.awaits('ticket/handed-back').data.from).toBe('compliance');
  });
});

describe('a buyer who is asked again', () => {
  test('gives one answer, to the later question', () => {
    const desk = serviceDeskWith({ topic: 'invoice', about: ABOUT, unnamed: true, channel: 'harbour', at: 0 });
    desk.until(onDay(1, '09:20')).ask('T-1', { asks: ['photo'] });
    desk.until(onDay(1, '10:00')).reply('T-1', { answer: 'own-words', text: 'We are looking into this.', order: null });
    desk.until(onDay(1, '11:00')).ask('T-1', { asks: ['order-number'] });
    desk.until(onDay(1, '11:21')).solve();
    desk.until(onDay(1, '18:00'));
    const answers = written(desk).filter(([, reason]) => reason === 'answer');
    expect(answers).toEqual([[onDay(1, '13:00'), 'answer']]);
  });

  test('complains once about three bad answers in a row', () => {
    const desk = serviceDeskWith({ topic: 'halal', at: 0 }).until(hours(0.2));
    for (let i = 0; i < 3; i += 1) {
      desk.reply('T-1', { answer: 'you-are-welcome', facts: [], policy: null });
      desk.wait(hours(0.1));
    }
    desk.until(hours(4));
    expect(written(desk).map(([, reason]) => reason)).toEqual(['not-satisfied']);
  });
});

describe('a buyer who waits for nothing', () => {
  test.each(['thanks', 'halal'] as const)('does not write again after %s was dismissed late', (topic) => {
    const desk = serviceDeskWith({ topic, at: onDay(1, '09:10'), channel: 'harbour' });
    desk.awaits('ticket/breached');
    desk.wait(hours(1));
    desk.solve('T-1', 'no-reply-needed');
    desk.until(onDay(4, '18:00'));
    expect(written(desk)).toEqual([]);
    expect(desk.stage().work).not.toBe('reopened');
  });

  test('does not write again about a late ticket that was merged', () => {
    const HALAL: ContactWish = { topic: 'halal', name: 'Nur Aisyah Rahman', at: 0 };
    const desk = serviceDeskWith([HALAL, { ...HALAL, at: hours(1) }]);
    desk.awaits('ticket/breached', ({ subject }) => subject.id === 'T-1');
    desk.do('ticket/merge', { ticket: 'T-1', into: 'T-2' });
    desk.reply('T-2');
    desk.wait(hours(5));
    expect(written(desk, 'T-2')).toEqual([]);
  });

  test('who only says thanks does not grow impatient', () => {
    const desk = serviceDeskWith({ topic: 'thanks', at: 0, channel: 'harbour' }).until(onDay(4, '18:00'));
    expect(written(desk)).toEqual([]);
  });
});
