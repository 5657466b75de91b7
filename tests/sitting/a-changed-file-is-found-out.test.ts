import { beforeAll, describe, expect, test } from 'vitest';
import { makeBot } from '../../src/bots/make-bot.ts';
import { play } from '../../src/bots/play.ts';
import { hashOf } from '../../src/kernel/canonical.ts';
import { parseSittingFile } from '../../src/sitting/parse-file.ts';
import { replay } from '../../src/sitting/replay.ts';
import { FINISH, type Sitting } from '../../src/sitting/sitting.ts';
import type { SittingFile } from '../../src/sitting/sitting-file.ts';
import { compareForms, verifySitting } from '../../src/sitting/verify.ts';
import { fileOf, played, SEEDS } from '../support/played.ts';
import { beginSitting, formFor } from '../support/world.ts';

const [seed] = SEEDS;
let sitting: Sitting;
let file: SittingFile;

beforeAll(() => {
  // A careless week that begins with something refused.
  const begun = beginSitting(formFor(seed));
  begun.perform('order/confirm', { orders: ['O-none'] });
  sitting = play(begun, makeBot('careless', seed));
  file = fileOf(sitting);
}, 60_000);

type Writable<T> = T extends readonly (infer U)[]
  ? Writable<U>[]
  : T extends object
    ? { -readonly [K in keyof T]: Writable<T[K]> }
    : T;

/** Where verify finds a copy of the file with something changed, or `true` when it finds nothing. */
function foundAt(change: (copy: Writable<SittingFile>) => void, original: SittingFile = file): string | true {
  const copy = JSON.parse(JSON.stringify(original)) as Writable<SittingFile>;
  change(copy);
  const answer = verifySitting(copy as unknown as SittingFile);
  return answer.ok || answer.disagreement.where;
}

/** Where the log has an act of that kind that was allowed. */
function entryWith(action: string, { log } = file): number {
  const found = log.findIndex((entry) => entry.action === action && entry.refusal === undefined);
  if (found === -1) throw new Error(`the log has no ${action}`);
  return found;
}
const firstRefused = (): number => file.log.findIndex((entry) => entry.refusal !== undefined);

describe('a sitting file', () => {
  test('a file that was not changed plays again to the same log, journal and report', () => {
    const answer = verifySitting(file);
    if (!answer.ok) throw new Error(JSON.stringify(answer.disagreement));
    expect(answer.reportHash).toBe(hashOf(file.report));
    expect(hashOf(answer.sitting.journal)).toBe(hashOf(sitting.journal));
    expect(answer.sitting.log).toEqual(file.log);
  });

  test('a sitting file is the same after its own parser', () => {
    const text = JSON.stringify(file);
    const parsed = parseSittingFile(text);
    expect(parsed.ok && JSON.stringify(parsed.file)).toBe(text);
  });

  test('a file from the middle of a sitting verifies as well', () => {
    const half = replay(file, file.form.days[2]?.open ?? 0);
    expect(verifySitting(fileOf(half)).ok).toBe(true);
    expect(half.log.length).toBeLessThan(file.log.length);
  });

  test('a file without a single act verifies as well', () => {
    expect(verifySitting(fileOf(beginSitting(formFor(seed)))).ok).toBe(true);
  });
});

type Change = (copy: Writable<SittingFile>) => void;

/** Puts a value at a place of the file. */
const put =
  (path: readonly (string | number)[], value: unknown): Change =>
  (copy) => {
    const holder = path
      .slice(0, -1)
      .reduce<unknown>((at, part) => (at as Record<string | number, unknown>)[part], copy);
    const [last] = path.slice(-1);
    if (last === undefined || typeof holder !== 'object' || holder === null)
      throw new Error(`the file has no ${path.join('.')}`);
    (holder as Record<string | number, unknown>)[last] = value;
  };

const dropped =
  (at: number): Change =>
  (copy) => {
    copy.log.splice(at, 1);
  };

