import { expect, test } from 'vitest';
import { type ServiceTestDesk, serviceDeskWith } from '../../support/service-desk.ts';
import type { ContactWish, SaleWish } from '../../support/service-week.ts';
import { hours } from '../../support/world.ts';

const ABOUT: SaleWish = { market: 'DE', product: 'bike-light', stage: 'delivered' };
const UNSAFE: ContactWish = { topic: 'unsafe', about: ABOUT, at: 0 };
const twice = (first: ContactWish, ...more: ContactWish[]): ServiceTestDesk =>
  serviceDeskWith([first, ...more]).until(hours(0.6));
const merge = (desk: ServiceTestDesk, ticket: string, into: string): void => {
  desk.do('ticket/merge', { ticket, into });
};

test('an answer to a question comes in the ticket that was merged into', () => {
  const desk = twice(UNSAFE, UNSAFE);
  desk.ask('T-1', { asks: ['photo'] });
  merge(desk, 'T-1', 'T-2');
  expect(desk.ticket('T-2').asked).toEqual(['photo']);
  desk.wait(hours(5));
  const answers = desk.ticket('T-2').messages.filter(({ attached }) => attached !== undefined);
  expect(answers).toMatchObject([{ by: 'buyer', attached: ['photo'] }]);
  expect(desk.ticket('T-2').asked).toEqual([]);
  const wroteIn = new Set(desk.told('ticket/buyer-wrote').map(({ subject }) => subject.id));
  expect([...wroteIn]).toEqual(['T-2']);
});

test('an answer follows a ticket through two merges, and reopens what was solved', () => {
  const desk = twice(UNSAFE, UNSAFE, UNSAFE);
  desk.ask('T-1');
  merge(desk, 'T-1', 'T-2');
  merge(desk, 'T-2', 'T-3');
  desk.do('ticket/solve', { tickets: ['T-3'], how: 'no-reply-needed' });
  desk.wait(hours(5));
  expect(desk.stage('T-3').work).toBe('reopened');
  expect(desk.ticket('T-3').messages.at(-1)).toMatchObject({ by: 'buyer', attached: ['batch-number'] });
});

test('a buyer who is asked again after a merge answers once', () => {
  const desk = twice(UNSAFE, UNSAFE);
  desk.ask('T-1', { asks: ['photo'] });
  merge(desk, 'T-1', 'T-2');
  desk.wait(hours(1));
  desk.ask('T-2', { asks: ['photo', 'batch-number'] });
  desk.wait(hours(5));
  expect(desk.told('ticket/buyer-wrote').length).toBe(1);
});

test('a complaint about a bad answer comes in the ticket that was merged into', () => {
  const desk = twice({ topic: 'halal', name: 'Nur', at: 0 }, { topic: 'halal', name: 'Nur', at: 0 });
  desk.reply('T-1', { answer: 'you-are-welcome', facts: [], policy: null });
  merge(desk, 'T-1', 'T-2');
  desk.wait(hours(3));
  expect(desk.told('ticket/buyer-wrote').map(({ subject, data }) => [subject.id, data.reason])).toEqual([
    ['T-2', 'not-satisfied'],
  ]);
});

test('the note of colleagues comes in the ticket that was merged into, which stays where it is', () => {
  const desk = twice(UNSAFE, UNSAFE);
  desk.do('ticket/escalate', { ticket: 'T-1', to: 'quality' });
  desk.do('ticket/escalate', { ticket: 'T-2', to: 'compliance' });
  merge(desk, 'T-1', 'T-2');
  const { subject, data } = desk.awaits('ticket/handed-back');
  expect([subject.id, data.from]).toEqual(['T-2', 'quality']);
  expect(desk.ticket('T-2').messages.at(-1)).toMatchObject({ by: 'colleague', key: 'noted' });
  expect(desk.stage('T-2').work).toBe('escalated');
  expect(desk.ticket('T-2').group).toBe('compliance');
});

test('what was found out in a merged ticket is known in the one it went into', () => {
  const about = { about: ABOUT, unnamed: true, channel: 'harbour', at: 0 } as const;
  const desk = twice({ topic: 'invoice', ...about }, { topic: 'invoice', ...about });
  desk.ask('T-1');
  desk.wait(hours(3));
  merge(desk, 'T-1', 'T-2');
  expect(desk.rightReply('T-2').order).toBe(desk.rightReply('T-1').order);
  expect(desk.reply('T-2').missing).toEqual([]);
});

test('a ticket that takes in an answered one may be solved as answered', () => {
  const desk = twice({ topic: 'halal', name: 'Nur', at: 0 }, { topic: 'halal', name: 'Nur', at: 0 });
  desk.reply('T-1');
  merge(desk, 'T-1', 'T-2');
  desk.solve('T-2');
  expect(desk.toldOnce('ticket/solved')).toMatchObject({ answered: true });
});
