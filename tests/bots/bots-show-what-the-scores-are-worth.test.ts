import { describe, expect, test } from 'vitest';
import { BOT_KINDS, type BotKind } from '../../src/bots/kinds.ts';
import { hashOf } from '../../src/kernel/canonical.ts';
import { played, playedAnew } from '../support/played.ts';

/** None of these was used to tune the bots or the pack. */
const SEEDS = [101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 2026];

describe.each(SEEDS)('in the week of seed %i', (seed) => {
  const sittings = Object.fromEntries(BOT_KINDS.map((kind) => [kind, played(kind, seed)])) as Record<
    BotKind,
    ReturnType<typeof played>
  >;
  const reports = Object.fromEntries(BOT_KINDS.map((kind) => [kind, sittings[kind].report()])) as Record<
    BotKind,
    ReturnType<(typeof sittings)['expert']['report']>
  >;
  const indicators = (kind: BotKind) => Object.entries(reports[kind].indicators);
  const overall = (kind: BotKind): number => reports[kind].overall.score ?? -1;

  test('the expert is exemplary in every indicator, without a critical error, on six chances or more', () => {
    for (const [code, result] of indicators('expert')) {
      expect(result.score, code).toBeGreaterThanOrEqual(950);
      expect(result.critical, code).toEqual([]);
      expect(result.opportunities, code).toBeGreaterThanOrEqual(6);
    }
  });

  test('nothing the expert does is refused twice for nothing: most of it is allowed at once', () => {
    const refused = sittings.expert.log.filter((entry) => entry.refusal !== undefined).length;
    expect(refused / sittings.expert.log.length).toBeLessThan(0.05);
  });

  test('doing nothing is worth nothing', () => {
    for (const [code, result] of indicators('idle')) expect(result.score, code).toBeLessThanOrEqual(50);
  });

  test('clicking everything is worth little, and does real harm', () => {
    expect(overall('spammer')).toBeLessThan(400);
    expect(indicators('spammer').flatMap(([, result]) => result.critical).length).toBeGreaterThanOrEqual(1);
  });

  test('those who err are in between', () => {
    for (const kind of ['careless', 'novice'] as const) {
      expect(overall(kind), kind).toBeGreaterThanOrEqual(300);
      expect(overall(kind), kind).toBeLessThanOrEqual(800);
    }
  });

  test('the better worker has the better score', () => {
    const scores = (['expert', 'novice', 'careless', 'spammer', 'idle'] as const).map(overall);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(scores.length);
  });
});

describe('playing twice', () => {
  test.each(BOT_KINDS)('gives the same file byte for byte: %s', (kind) => {
    const [first, second] = [played(kind, 2026), playedAnew(kind, 2026)];
    expect(JSON.stringify(first.file())).toBe(JSON.stringify(second.file()));
    expect(hashOf(first.journal)).toBe(hashOf(second.journal));
  });
});
