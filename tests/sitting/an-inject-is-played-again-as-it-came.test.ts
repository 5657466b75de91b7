import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeBot } from '../../src/bots/make-bot.ts';
import { play } from '../../src/bots/play.ts';
import type { Happening } from '../../src/kernel/happening.ts';
import { INJECT, INJECT_KINDS, type InjectKind, injectsOf } from '../../src/operations/market/injects/index.ts';
import { makeDebrief } from '../../src/sitting/debrief.ts';
import { injectsIn } from '../../src/sitting/injects.ts';
import { parseSittingFile } from '../../src/sitting/parse-file.ts';
import { replay } from '../../src/sitting/replay.ts';
import { isNote, Sitting } from '../../src/sitting/sitting.ts';
import { verifySitting } from '../../src/sitting/verify.ts';
import { fileOf, played } from '../support/played.ts';
import { taught, withTeacher } from '../support/teacher.ts';
import { beginSitting, formFor, LESSONS, PACKS } from '../support/world.ts';

const SEED = 101;

/** A happening without its place in the journal. */
const bare = ({ at, kind, subject, data }: Happening) => ({ at, kind, subject, data });

/** What happens in a lesson at which nobody works, with what a teacher sends; without what is about the things of an id that matches. */
function unattended(sendings: Parameters<typeof withTeacher>[2], about: RegExp): readonly object[] {
  const sitting = beginSitting(formFor(SEED, 'shop-day'));
  const idle = { ...makeBot('idle', SEED), every: 3_600_000 };
  return play(sitting, withTeacher(sitting, idle, sendings))
    .journal.map(bare)
    .filter(({ subject }) => !about.test(subject.id));
}

describe('a sitting with injects', () => {
  test('is the same when it is played again, wherever they come', () => {
    const sending = fc.record({
      look: fc.integer({ min: 1, max: 14 }),
      kind: fc.constantFrom<InjectKind>('angry-buyer', 'carrier-strike', 'rush', 'sour-post'),
    });
    fc.assert(
      fc.property(fc.array(sending, { minLength: 1, maxLength: 6 }), (sendings) => {
        const sitting = taught('careless', SEED, 'shop-day', sendings);
        const again = replay(fileOf(sitting), sitting.now);
        expect(again.journal).toEqual(sitting.journal);
        expect(again.log).toEqual(sitting.log);
        expect(again.view()).toEqual(sitting.view());
      }),
      { numRuns: 6, seed: 12 },
    );
  });

  test('writes a file that can be read and proven, and says in its report how many came', () => {
    const sitting = taught('expert', SEED, 'shop-day', [
      { look: 3, kind: 'rush' },
      { look: 4, kind: 'supply-review' },
      { look: 6, kind: 'carrier-strike' },
    ]);
    const parsed = parseSittingFile(JSON.stringify(sitting.file()));
    if (!parsed.ok) throw new Error(parsed.fault.key);
    expect(verifySitting(parsed.file).ok).toBe(true);
    expect(parsed.file.report.injects).toBe(2);
    expect(makeDebrief(sitting).injects.map(({ kind }) => kind)).toEqual(['rush', 'carrier-strike']);
    expect(sitting.log.filter(({ action }) => action === INJECT).map(({ refusal }) => refusal?.key)).toEqual([
      ...[undefined, 'inject/not-of-this-form', undefined],
    ]);
  });

  test('is found out when its report keeps silent about them', () => {
    const file = fileOf(taught('idle', SEED, 'shop-day', [{ look: 1, kind: 'rush' }]));
    const { injects: _injects, ...report } = file.report;
    const verified = verifySitting({ ...file, report });
    expect(verified.ok ? null : verified.disagreement.where).toBe('report.injects');
  });

  test('without any says nothing of them', () => {
    const sitting = played('novice', SEED, 'shop-day');
    expect(sitting.report()).not.toHaveProperty('injects');
    expect(injectsIn(sitting.log)).toEqual([]);
  });
});

describe('an inject', () => {
  test.each([
    ['rush', /^O-1\d\d\d|harbour|amber|rakuya|own/],
    ['angry-buyer', /^T-1\d\d\d/],
  ] as const)('%s moves nothing in the form but what it brings', (kind, brought) => {
    const with_ = unattended([{ look: 2, kind }], brought);
    expect(with_).toEqual(unattended([], brought));
    expect(with_.length).toBeLessThan(unattended([{ look: 2, kind }], /^$/).length);
  });

  test('is the same whatever the trainee did before, and is no act of the trainee', () => {
    const brought = (acts: number) => {
      const sitting = beginSitting(formFor(SEED, 'order-day'));
      for (let i = 0; i < acts; i += 1) sitting.perform('tracking/check', { orders: ['O-none'] });
      const { happenings } = sitting.perform(INJECT, { kind: 'carrier-strike' });
      return happenings;
    };
    expect(brought(3)).toEqual(brought(0));
    expect(brought(0)[0]?.cause).toEqual({ by: 'form' });
    expect(isNote(INJECT)).toBe(false);
  });

  test('differs from the one before', () => {
    const sitting = beginSitting(formFor(SEED, 'order-day'));
    const modes = [1, 2, 3].flatMap(() =>
      sitting
        .perform(INJECT, { kind: 'carrier-strike' })
        .happenings.flatMap(({ kind, subject }) => (kind === 'gate/struck' ? [subject.id] : [])),
    );
    expect(new Set(modes).size).toBe(3);
  });

  test('is refused in an assessment, and by a form that does not train its duty', () => {
    const exam = Sitting.begin(formFor(SEED, 'order-day'), 'assessment', 'exam');
    expect(exam.refusalOf(INJECT, { kind: 'rush' })).toEqual({ key: 'inject/assessment' });
    expect(exam.perform(INJECT, { kind: 'rush' }).refusal).toEqual({ key: 'inject/assessment' });
    expect(exam.report()).not.toHaveProperty('injects');
    const lesson = beginSitting(formFor(SEED, 'order-day'));
    expect(lesson.perform(INJECT, { kind: 'angry-buyer' }).refusal?.key).toBe('inject/not-of-this-form');
    expect(lesson.perform(INJECT, { kind: 'earthquake' }).refusal?.key).toBe('input/invalid');
    expect(lesson.perform(INJECT, { kind: 'rush', order: 'O-001' }).refusal?.key).toBe('input/invalid');
  });
});

describe('the injects that a pack can take', () => {
  test.each([
    ['order-day', ['carrier-strike', 'rush']],
    ['order-desk', ['carrier-strike', 'rush']],
    ['service-day', ['angry-buyer']],
    ['service-desk', ['angry-buyer']],
    ['shop-day', ['angry-buyer', 'carrier-strike', 'rush']],
    ['store-room', ['supply-review']],
    ['social-studio', ['sour-post']],
    ['first-day', []],
  ] as const)('%s: %j', (pack, kinds) => {
    expect(injectsOf(formFor(SEED, pack))).toEqual(kinds);
  });

  test('are all taken by some pack of the house', () => {
    const taken = new Set([...LESSONS, ...PACKS].flatMap((pack) => injectsOf(formFor(SEED, pack))));
    expect([...taken].sort()).toEqual([...INJECT_KINDS].sort());
  });
});
