import { describe, expect, test } from 'vitest';
import { makeBot } from '../../src/bots/make-bot.ts';
import { play } from '../../src/bots/play.ts';
import { checkPack } from '../../src/scenario/check.ts';
import { bothDesksForm, bothDesksSource } from '../support/both-desks.ts';
import { beginSitting } from '../support/world.ts';

const SEED = 101;

describe('a pack that trains the orders duty and the service duty together', () => {
  const form = bothDesksForm(SEED);

  test('has no fault', () => {
    expect(checkPack(bothDesksSource()).problems).toEqual([]);
  });

  test('has questions for the orders duty and tickets for the service duty', () => {
    const kinds = new Set(form.coming.map(({ kind }) => kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['order/arrives', 'inquiry/arrives', 'news/arrives']));
    expect(Object.keys(form.truth.tickets ?? {}).length).toBeGreaterThan(60);
  });

  test('colleagues do nothing, because the trainee does both duties', () => {
    expect(form.coming.filter(({ kind }) => kind === 'colleague/acts')).toEqual([]);
  });

  test('is a week of work that the expert gets done, with scores for both duties', { timeout: 60_000 }, () => {
    const sitting = play(beginSitting(form), makeBot('expert', SEED));
    const { duties, indicators } = sitting.report();
    expect(Object.keys(duties)).toEqual(['T3', 'T4']);
    for (const [duty, { score }] of Object.entries(duties)) expect(score, duty).toBeGreaterThanOrEqual(900);
    for (const [code, { score, critical }] of Object.entries(indicators)) {
      expect(score, code).toBeGreaterThanOrEqual(900);
      expect(critical, code).toEqual([]);
    }
  });
});
