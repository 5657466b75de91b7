import { beforeAll, describe, expect, test } from 'vitest';
import type { BotKind } from '../../src/bots/kinds.ts';
import { hashOf } from '../../src/kernel/canonical.ts';
import type { Sitting } from '../../src/sitting/sitting.ts';
import { type DutyCode, dutyCodes, indicatorsOf, tasksOf } from '../../src/standard/index.ts';
import { EVERY_DUTY } from '../support/duties.ts';
import { botsOf, played, playedAnew, SEEDS } from '../support/played.ts';
import { packCalled } from '../support/world.ts';

// None of the seeds was used to tune the bots or the packs. `waybill sweep --check` asks the same of as many as one likes.

const WEEKS = EVERY_DUTY.flatMap(({ duty, pack }) => SEEDS.map((seed) => ({ duty, pack, seed })));
const BEST_FIRST = ['expert', 'novice', 'careless', 'spammer', 'idle'] as const;

const indicatorsTrained = (duties: readonly string[]): string[] =>
  dutyCodes
    .filter((code) => duties.includes(code))
    .flatMap((code: DutyCode) => tasksOf(code).flatMap((task) => indicatorsOf(task.code).map((one) => one.code)));

describe.each(WEEKS)('in a week of $duty, seed $seed', ({ pack, seed }) => {
  const sittings = new Map<BotKind, Sitting>();
  const of = (kind: BotKind): Sitting => sittings.get(kind) as Sitting;
  const indicators = (kind: BotKind) => Object.entries(of(kind).report().indicators);
  const overall = (kind: BotKind): number => of(kind).report().overall.score ?? -1;
  const criticals = (kind: BotKind): number => indicators(kind).flatMap(([, { critical }]) => critical).length;

  beforeAll(() => {
    for (const kind of botsOf(pack)) sittings.set(kind, played(kind, seed, pack));
  }, 60_000);

  test('the expert is exemplary in every indicator, without a critical error, on six chances or more', () => {
    expect(indicators('expert').map(([code]) => code)).toEqual(indicatorsTrained(packCalled(pack).data.duties));
    for (const [code, result] of indicators('expert')) {
      expect(result.score, code).toBeGreaterThanOrEqual(950);
      expect(result.critical, code).toEqual([]);
      expect(result.opportunities, code).toBeGreaterThanOrEqual(6);
    }
  });

  test('nearly nothing the expert does is refused', () => {
    const { log } = of('expert');
    expect(log.filter(({ refusal }) => refusal !== undefined).length / log.length).toBeLessThan(0.05);
  });

  test('the idle bot scores nothing', () => {
    for (const [code, result] of indicators('idle')) expect(result.score, code).toBeLessThanOrEqual(50);
  });

  test('the spammer, who clicks everything, scores little and makes critical errors', () => {
    expect(overall('spammer')).toBeLessThan(400);
    expect(criticals('spammer')).toBeGreaterThanOrEqual(1);
  });

  test('the bots that err score between the idle bot and the expert, and are not exemplary', () => {
    for (const kind of ['careless', 'novice'] as const) {
      expect(overall(kind), kind).toBeGreaterThanOrEqual(300);
      expect(overall(kind), kind).toBeLessThan(850);
    }
  });

  test('the better worker has the better score, and no two bots have the same', () => {
    const scores = BEST_FIRST.map(overall);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(scores.length);
  });
});

describe.each(SEEDS)('in the service week of seed %i', (seed) => {
  const play = (kind: BotKind): Sitting => played(kind, seed, 'service-desk');
  const count = (kind: BotKind, happening: string, wanted: (data: never) => boolean = () => true): number =>
    play(kind).journal.filter((one) => one.kind === happening && wanted(one.data as never)).length;

  test('the week holds contacts, duplicate contacts and after-sales cases', () => {
    for (const kind of ['expert', 'idle'] as const) {
      const tickets = count(kind, 'ticket/arrived', ({ sort }: { sort: string }) => sort === 'message');
      const again = count(
        kind,
        'ticket/arrived',
        ({ duplicateOf }: { duplicateOf: string | null }) => duplicateOf !== null,
      );
      expect(tickets, kind).toBeGreaterThanOrEqual(70);
      expect(again + count(kind, 'ticket/buyer-wrote'), kind).toBeGreaterThanOrEqual(12);
      expect(count(kind, 'case/opened'), kind).toBeGreaterThanOrEqual(14);
    }
  });

  test('the expert leaves no ticket late, contented buyers and every case closed', () => {
    expect(count('expert', 'ticket/breached')).toBeLessThan(count('idle', 'ticket/breached') / 10);
    expect(count('expert', 'ticket/deflected')).toBeGreaterThan(0);
    expect(count('expert', 'case/closed')).toBeGreaterThanOrEqual(14);
    expect(count('expert', 'case/disputed')).toBe(0);
  });

  test('the bot that sends everybody the same reply scores little and makes critical errors', () => {
    const { overall, indicators } = play('auto-reply').report();
    expect(overall.score ?? -1).toBeLessThan(400);
    expect(Object.values(indicators).flatMap(({ critical }) => critical).length).toBeGreaterThan(0);
  });

  test('the bot that refunds everybody does not pass after-sales service', () => {
    expect(play('refund-all').report().indicators['P4.2.1']?.score).toBeLessThan(500);
  });
});

// Bots that err by chance: the others draw nothing, and the golden hashes hold all of them.
const BY_CHANCE = ['novice', 'careless'] as const;
describe.each(EVERY_DUTY.flatMap(({ duty, pack }) => BY_CHANCE.map((kind) => ({ duty, pack, kind }))))(
  'a week of $duty played twice by $kind',
  ({ pack, kind }) => {
    test('playing the same seed twice gives the same file byte for byte', () => {
      const [first, second] = [played(kind, 2026, pack), playedAnew(kind, 2026, pack)];
      expect(JSON.stringify(first.file())).toBe(JSON.stringify(second.file()));
      expect(hashOf(first.journal)).toBe(hashOf(second.journal));
    });
  },
);
