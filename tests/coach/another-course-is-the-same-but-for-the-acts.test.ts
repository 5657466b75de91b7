import { describe, expect, test } from 'vitest';
import { lastActs } from '../../src/coach/acts.ts';
import { branchOf, entriesUntil } from '../../src/coach/branch.ts';
import { about, mentions, without } from '../../src/coach/mention.ts';
import { whatIf } from '../../src/coach/what-if.ts';
import type { Opportunity } from '../../src/scoring/ledger.ts';
import { FINISH, Sitting } from '../../src/sitting/sitting.ts';
import { verifySitting } from '../../src/sitting/verify.ts';
import { fileOf, played } from '../support/played.ts';
import { taught } from '../support/teacher.ts';
import { PACKS } from '../support/world.ts';

const SEED = 101;

const lost = ({ findings }: Opportunity): number =>
  findings.reduce((sum, { earned, possible }) => sum + possible - earned, 0);

const costliest = (sitting: Sitting): readonly Opportunity[] =>
  [...sitting.ledger().opportunities].sort((a, b) => lost(b) - lost(a)).slice(0, 5);

/** A sitting cut off after so many entries and gone on with by its own log. */
function goneOn(sitting: Sitting, entries: number): Sitting {
  const at = sitting.log[entries]?.at ?? sitting.now;
  const branch = branchOf(sitting, { entries, at }, 'branch');
  for (const { at: then, action, input } of sitting.log.slice(entries)) {
    branch.advance(then);
    branch.perform(action, input);
  }
  branch.advance(sitting.now);
  return branch;
}

describe('a branch', () => {
  test.each([0, 40, 200])('after %i entries that is played on with the same acts is the same sitting', (entries) => {
    const sitting = played('novice', SEED);
    const branch = goneOn(sitting, entries);
    expect(branch.journal).toEqual(sitting.journal);
    expect(branch.ledger()).toEqual(sitting.ledger());
    expect(branch.header).toMatchObject({ id: 'branch', branch: { of: sitting.header.id, entries } });
  });

  test('writes a file that proves itself without the first sitting', () => {
    expect(verifySitting(fileOf(goneOn(played('novice', SEED), 40))).ok).toBe(true);
  });

  test('of a practice that was finished goes on where it ended', () => {
    const { log } = played('novice', SEED);
    const finished = branchOf(played('novice', SEED), { entries: 40, at: log[40]?.at ?? 0 }, 'finished');
    finished.perform(FINISH, {});
    const branch = branchOf(finished, { entries: finished.log.length, at: finished.now }, 'branch');
    expect([finished.over, branch.over, branch.now]).toEqual([true, false, finished.now]);
    expect(branch.header.branch?.entries).toBe(40);
  });

  test('at a moment has all entries up to it', () => {
    const { log } = played('novice', SEED);
    const at = log[30]?.at ?? 0;
    const entries = entriesUntil(log, at);
    expect(log[entries - 1]?.at).toBe(at);
    expect(log[entries]?.at ?? Number.POSITIVE_INFINITY).toBeGreaterThan(at);
    expect(entriesUntil(log, Number.MAX_SAFE_INTEGER)).toBe(log.length);
  });
});

