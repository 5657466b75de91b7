import { describe, expect, test } from 'vitest';
import { makeBot } from '../../src/bots/make-bot.ts';
import { play } from '../../src/bots/play.ts';
import { checkPack } from '../../src/scenario/check.ts';
import { bothDesksForm, bothDesksSource } from '../support/both-desks.ts';
import { beginSitting } from '../support/world.ts';

const SEED = 101;

describe('a pack that trains the order desk and the service desk together', () => {
  const form = bothDesksForm(SEED);

  test('has no fault', () => {
    expect(checkPack(bothDesksSource()).problems).toEqual([]);
  });

  test('brings questions to the one desk and tickets to the other', () => {
    const kinds = new Set(form.coming.map(({ kind }) => kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['order/arrives', 'inquiry/arrives', 'news/arrives']));
    expect(Object.keys(form.truth.tickets ?? {}).length).toBeGreaterThan(60);
  });

  test('leaves nothing to colleagues: both desks are the trainee’s', () => {
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
