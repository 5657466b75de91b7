import { describe, expect, test } from 'vitest';
import { costOf, simulatedCostOf } from '../../src/pace/cost.ts';
import { FIGURES, SKILLS, speedOf } from '../../src/pace/people.ts';
import { timesOf, type Work } from '../../src/pace/work.ts';

const practised = speedOf('practised');
const newcomer = speedOf('newcomer');

const work = (acts: Work['acts'], handbook = 0): Work => ({ language: 'zh-TW', acts, handbook });
const act = { action: 'ticket/take', input: {}, letters: 0, facts: 0, rows: 0 };

describe('an act', () => {
  test.each([
    ['the thought alone', {}, 2700],
    ['a record that is pointed at', { orders: ['O-001'] }, 2700 + 460],
    [
      'three records of many: more are marked at once',
      { orders: ['O-001', 'O-002', 'O-003', 'O-004'] },
      2700 + 3 * 460,
    ],
    ['a choice', { reason: 'restricted' }, 2700 + 2650],
    ['an amount, sign by sign', { grams: 4400 }, 2700 + 4 * 750],
    ['a moment that is pointed at on a calendar', { at: 1_803_000_000_000 }, 2700 + 2650],
    ['a code, sign by sign', { number: 'GX244398727' }, 2700 + 11 * 750],
    ['pieces that are counted one by one', { found: [{ pieces: 12 }] }, 2700 + 2 * 750 + 12 * 230],
    ['sixty pieces at most: more lie in boxes', { found: [{ pieces: 240 }] }, 2700 + 3 * 750 + 60 * 230],
    ['a figure worked out of a table, and read', { values: [{ value: 5 }] }, 2700 + 750 + 4 * 2650 + 12 * 230],
    ['nothing for what is left empty', { text: '', order: null, ticked: false }, 2700],
    ['a post that has the focus, sorted by one key', { post: 'T-0815', aspect: 'topic', tag: 'taste' }, 1630],
    ['words of one’s own at 258 characters a minute', { text: 'x'.repeat(258) }, 2700 + 60_000],
  ])('takes a practised person the time of %s', (_what, input, cost) => {
    expect(costOf(input, practised)).toBe(cost);
  });

  test('takes a newcomer longer, whatever it is', () => {
    const input = { orders: ['O-001'], reason: 'restricted', grams: 4400, text: 'thank you' };
    expect(costOf(input, newcomer)).toBeGreaterThan(costOf(input, practised));
  });

  test('takes as much of the day as it takes while the clock runs', () => {
    expect(simulatedCostOf({}, practised, 21.6)).toBe(Math.round(2700 * 21.6));
  });
});

describe('a sitting', () => {
  test('takes the time of its acts, its letters, its papers and its lists', () => {
    const acts = [{ ...act, letters: 255, facts: 10, rows: 4 }, act];
    expect(timesOf(work(acts)).practised).toBe(2 * 2700 + 60_000 + 10 * 230 + 4 * 460);
    const sorted = { ...act, input: { aspect: 'topic' }, rows: 4 };
    expect(timesOf(work([sorted])).practised, 'the focus is there already').toBe(1630);
  });

  test('takes a newcomer the handbook once, and each kind of act once', () => {
    const once = timesOf(work([act])).newcomer;
    const twice = timesOf(work([act, act])).newcomer;
    expect(once - (twice - once)).toBe(FIGURES.first.newcomer);
    expect(timesOf(work([act], 255)).newcomer - once).toBe(60_000);
    expect(timesOf(work([act], 255)).practised).toBe(timesOf(work([act])).practised);
  });

  test('goes by the figures of its pack where it has its own', () => {
    expect(timesOf(work([act]), { decision: { practised: 1000 } }).practised).toBe(1000);
    expect(speedOf('newcomer', { decision: { practised: 1000 } })).toEqual(newcomer);
  });
});

test('every figure says where it comes from, and when; a newcomer is never faster', () => {
  for (const [name, figure] of Object.entries(FIGURES)) {
    expect(figure.source.length, name).toBeGreaterThan(10);
    expect(figure.date, name).toMatch(/^\d{4}(-\d\d)?$/);
    expect(
      SKILLS.every((skill) => Number.isInteger(figure[skill])),
      name,
    ).toBe(true);
    const isRate = name.startsWith('read-') || name === 'prose';
    const [slow, fast] = isRate ? [figure.newcomer, figure.practised] : [figure.practised, figure.newcomer];
    expect(slow, name).toBeLessThanOrEqual(fast);
  }
});
