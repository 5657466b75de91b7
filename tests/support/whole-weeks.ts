import { beforeAll, describe, expect, test } from 'vitest';
import type { BotKind } from '../../src/bots/kinds.ts';
import { hashOf } from '../../src/kernel/canonical.ts';
import type { DutyName } from '../../src/operations/parts.ts';
import type { Sitting } from '../../src/sitting/sitting.ts';
import { type DutyCode, dutyCodes, indicatorsOf, tasksOf } from '../../src/standard/index.ts';
import golden from '../golden/sittings.json' with { type: 'json' };
import { EVERY_DUTY } from './duties.ts';
import { lastView } from './last-view.ts';
import { botsOf, played, playedAnew, SEEDS } from './played.ts';
import { packCalled } from './world.ts';

const BEST_FIRST = ['expert', 'novice', 'careless', 'spammer', 'idle'] as const;
/** Bots that err by chance: the others draw nothing, and the golden hashes hold all of them. */
const BY_CHANCE = ['novice', 'careless'] as const;

const indicatorsTrained = (duties: readonly string[]): string[] =>
  dutyCodes
    .filter((code) => duties.includes(code))
    .flatMap((code: DutyCode) => tasksOf(code).flatMap((task) => indicatorsOf(task.code).map((one) => one.code)));

/**
 * Asks of whole sittings of some duties whether their scores say who did the work, and whether they are the sittings they always were.
 * None of the seeds was used to tune the bots or the packs. `waybill sweep --check` asks the same of as many as one likes. A sitting is
 * played once for all questions, so a duty's stand in one file.
 */
export function describeWeeks(names: readonly DutyName[]): void {
  const duties = EVERY_DUTY.filter(({ duty }) => names.some((name) => name === duty));
  const weeks = duties.flatMap(({ duty, pack }) => SEEDS.map((seed) => ({ duty, pack, seed })));

  describe.each(weeks)('in a week of $duty, seed $seed', ({ pack, seed }) => {
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

    test('the bots that err score between the idle bot and the expert', () => {
      for (const kind of ['careless', 'novice'] as const) {
        expect(overall(kind), kind).toBeGreaterThanOrEqual(300);
        expect(overall(kind), kind).toBeLessThanOrEqual(800);
      }
    });

    test('the better worker has the better score, and no two bots have the same', () => {
      const scores = BEST_FIRST.map(overall);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(new Set(scores).size).toBe(scores.length);
    });
  });

  /**
   * Guards everything at once: what happened, what it was worth, and what was shown at the end. A change of structure changes none of it.
   * After a change that is meant, look at what differs and renew the file in a commit of its own that says why.
   */
  test.each(weeks.flatMap((week) => botsOf(week.pack).map((bot) => ({ ...week, bot }))))(
    '$pack, $bot, seed $seed: journal, report and last view have the golden hashes',
    ({ pack, bot, seed }) => {
      const sitting = played(bot, seed, pack);
      const found = {
        journal: hashOf(sitting.journal),
        report: hashOf(sitting.report()),
        view: hashOf(lastView(sitting.view())),
      };
      expect(found).toEqual((golden as Readonly<Record<string, typeof found>>)[`${pack}/${bot}/${seed}`]);
    },
  );

  describe.each(duties.flatMap(({ duty, pack }) => BY_CHANCE.map((kind) => ({ duty, pack, kind }))))(
    'a week of $duty played twice by $kind',
    ({ pack, kind }) => {
      test('playing the same seed twice gives the same file byte for byte', () => {
        const [first, second] = [played(kind, 2026, pack), playedAnew(kind, 2026, pack)];
        expect(JSON.stringify(first.file())).toBe(JSON.stringify(second.file()));
        expect(hashOf(first.journal)).toBe(hashOf(second.journal));
      });
    },
  );
}
