import { describe, expect, test } from 'vitest';
import { makeBot } from '../../src/bots/make-bot.ts';
import { play } from '../../src/bots/play.ts';
import { isInTime, minutesOf } from '../../src/cli/pace/minutes.ts';
import { DIFFICULTIES } from '../../src/operations/market/difficulty.ts';
import { compileForm } from '../../src/scenario/compile/compile.ts';
import { verifySitting } from '../../src/sitting/verify.ts';
import { played, SEEDS } from '../support/played.ts';
import { beginSitting, formFor, LESSONS, PACKS, packCalled } from '../support/world.ts';

const SEED = 7;
const LESSON = { from: 20, to: 25 };

describe.each(LESSONS)('the lesson %s', (name) => {
  const form = formFor(SEED, name);
  const expert = play(beginSitting(form), makeBot('expert', SEED));

  test('lasts one working day of twenty to twenty-five minutes', () => {
    expect(form.days).toHaveLength(1);
    expect(form.catalogue.dayMinutes).toBeGreaterThanOrEqual(LESSON.from);
    expect(form.catalogue.dayMinutes).toBeLessThanOrEqual(LESSON.to);
  });

  test('gives a practised person nine tenths of the clock for all there is to do', () => {
    const minutes = minutesOf(expert);
    expect(isInTime(minutes)).toBe(true);
    expect(minutes.newcomer).toBeGreaterThan(minutes.practised);
  });

  test('announces indicators of which each has its chances, and an expert gets them right', () => {
    const { indicators } = expert.report();
    expect(Object.keys(indicators).sort()).toEqual(Object.keys(form.indicators ?? {}).sort());
    for (const [code, { score, critical }] of Object.entries(indicators)) {
      expect(score, code).toBeGreaterThanOrEqual(950);
      expect(critical, code).toEqual([]);
    }
  });

  test('gives nothing to somebody who does nothing', () => {
    const { indicators } = play(beginSitting(form), makeBot('idle', SEED)).report();
    for (const { score } of Object.values(indicators)) expect(score ?? 0).toBeLessThanOrEqual(50);
  });

  test('is a sitting like any other: its file agrees with itself', () => {
    expect(verifySitting(expert.file()).ok).toBe(true);
  });

  test('has more to do, and less help, the harder it is', () => {
    const forms = DIFFICULTIES.map((difficulty) => compileForm(packCalled(name), SEED, difficulty));
    const coming = forms.map((each) => each.coming.length + Object.keys(each.truth.orders).length);
    expect(forms.map(({ difficulty }) => difficulty)).toEqual(DIFFICULTIES);
    expect([...coming].sort((a, b) => a - b)).toEqual(coming);
    expect(forms.map(({ help }) => help)).toEqual([3, 2, 1]);
  });
});

describe.each(PACKS)('the week of the %s', (name) => {
  test('gives a practised person nine tenths of the clock for all there is to do', () => {
    expect(isInTime(minutesOf(played('expert', SEEDS[0], name)))).toBe(true);
  });
});
