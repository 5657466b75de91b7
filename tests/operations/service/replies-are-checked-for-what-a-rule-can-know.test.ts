import { describe, expect, test } from 'vitest';
import {
  REPLY_FAULTS,
  type ReplyFault,
  SERVICE_ANSWERS,
  type ServiceReply,
} from '../../../src/operations/service/reply.ts';
import { ANSWER_FACTS, MATTER_FAULTS } from '../../../src/operations/service/reply-rules.ts';
import { type ServiceTestDesk, serviceDeskWith } from '../../support/service-desk.ts';
import { type ContactWish, type SaleWish, saleLike } from '../../support/service-week.ts';

const TEA: SaleWish = { market: 'JP', product: 'tea-bags', stage: 'delivered' };
const LATE: ContactWish = { topic: 'late', about: { stage: 'travelling' } };
const INVOICE: ContactWish = { topic: 'invoice', about: TEA };
const HALAL: ContactWish = { topic: 'halal', channel: 'harbour' };
/** Somebody else's order, and another of the same house's. */
const OTHER: SaleWish = { market: 'DE', product: 'cup-pair', stage: 'delivered' };

function asked(wish: ContactWish): ServiceTestDesk {
  const desk = serviceDeskWith({ contacts: [wish], others: [OTHER] });
  desk.firstTicket(wish.topic);
  return desk;
}

const faultsOf = (wish: ContactWish, changed: Partial<ServiceReply>): readonly ReplyFault[] =>
  asked(wish).reply('T-1', changed).faults;

const own = () => saleLike(TEA);
const other = () => saleLike(OTHER);

/** By fault: a reply that has it, and the nearest one that has not. What is not given is as the handbook wants it. */
const TABLE: Readonly<
  Record<
    Exclude<ReplyFault, 'before-asking'>,
    readonly [ContactWish, bad: () => Partial<ServiceReply>, good: () => Partial<ServiceReply>]
  >
> = {
  'does-not-fit': [INVOICE, () => ({ answer: 'you-are-welcome' }), () => ({ answer: 'invoice-total' })],
  'fact-missing': [
    INVOICE,
    () => ({ facts: ['order-number'] }),
    () => ({ facts: ['order-number', 'total', 'deliver-by'] }),
  ],
  'fact-of-another': [INVOICE, () => ({ order: other().id }), () => ({ order: own().id })],
  'data-of-another': [INVOICE, () => ({ order: other().id }), () => ({ order: own().id })],
  'wrong-policy': [HALAL, () => ({ policy: 'allergen' }), () => ({ policy: 'halal' })],
  'no-greeting': [HALAL, () => ({ greeting: false }), () => ({ greeting: true })],
  'no-closing': [HALAL, () => ({ closing: false }), () => ({ closing: true })],
  'no-acknowledgement': [HALAL, () => ({ acknowledgement: null }), () => ({ acknowledgement: 'thanks' })],
  'wrong-acknowledgement': [LATE, () => ({ acknowledgement: 'thanks' }), () => ({ acknowledgement: 'apology' })],
  'promise-missing': [LATE, () => ({ commitment: null }), () => ({ commitment: 'look-into-it' })],
  'promise-not-allowed': [HALAL, () => ({ commitment: 'write-again' }), () => ({ commitment: null })],
  'over-policy': [LATE, () => ({ commitment: 'delivery-guaranteed' }), () => ({ commitment: 'write-again' })],
  'wrong-language': [INVOICE, () => ({ language: 'en' }), () => ({ language: 'ja' })],
};

describe('a reply as the handbook wants it', () => {
  test.each([
    ['late', LATE],
    ['invoice', INVOICE],
    ['halal', HALAL],
  ])('has no fault: %s', (_what, wish) => {
    expect(faultsOf(wish, {})).toEqual([]);
  });

  test('a reply without a promise has no fault where no promise is asked for', () => {
    expect(faultsOf({ topic: 'where', about: { stage: 'travelling' } }, { commitment: null })).toEqual([]);
    expect(faultsOf({ topic: 'where', about: { stage: 'travelling' } }, { commitment: 'look-into-it' })).toEqual([]);
  });
});

/** Answering before asking is tested with what is asked. */
const IN_TABLE = REPLY_FAULTS.filter((fault) => fault !== 'before-asking');

describe.each(IN_TABLE.map((fault) => [fault, ...TABLE[fault]] as const))('%s', (fault, wish, bad, good) => {
  test('the fault is found in a reply that has it', () => {
    expect(faultsOf(wish, bad())).toContain(fault);
  });

  test('the fault is not found in the nearest reply without it', () => {
    expect(faultsOf(wish, good())).toEqual([]);
  });
});

describe('each promise nobody may give', () => {
  test.each(['delivery-guaranteed', 'compensation', 'refund-for-review'] as const)('%s', (commitment) => {
    const desk = asked(LATE);
    expect(desk.reply('T-1', { commitment }).faults).toEqual(['over-policy']);
    expect(desk.critical()).toEqual(['promise-over-policy']);
    expect(desk.points('P4.1.1', 'ticket-late')).toMatchObject({ facts: 3, content: 0 });
  });
});

describe('what is told of somebody else', () => {
  test('facts picked from somebody else’s order are a leak of personal data', () => {
    const chip = asked(INVOICE);
    expect(chip.reply('T-1', { order: other().id }).faults).toEqual(['fact-of-another', 'data-of-another']);
    expect(chip.critical()).toEqual(['personal-data-leaked']);
  });

  test('facts taken from no order are no leak', () => {
    const desk = asked(INVOICE);
    expect(desk.reply('T-1', { order: null }).faults).toEqual(['fact-of-another']);
    expect(desk.critical()).toEqual([]);
  });

  test('a reply without facts of an order is no leak', () => {
    const desk = asked(HALAL);
    expect(desk.reply('T-1', { order: other().id }).faults).toEqual([]);
  });
});

describe('own words', () => {
  test('own words fit an answer when something is written, with the facts of that answer', () => {
    expect(faultsOf(INVOICE, { answer: 'own-words', text: 'ご注文の合計をお知らせします。' })).toEqual([]);
    expect(faultsOf(INVOICE, { answer: 'own-words', text: 'はい。', facts: [], order: null })).toEqual([
      'fact-missing',
    ]);
  });

  test('own words without any text are refused', () => {
    const desk = asked(INVOICE);
    const input = { ...desk.rightReply(), answer: 'own-words', text: ' \n' };
    expect(desk.refused('ticket/reply', input)).toBe('ticket/nothing-said');
  });
});

describe('a fault of matter', () => {
  const desk = asked(INVOICE);
  desk.reply('T-1', { answer: 'you-are-welcome', facts: [], order: null });

  test('a fault of matter earns nothing, and the buyer writes again', () => {
    expect(desk.points('P4.1.1', 'ticket-invoice')).toMatchObject({
      'first-response': 0,
      facts: 0,
      content: 0,
      language: 0,
    });
    expect(desk.awaits('ticket/buyer-wrote').data.reason).toBe('not-satisfied');
    expect(desk.ticket().mood).toBe(2);
  });

  test('a fault of matter that is corrected in the update earns the update', () => {
    desk.reply();
    expect(desk.points('P4.1.1', 'written-again')).toEqual({ answered: 2 });
  });

  test('six faults are faults of matter; the others are faults of form', () => {
    expect([...MATTER_FAULTS]).toEqual(REPLY_FAULTS.slice(0, 6));
  });
});

test('every answer names the facts it needs', () => {
  expect(Object.keys(ANSWER_FACTS).sort()).toEqual([...SERVICE_ANSWERS].sort());
});
