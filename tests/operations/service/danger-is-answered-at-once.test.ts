import { describe, expect, test } from 'vitest';
import de from '../../../locales/de/replies.json' with { type: 'json' };
import en from '../../../locales/en/replies.json' with { type: 'json' };
import ja from '../../../locales/ja/replies.json' with { type: 'json' };
import ms from '../../../locales/ms/replies.json' with { type: 'json' };
import zh from '../../../locales/zh-TW/replies.json' with { type: 'json' };
import { serviceDeskWith } from '../../support/service-desk.ts';
import type { ContactWish } from '../../support/service-week.ts';
import { hours } from '../../support/world.ts';

const LIGHT = { market: 'DE', product: 'bike-light', stage: 'delivered' } as const;
const UNSAFE: ContactWish = { topic: 'unsafe', about: LIGHT };
const RECALL: ContactWish = { topic: 'recall', about: LIGHT, claim: { product: 'bike-light' } };

const asked = (wish: ContactWish) => {
  const desk = serviceDeskWith(wish);
  desk.firstTicket(wish.topic);
  return desk;
};

describe('to stop using it', () => {
  test('is a right first answer to what is unsafe, without the order number or the batch number', () => {
    const desk = asked(UNSAFE);
    const { faults, missing } = desk.reply('T-1', { answer: 'stop-using', facts: [], order: null });
    expect({ faults, missing }).toEqual({ faults: [], missing: [] });
    expect(desk.points('P4.1.1', 'ticket-unsafe')).toMatchObject({
      ...{ 'first-response': 2, facts: 3, content: 2, language: 1 },
    });
  });

  test('leaves the batch number to be asked for, which earns its own point', () => {
    const desk = asked(UNSAFE);
    desk.reply('T-1', { answer: 'stop-using' });
    desk.wait(hours(3));
    expect(desk.ask('T-1', { asks: ['batch-number'] }).right).toBe(true);
    expect(desk.points('P4.1.1', 'ticket-unsafe')).toMatchObject({ asked: 1, facts: 3 });
  });

  test('is right where the buyer forgot the order number', () => {
    const desk = asked({
      topic: 'unsafe',
      about: { market: 'SG', product: 'tea-bags', stage: 'delivered', channel: 'harbour' },
      unnamed: true,
    });
    expect(desk.reply('T-1', { answer: 'stop-using', facts: [], order: null }).faults).toEqual([]);
  });

  test.each(['stop-using', 'case-opened'] as const)('a recall is answered with %s', (answer) => {
    const desk = asked(RECALL);
    expect(desk.reply('T-1', { answer }).faults).toEqual([]);
  });
});

test.each([UNSAFE, RECALL])('a danger has one office hour for its first response, on any channel: $topic', (wish) => {
  const desk = asked(wish);
  const { firstDueAt } = desk.toldOnce('ticket/arrived');
  expect((firstDueAt ?? 0) - desk.ticket().at).toBe(hours(1));
  expect(desk.ticket().danger).toBe(true);
});

test.each([
  ['zh-TW', zh, /停止使用.*充電/],
  ['en', en, /stop using.*charge/],
  ['ja', ja, /使用をおやめ.*充電/],
  ['de', de, /nicht mehr.*laden/],
  ['ms', ms, /berhenti menggunakan.*mengecas/],
] as const)(
  'the warning and the question for the batch number say to stop and not to charge: %s',
  (_language, text, stop) => {
    expect(text.service.asks['batch-number']).toMatch(stop);
    expect(text.also['stop-at-once']).toMatch(stop);
    expect(text.service.answers['stop-using']).toMatch(stop);
  },
);