describe('what would have happened', () => {
  test.each(PACKS)('at the %s is the same each time it is asked', (pack) => {
    const sitting = played('careless', SEED, pack);
    const [worst] = costliest(sitting);
    if (worst === undefined) throw new Error('the careless bot lost nothing');
    const answer = whatIf(sitting, worst);
    expect(whatIf(sitting, worst)).toEqual(answer);
    const figures = Object.values(sitting.trained).flatMap((duty) => duty.consequences(sitting.world));
    expect(answer.yours).toEqual(figures);
  });

  test('of a practice that was finished early, the rest of the time passes without the trainee', () => {
    const sitting = branchOf(
      played('careless', SEED),
      { entries: 60, at: played('careless', SEED).log[60]?.at ?? 0 },
      'early',
    );
    sitting.perform(FINISH, {});
    const [worst] = costliest(sitting);
    if (worst === undefined) throw new Error('the careless bot lost nothing');
    const ended = new Map(whatIf(sitting, worst).yours.map(({ key, value }) => [key, value]));
    const now = Object.values(sitting.trained).flatMap((duty) => duty.consequences(sitting.world));
    expect(now.every(({ key, value }) => key === 'stars' || (ended.get(key) ?? 0) >= value)).toBe(true);
  });

  test('of an assessment that was handed in early, what came after is another course too', () => {
    const { form } = played('idle', SEED);
    const sitting = Sitting.begin(form, 'assessment', 'early');
    sitting.perform(FINISH, {});
    const late = sitting.ledger().opportunities.find((each) => each.openedAt > (form.days[1]?.open ?? 0));
    if (late === undefined) throw new Error('nothing came after the first day');
    const { at, yours, reference } = whatIf(sitting, late);
    expect(at).toBe(late.openedAt);
    expect(reference).not.toEqual(yours);
  });

  test('with everything done by the reference from the first hour on, nothing is late', () => {
    const sitting = played('idle', SEED);
    const [first] = sitting.ledger().opportunities.filter((each) => lost(each) > 0);
    if (first === undefined) throw new Error('the idle bot lost nothing');
    const { yours, reference } = whatIf(sitting, first);
    const shipped = (figures: typeof yours): number => figures.find(({ key }) => key === 'shipped')?.value ?? 0;
    expect(shipped(reference)).toBeGreaterThan(shipped(yours) + 20);
    expect(reference.find(({ key }) => key === 'late')?.value).toBe(0);
  });
});

describe('what a teacher sent', () => {
  const SHIPPED = 'shipped';
  const shipped = (figures: ReturnType<typeof whatIf>['yours']): number =>
    figures.find(({ key }) => key === SHIPPED)?.value ?? 0;
  const firstChance = (sitting: Sitting): Opportunity => {
    const [first] = sitting.ledger().opportunities.filter((each) => lost(each) > 0);
    if (first === undefined) throw new Error('the idle bot lost nothing');
    return first;
  };

  test('comes in the other courses of the sitting too', () => {
    const rushed = taught('idle', SEED, 'order-day', [{ look: 2, kind: 'rush' }]);
    const quiet = played('idle', SEED, 'order-day');
    const [with_, without_] = [rushed, quiet].map((sitting) => whatIf(sitting, firstChance(sitting)));
    expect(shipped(with_?.reference ?? [])).toBeGreaterThan(shipped(without_?.reference ?? []));
    expect(whatIf(rushed, firstChance(rushed))).toEqual(with_);
  });

  test('is no act that can be gone back to before', () => {
    const sitting = taught('expert', SEED, 'order-day', [{ look: 12, kind: 'rush' }]);
    expect(lastActs(sitting, sitting.log.length).some(({ kind }) => kind === 'order/arrived')).toBe(false);
  });
});

describe('the part of an input that is about one order', () => {
  const bulk = {
    bookings: [
      { order: 'O-1', grams: 5 },
      { order: 'O-2', grams: 7 },
    ],
    mode: 'post',
  };

  test('is cut out of bulk acts', () => {
    expect(about(bulk, 'O-1')).toEqual({ bookings: [{ order: 'O-1', grams: 5 }], mode: 'post' });
    expect(without(bulk, 'O-1')).toEqual({ bookings: [{ order: 'O-2', grams: 7 }], mode: 'post' });
  });

  test('is all of an act about it alone, and nothing of one about others', () => {
    const alone = { order: 'O-1', event: 3 };
    expect(about(alone, 'O-1')).toEqual(alone);
    expect(without(alone, 'O-1')).toBeNull();
    expect(without({ orders: ['O-1'] }, 'O-1')).toBeNull();
    expect(about(alone, 'O-2')).toBeNull();
    expect(without(alone, 'O-2')).toBe(alone);
    expect(mentions({ a: [{ b: 'O-2' }] }, 'O-2')).toBe(true);
  });
});
