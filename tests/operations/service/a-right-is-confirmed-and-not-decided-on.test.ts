import { describe, expect, test } from 'vitest';
import { caseDeskWith } from '../../support/service-cases.ts';
import { serviceDeskWith } from '../../support/service-desk.ts';
import type { ContactWish } from '../../support/service-week.ts';

const withdrawn = (market: string, product: string): ContactWish => ({
  topic: 'withdrawal',
  about: { market, product, stage: 'delivered' },
  claim: { product, wish: 'refund', opened: false },
});

describe('a withdrawal that the law gives', () => {
  test('is confirmed, with the way back, and promises the refund', () => {
    const desk = caseDeskWith(withdrawn('TW', 'umbrella'));
    expect(desk.rightReply()).toMatchObject({
      answer: 'withdrawal-confirmed',
      commitment: 'refund-to-come',
      facts: ['case-number', 'return-terms'],
    });
    expect(desk.reply().faults).toEqual([]);
  });

  test('is no request: to open a case and promise a decision is wrong', () => {
    const desk = caseDeskWith(withdrawn('TW', 'umbrella'));
    const { faults } = desk.reply('T-1', { answer: 'case-opened', commitment: 'decision-to-come' });
    expect(faults).toEqual(['does-not-fit', 'promise-not-allowed']);
  });
});

test('a return that no law gives is a request, on which a decision comes', () => {
  const excepted = caseDeskWith(withdrawn('TW', 'pineapple-cake'));
  expect(excepted.rightReply()).toMatchObject({ answer: 'case-opened', commitment: 'decision-to-come' });
  expect(excepted.reply().faults).toEqual([]);
});

describe('a request about personal data', () => {
  const told = (channel: string) => {
    const desk = serviceDeskWith({ topic: 'privacy', channel });
    desk.firstTicket('privacy');
    return desk;
  };

  test('by mail may be answered first with what will be done, and the identity asked for besides', () => {
    const desk = told('harbour');
    expect(desk.reply('T-1', { answer: 'identity-first' }).faults).toEqual([]);
    expect(desk.points('P4.1.1', 'ticket-privacy')).toMatchObject({ facts: 3, content: 2, language: 1 });
    desk.ask('T-1', { asks: ['identity'] });
    expect(desk.points('P4.1.1', 'ticket-privacy')).toMatchObject({ asked: 1 });
  });

  test('by mail is not handed on before it is known who writes', () => {
    expect(told('harbour').reply('T-1', { answer: 'colleague-looks' }).faults).toEqual(['does-not-fit']);
  });

  test('from an account of a platform asks for no identity', () => {
    const desk = told('amber');
    expect(desk.toldOnce('ticket/arrived').missing).toEqual([]);
    expect(desk.reply('T-1', { answer: 'colleague-looks' }).faults).toEqual([]);
    const careful = told('amber');
    expect(careful.ask('T-1', { asks: ['identity'] }).right).toBe(false);
  });
});
