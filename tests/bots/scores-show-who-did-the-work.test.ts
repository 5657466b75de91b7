import { describe, expect, test } from 'vitest';
import type { BotKind } from '../../src/bots/kinds.ts';
import type { Sitting } from '../../src/sitting/sitting.ts';
import { played, SEEDS } from '../support/played.ts';
import { describeWeeks } from '../support/whole-weeks.ts';

describeWeeks(['orders', 'service']);

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
