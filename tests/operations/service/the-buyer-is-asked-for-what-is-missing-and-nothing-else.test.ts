import { describe, expect, test } from 'vitest';
import type { Ask, ServiceReply } from '../../../src/operations/service/reply.ts';
import { keyFor } from '../../../src/operations/shop/words.ts';
import { type ServiceTestDesk, serviceDeskWith } from '../../support/service-desk.ts';
import { type ContactWish, saleLike } from '../../support/service-week.ts';
import { hours } from '../../support/world.ts';

const SG_TEA = { market: 'SG', product: 'tea-bags', stage: 'delivered', channel: 'harbour' } as const;
const UNNAMED: ContactWish = { topic: 'invoice', about: SG_TEA, unnamed: true };
const UNSAFE: ContactWish = { topic: 'unsafe', about: { market: 'DE', product: 'bike-light', stage: 'delivered' } };
/** By mail: nobody knows who writes. */
const PRIVACY: ContactWish = { topic: 'privacy', channel: 'harbour' };

function asked(wish: ContactWish): ServiceTestDesk {
  const desk = serviceDeskWith(wish);
  desk.firstTicket(wish.topic);
  return desk;
}

describe('what is missing', () => {
  test.each<[string, ContactWish, readonly Ask[]]>([
    ['the order number, where the buyer forgot it', UNNAMED, ['order-number']],
    ['nothing, where the platform shows the order or the buyer names it', { ...UNNAMED, unnamed: false }, []],
    ['who it is, before his data are spoken of', PRIVACY, ['identity']],
    ['the batch number of what is unsafe', UNSAFE, ['batch-number']],
    ['nothing for a question about a rule', { topic: 'halal' }, []],
    ['nothing for thanks', { topic: 'thanks' }, []],
    ['nothing that came with the message', { ...UNSAFE, attached: ['batch-number'] }, []],
  ])('is %s', (_what, wish, missing) => {
    expect(asked(wish).toldOnce('ticket/arrived').missing).toEqual(missing);
  });
});

describe('asking', () => {
  test('asking for exactly what is missing earns its point', () => {
    const desk = asked(UNSAFE);
    expect(desk.ask()).toMatchObject({ right: true, faults: [], first: true });
    expect(desk.points('P4.1.1', 'ticket-unsafe')).toMatchObject({ asked: 1, 'first-response': 2 });
  });

  test.each<[string, ContactWish, readonly Ask[]]>([
    ['something else', UNSAFE, ['photo']],
    ['more than that', UNSAFE, ['batch-number', 'photo']],
    ['something where nothing is missing', { topic: 'halal' }, ['order-number']],
  ])('for %s is a false alarm', (_what, wish, asks) => {
    const desk = asked(wish);
    expect(desk.ask('T-1', { asks }).right).toBe(false);
    expect(desk.opportunity('P4.1.1', 'asked').outcome).toBe('false-alarm');
    expect(desk.points('P4.1.1', `ticket-${wish.topic}`)).toMatchObject({ 'first-response': 0 });
  });

  test('asking for the same thing twice asks for more than is missing', () => {
    expect(asked(UNSAFE).ask('T-1', { asks: ['batch-number', 'batch-number'] }).right).toBe(false);
  });

  test('asking for nothing, or for something unknown, is refused', () => {
    const input = { ticket: 'T-1', language: 'en', text: '' };
    expect(asked(UNSAFE).refused('ticket/ask', { ...input, asks: [] })).toBe('input/invalid');
    expect(asked(UNSAFE).refused('ticket/ask', { ...input, asks: ['shoe-size'] })).toBe('input/invalid');
  });

  test('asking in another language than the buyer’s is a fault', () => {
    const desk = asked(UNSAFE);
    const language = desk.ticket().buyer.language === 'de' ? 'en' : 'de';
    expect(desk.ask('T-1', { language }).faults).toEqual(['wrong-language']);
  });

  test('the buyer answers a question in his own time, with what he has', () => {
    const desk = asked(UNNAMED);
    desk.ask();
    const { at } = desk.awaits('ticket/buyer-wrote');
    expect(at).toBe(desk.open + hours(2.5));
    expect(desk.ticket().messages.at(-1)).toMatchObject({
      key: keyFor(desk.sitting.world, 'tickets.gives-number.1'),
      values: { number: saleLike(SG_TEA).number },
      attached: ['order-number'],
    });
    expect(desk.reply().faults).toEqual([]);
  });

  test('asking for what the buyer does not have only lowers his mood', () => {
    const desk = asked({ ...PRIVACY, truth: { has: [] } });
    desk.ask();
    desk.awaits('ticket/buyer-wrote');
    const key = keyFor(desk.sitting.world, 'tickets.has-nothing.1');
    expect(desk.ticket()).toMatchObject({ mood: 2, messages: [{}, {}, {}, { key }] });
  });
});

describe('answering before asking', () => {
  const forgotten: Partial<ServiceReply> = {
    ...{ language: 'en', greeting: true, acknowledgement: 'thanks', answer: 'invoice-total', commitment: null },
    ...{ closing: true, facts: ['order-number', 'total'], order: null, policy: null, text: '' },
  };
  const replied = (desk: ServiceTestDesk) => {
    desk.do('ticket/reply', { ticket: 'T-1', ...forgotten, language: desk.ticket().buyer.language });
    return desk.toldOnce('ticket/replied');
  };

  test('answering before asking is shown as a fault, earns nothing, and the buyer writes again', () => {
    const desk = asked(UNNAMED);
    expect(replied(desk)).toMatchObject({ missing: ['order-number'], faults: ['before-asking', 'fact-of-another'] });
    expect(desk.points('P4.1.1', 'ticket-invoice')).toMatchObject({ facts: 0, content: 0, 'first-response': 0 });
    expect(desk.awaits('ticket/buyer-wrote').data.reason).toBe('not-satisfied');
  });

  test('asking and answering afterwards makes up for the answer before it', () => {
    const desk = asked(UNNAMED);
    desk.ask();
    desk.awaits('ticket/buyer-wrote');
    desk.reply();
    expect(desk.points('P4.1.1', 'ticket-invoice')).toMatchObject({ asked: 1, facts: 3, content: 2, language: 1 });
  });

  test('a question after the answer is answered by the buyer, who does not complain in between', () => {
    const desk = asked(UNNAMED);
    replied(desk);
    desk.wait(hours(1)).ask();
    desk.wait(hours(3));
    expect(desk.told('ticket/buyer-wrote').map(({ data }) => data.reason)).toEqual(['answer']);
    expect(desk.ticket().messages.at(-1)?.attached).toEqual(['order-number']);
  });
});
