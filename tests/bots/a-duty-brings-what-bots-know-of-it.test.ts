import { describe, expect, test } from 'vitest';
import { intent } from '../../src/bots/bot.ts';
import type { BotDuties } from '../../src/bots/bot-duty.ts';
import { BOT_DUTIES } from '../../src/bots/duties.ts';
import { BOT_KINDS, type BotKind, botKindsFor } from '../../src/bots/kinds.ts';
import { makeBot } from '../../src/bots/make-bot.ts';
import { readingOf } from '../../src/bots/play.ts';
import { pinsBots } from '../support/fixture-duty/bots.ts';
import { beginSitting, formFor } from '../support/world.ts';

const form = formFor(1);
const boards = Array.from({ length: 200 }, (_, at) => ({ id: `B-${at}`, pins: 1 }));
const view = { ...beginSitting(form).view(), pins: { boards } };
const catalogue = { ...form.catalogue, pins: { boards: boards.map(({ id }) => ({ id, full: 3 })) } };
const pins = pinsBots;
const look = (kind: BotKind, duties: BotDuties) => makeBot(kind, 1, duties).look(view, catalogue, readingOf(form));

describe('a duty that is in the registry', () => {
  test('the expert does its work after that of the duties before it', () => {
    const alone = look('expert', BOT_DUTIES);
    expect(alone.length).toBeGreaterThan(0);
    expect(look('expert', { ...BOT_DUTIES, pins })).toEqual([...alone, ...pins.expert(view, catalogue)]);
  });

  test('fallible bots make its own mistakes, and leave some of its work undone', () => {
    for (const kind of ['novice', 'careless'] as const) {
      const acts = look(kind, { pins }).map(({ input }) => (input as { readonly missing: number }).missing);
      expect(new Set(acts), kind).toEqual(new Set([2, 99]));
      expect(acts.length, kind).toBeLessThan(200);
    }
  });

  test('the spammer performs its blind actions', () => {
    expect(look('spammer', { pins })).toEqual([intent('board/count', { board: 'nowhere', missing: 0 })]);
  });

  test('it adds its own one-trick bots', () => {
    expect(look('auto-reply', { pins })[7]).toEqual(intent('board/count', { board: 'B-7', missing: 0 }));
  });
});

describe('a one-trick bot', () => {
  test('exists where a trained duty has its trick', () => {
    expect(botKindsFor(['orders'])).not.toContain('auto-reply');
    expect(botKindsFor(['service'])).not.toContain('paper-over');
    const tricky = ['social', 'store', 'service'] as const;
    expect([...new Set(tricky.flatMap((duty) => botKindsFor([duty])))].sort()).toEqual([...BOT_KINDS].sort());
  });

  test('throws where no duty has its trick', () => {
    expect(() => makeBot('refund-all', 1, { pins })).toThrow('refund-all');
  });
});