describe('verify finds', () => {
  const score = (code: string, field: string) => ['report', 'indicators', code, field];
  const last = (): number => file.log.length - 1;
  const someOrder = (): string => Object.keys(file.form.truth.orders)[0] ?? '';
  test.each<[string, () => readonly [Change, string]]>([
    [
      'one input changed',
      () => [
        put(['log', entryWith('order/cancel'), 'input'], { orders: ['O-001'], reason: 'fraud' }),
        `log[${entryWith('order/cancel')}]`,
      ],
    ],
    [
      'one letter of free text changed',
      () => [put(['log', entryWith('inquiry/answer'), 'input', 'text'], 'x'), `log[${entryWith('inquiry/answer')}]`],
    ],
    ['an act that was another', () => [put(['log', 5, 'action'], 'order/sing'), 'log[5]']],
    ['a time moved by a millisecond', () => [put(['log', 9, 'at'], (file.log[9]?.at ?? 0) + 1), 'log[9]']],
    ['the first entry dropped', () => [dropped(0), 'log[0].seq']],
    ['an entry dropped', () => [dropped(7), 'log[7].seq']],
    ['the last entry dropped', () => [dropped(last()), `log[${last()}]`]],
    ['everything dropped', () => [put(['log'], []), 'header']],
    ['a refusal taken away', () => [put(['log', firstRefused(), 'refusal'], undefined), `log[${firstRefused()}]`]],
    [
      'a refusal changed',
      () => [put(['log', firstRefused(), 'refusal', 'key'], 'order/unknown-too'), `log[${firstRefused()}]`],
    ],
    [
      'a refusal put in',
      () => [
        put(['log', entryWith('order/cancel'), 'refusal'], { key: 'order/unknown' }),
        `log[${entryWith('order/cancel')}]`,
      ],
    ],
    ['a seal changed', () => [put(['log', 2, 'seal'], '0'.repeat(16)), 'log[2]']],
    ['the seed changed in the header', () => [put(['header', 'seed'], 1), 'header.seed']],
    ['the seed changed in the form', () => [put(['form', 'seed'], 1), 'header.seed']],
    ['the hash of the pack changed', () => [put(['header', 'pack', 'hash'], 'f'.repeat(64)), 'header.pack.hash']],
    ['the version of the pack changed', () => [put(['header', 'pack', 'version'], '9.9.9'), 'header.pack.version']],
    ['the version changed in the form', () => [put(['form', 'pack', 'version'], '9.9.9'), 'header.pack.version']],
    ['the mode of the sitting changed', () => [put(['header', 'mode'], 'assessment'), 'log[0]']],
    ['the name of the sitting changed', () => [put(['header', 'id'], 'somebody-else'), 'log[0]']],
    ['the hash of the form changed', () => [put(['header', 'formHash'], '0'.repeat(64)), 'form']],
    [
      'the truth of the form changed',
      () => [put(['form', 'truth', 'orders', someOrder(), 'situation'], 'fraud'), 'form'],
    ],
    ['a rule of the house changed', () => [put(['form', 'catalogue', 'rules', 'decideHours'], 99), 'form']],
    ['a score changed', () => [put(score('P3.1.1', 'score'), 1000), 'report.indicators.P3.1.1.score']],
    ['points changed', () => [put(score('P3.3.2', 'earned'), 1), 'report.indicators.P3.3.2.earned']],
    ['a level changed', () => [put(['report', 'overall', 'level'], 'exemplary'), 'report.overall.level']],
    ['the standard changed', () => [put(['report', 'standard'], 'KRM0000-000v1'), 'report.standard']],
    ['a later moment claimed', () => [put(['report', 'until'], file.report.until + 3_600_000), 'report.until']],
  ])('%s, at its place', (_what, make) => {
    const [change, where] = make();
    expect(foundAt(change)).toBe(where);
  });

  test('a critical error taken away, at its place', () => {
    const spammed = fileOf(played('spammer', seed));
    const [code] = Object.entries(spammed.report.indicators).find(([, result]) => result.critical.length > 0) ?? [];
    if (code === undefined) throw new Error('the spammer made no critical error');
    expect(foundAt(put(score(code, 'critical'), []), spammed)).toBe(`report.indicators.${code}.critical[0]`);
  });

  test('verify finds a dropped entry although the rest is numbered anew', () => {
    const found = foundAt((copy) => {
      copy.log.splice(7, 1);
      for (const [i, entry] of copy.log.entries()) entry.seq = i;
    });
    expect(found).toBe('log[7]');
  });

  test('verify finds two swapped entries', () => {
    const found = foundAt((copy) => {
      copy.log.splice(3, 2, ...copy.log.slice(3, 5).reverse());
    });
    expect(found).toBe('log[3].seq');
  });

  test('verify finds an inserted entry', () => {
    const found = foundAt((copy) => {
      copy.log.splice(3, 0, ...copy.log.slice(2, 3));
    });
    expect(found).toBe('log[3].seq');
  });

  test('verify finds a seed changed in header and form alike', () => {
    const found = foundAt((copy) => {
      copy.header.seed += 1;
      copy.form.seed += 1;
    });
    expect(found).toBe('form');
  });

  test('verify finds a report made for an earlier moment than the log ends', () => {
    expect(
      foundAt((copy) => {
        copy.report.until = copy.log[10]?.at ?? 0;
      }),
    ).not.toBe(true);
  });

  test('verify finds a dropped last act even where it changes no score', () => {
    const early = replay(file, file.form.days[1]?.open ?? 0);
    early.perform(FINISH, null);
    const handedIn = fileOf(early);
    expect(verifySitting(handedIn).ok).toBe(true);
    expect(
      foundAt((copy) => {
        copy.log.pop();
      }, handedIn),
    ).toBe(`log[${handedIn.log.length - 1}]`);
  });

  test('verify finds a changed header over an empty log', () => {
    const idle = fileOf(beginSitting(formFor(seed)));
    expect(
      foundAt((copy) => {
        copy.header.mode = 'assessment';
      }, idle),
    ).toBe('header');
  });

  test('verify finds a form that does not run, without throwing', () => {
    const sick = JSON.parse(JSON.stringify(file)) as Writable<SittingFile>;
    sick.form.earlier.unshift({ at: sick.form.beginsAt, action: 'order/confirm', input: { orders: ['O-none'] } });
    sick.header.formHash = hashOf(sick.form);
    sick.log.length = 0;
    sick.report.seal = hashOf(sick.header).slice(0, 16);
    expect(verifySitting(sick as unknown as SittingFile)).toMatchObject({
      ok: false,
      disagreement: { where: 'form', key: 'verify/does-not-run' },
    });
  });

  test('verify finds that the pack at hand gives another form, and where', () => {
    const form = formFor(seed);
    expect(compareForms(form, JSON.parse(JSON.stringify(form)))).toBeNull();
    expect(compareForms(form, { ...form, minimum: 9 })).toMatchObject({
      where: 'form.minimum',
      key: 'verify/pack-differs',
    });
  });
});

describe('the file of a service week', () => {
  const careless = (): SittingFile => fileOf(played('careless', seed, 'service-desk'));

  test('the file of a service week verifies', () => {
    const week = careless();
    const answer = verifySitting(week);
    if (!answer.ok) throw new Error(JSON.stringify(answer.disagreement));
    expect(answer.reportHash).toBe(hashOf(week.report));
  });

  test.each(['ticket/reply', 'ticket/tag', 'case/decide', 'refund/issue', 'faq/draft'])(
    'with one input of a %s changed does not, and says where',
    (action) => {
      const week = careless();
      const at = entryWith(action, week);
      const other = { text: 'x', tag: 'gift', channel: 'phone', item: 1, topic: 'halal' };
      expect(
        foundAt((copy) => {
          const entry = copy.log[at];
          if (entry !== undefined) entry.input = { ...(entry.input as object), ...other };
        }, week),
      ).toBe(`log[${at}]`);
    },
  );
});
