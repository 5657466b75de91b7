import { describe, expect, test } from 'vitest';
import { intent } from '../../src/bots/bot.ts';
import type { BotDuty } from '../../src/bots/bot-duty.ts';
import { BOT_DUTIES } from '../../src/bots/duties.ts';
import { BOT_KINDS, type BotKind, botKindsFor } from '../../src/bots/kinds.ts';
import { makeBot } from '../../src/bots/make-bot.ts';
import { readingOf } from '../../src/bots/play.ts';
import { beginSitting, formFor } from '../support/world.ts';

const form = formFor(1);
const view = beginSitting(form).view();
const look = (kind: BotKind, duties: Readonly<Record<string, BotDuty>>) =>
  makeBot(kind, 1, duties).look(view, form.catalogue, readingOf(form));

/** A duty of one act that lives only here: its expert rings every bell. */
const bells: BotDuty = {
  expert: ({ day }) => Array.from({ length: 200 }, (_, bell) => intent('bell/ring', { bell, day: day.index })),
  slips: { 'bell/ring': ({ bell }) => intent('bell/drop', { bell }) },
  routine: [],
  blind: () => [intent('bell/throw', {})],
  tricks: { 'auto-reply': () => [intent('bell/ring', { bell: 0 })] },
};

describe('a duty that is in the registry', () => {
  test('is done by the expert after the duties before it', () => {
    const alone = look('expert', BOT_DUTIES);
    expect(alone.length).toBeGreaterThan(0);
    expect(look('expert', { ...BOT_DUTIES, bells })).toEqual([
      ...alone,
      ...bells.expert(view, form.catalogue, readingOf(form)),
    ]);
  });

  test('is done wrongly in its own way by those who err, and in part not at all', () => {
    for (const kind of ['novice', 'careless'] as const) {
      const acts = look(kind, { bells }).map(({ action }) => action);
      expect(new Set(acts), kind).toEqual(new Set(['bell/ring', 'bell/drop']));
      expect(acts.length, kind).toBeLessThan(200);
    }
  });

  test('is clicked through by the spammer', () => {
    expect(look('spammer', { bells })).toEqual([intent('bell/throw', {})]);
  });

  test('brings bots of its own', () => {
    expect(look('auto-reply', { bells })).toEqual([intent('bell/ring', { bell: 0 })]);
  });
});

describe('a bot of one trick', () => {
  test('is there where the duty is trained that has the trick', () => {
    expect(botKindsFor(['orders'])).not.toContain('auto-reply');
    expect(botKindsFor(['service'])).toEqual(BOT_KINDS);
  });

  test('that no duty has is an error', () => {
    expect(() => makeBot('refund-all', 1, { bells })).toThrow('refund-all');
  });
});
