import { describe, expect, test } from 'vitest';
import { BOT_KINDS, type BotKind } from '../../src/bots/kinds.ts';
import { hashOf } from '../../src/kernel/canonical.ts';
import type { Sitting } from '../../src/sitting/sitting.ts';
import { verifySitting } from '../../src/sitting/verify.ts';
import { fileOf, played } from '../support/played.ts';

/** None of these was used to tune the bots or the pack. */
const SEEDS = [201, 202, 203, 204, 205, 206, 207, 2026];
const CODES = ['P4.1.1', 'P4.1.2', 'P4.2.1'] as const;

const play = (kind: BotKind, seed: number): Sitting => played(kind, seed, 'service-desk');
const count = (sitting: Sitting, kind: string, wanted: (data: never) => boolean = () => true): number =>
  sitting.journal.filter((one) => one.kind === kind && wanted(one.data as never)).length;

describe.each(SEEDS)('in the service week of seed %i', (seed) => {
  const sittings = Object.fromEntries(BOT_KINDS.map((kind) => [kind, play(kind, seed)])) as Record<BotKind, Sitting>;
  const reports = Object.fromEntries(BOT_KINDS.map((kind) => [kind, sittings[kind].report()])) as Record<
    BotKind,
    ReturnType<Sitting['report']>
  >;
  const overall = (kind: BotKind): number => reports[kind].overall.score ?? -1;

  test('there is a week of work: contacts, the same once more, and cases', () => {
    for (const kind of ['expert', 'idle'] as const) {
      const tickets = count(sittings[kind], 'ticket/arrived', ({ sort }: { sort: string }) => sort === 'message');
      const again = count(
        sittings[kind],
        'ticket/arrived',
        (data: { duplicateOf: string | null }) => data.duplicateOf !== null,
      );
      const followUps = count(sittings[kind], 'ticket/buyer-wrote');
      expect(tickets, kind).toBeGreaterThanOrEqual(70);
      expect(again + followUps, kind).toBeGreaterThanOrEqual(12);
      expect(count(sittings[kind], 'case/opened'), kind).toBeGreaterThanOrEqual(14);
    }
  });

  test('the expert is exemplary in every indicator, without a critical error, on six chances or more', () => {
    const { indicators } = reports.expert;
    expect(Object.keys(indicators)).toEqual(CODES);
    for (const [code, result] of Object.entries(indicators)) {
      expect(result.score, code).toBeGreaterThanOrEqual(950);
      expect(result.critical, code).toEqual([]);
      expect(result.opportunities, code).toBeGreaterThanOrEqual(6);
    }
  });

  test('nearly nothing the expert does is refused', () => {
    const { log } = sittings.expert;
    expect(log.filter(({ refusal }) => refusal !== undefined).length / log.length).toBeLessThan(0.05);
  });

  test('the expert’s work shows in the world: nobody is late, contented buyers, every case closed', () => {
    const { expert, idle } = sittings;
    expect(count(expert, 'ticket/breached')).toBeLessThan(count(idle, 'ticket/breached') / 10);
    expect(count(expert, 'ticket/deflected')).toBeGreaterThan(0);
    expect(count(expert, 'case/closed')).toBeGreaterThanOrEqual(14);
    expect(count(expert, 'case/disputed')).toBe(0);
  });

  test('doing nothing is worth nothing', () => {
    for (const [code, result] of Object.entries(reports.idle.indicators))
      expect(result.score, code).toBeLessThanOrEqual(50);
  });

  test('an automatic reply is worth little, and does real harm', () => {
    expect(overall('auto-reply')).toBeLessThan(400);
    expect(Object.values(reports['auto-reply'].indicators).flatMap(({ critical }) => critical).length).toBeGreaterThan(
      0,
    );
  });

  test('refunding everyone is no after-sales service', () => {
    expect(reports['refund-all'].indicators['P4.2.1']?.score).toBeLessThan(500);
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

describe('playing a service week twice', () => {
  test.each(BOT_KINDS)('gives the same file byte for byte: %s', (kind) => {
    const [first, second] = [play(kind, 2027), play(kind, 2027)];
    expect(JSON.stringify(first.file())).toBe(JSON.stringify(second.file()));
    expect(hashOf(first.journal)).toBe(hashOf(second.journal));
  });
});

describe('the file of a service week', () => {
  const file = fileOf(play('careless', 2028));

  test('verifies', () => {
    const answer = verifySitting(file);
    if (!answer.ok) throw new Error(JSON.stringify(answer.disagreement));
    expect(answer.reportHash).toBe(hashOf(file.report));
  });

  test.each(['ticket/reply', 'ticket/tag', 'case/decide', 'refund/issue', 'faq/draft'])(
    'with one input of a %s changed does not, and says where',
    (action) => {
      const at = file.log.findIndex((entry) => entry.action === action && entry.refusal === undefined);
      expect(at).toBeGreaterThanOrEqual(0);
      const copy: { log: { input: Record<string, unknown> }[] } = JSON.parse(JSON.stringify(file));
      const entry = copy.log[at];
      if (entry !== undefined)
        entry.input = { ...entry.input, text: 'x', tag: 'gift', channel: 'phone', item: 1, topic: 'halal' };
      const answer = verifySitting(copy as unknown as typeof file);
      expect(answer.ok || answer.disagreement.where).toBe(`log[${at}]`);
    },
  );
});
