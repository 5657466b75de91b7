import { describe, expect, test } from 'vitest';
import { hashOf } from '../../src/kernel/canonical.ts';
import { parseSittingFile } from '../../src/sitting/parse-file.ts';
import { replay } from '../../src/sitting/replay.ts';
import { FINISH } from '../../src/sitting/sitting.ts';
import type { SittingFile } from '../../src/sitting/sitting-file.ts';
import { compareForms, verifySitting } from '../../src/sitting/verify.ts';
import { makeBot } from '../../src/bots/make-bot.ts';
import { play } from '../../src/bots/play.ts';
import { fileOf } from '../support/played.ts';
import { beginSitting, formFor } from '../support/world.ts';

const seed = 606;
/** A careless week that begins with something refused. */
const sitting = (() => {
  const begun = beginSitting(formFor(seed));
  begun.perform('order/confirm', { orders: ['O-none'] });
  return play(begun, makeBot('careless', seed));
})();
const file = fileOf(sitting);

type Writable<T> = T extends readonly (infer U)[] ? Writable<U>[] : T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T;

/** Where verify finds a copy of the file with something changed, or `true` when it finds nothing. */
function foundAt(change: (copy: Writable<SittingFile>) => void, original: SittingFile = file): string | true {
  const copy = JSON.parse(JSON.stringify(original)) as Writable<SittingFile>;
  change(copy);
  const answer = verifySitting(copy as SittingFile);
  return answer.ok || answer.disagreement.where;
}

const entryWith = (action: string, more: (input: Record<string, unknown>) => boolean = () => true): number => {
  const found = file.log.findIndex((entry) => entry.action === action && entry.refusal === undefined && more(entry.input as Record<string, unknown>));
  if (found === -1) throw new Error(`the log has no ${action}`);
  return found;
};
const refusedAt = file.log.findIndex((entry) => entry.refusal !== undefined);

describe('a sitting file', () => {
  test('as it was written plays again to the same log, journal and report', () => {
    const answer = verifySitting(file);
    if (!answer.ok) throw new Error(JSON.stringify(answer.disagreement));
    expect(answer.reportHash).toBe(hashOf(file.report));
    expect(hashOf(answer.sitting.journal)).toBe(hashOf(sitting.journal));
    expect(answer.sitting.log).toEqual(file.log);
  });

  test('goes through its own parser unchanged', () => {
    const text = JSON.stringify(file);
    const parsed = parseSittingFile(text);
    expect(parsed.ok && JSON.stringify(parsed.file)).toBe(text);
  });

  test('in the middle of a sitting is as good as at its end', () => {
    const half = replay(file, file.form.days[2]?.open ?? 0);
    expect(verifySitting(fileOf(half)).ok).toBe(true);
    expect(half.log.length).toBeLessThan(file.log.length);
  });

  test('without a single act is one too', () => {
    expect(verifySitting(fileOf(beginSitting(formFor(seed)))).ok).toBe(true);
  });
});

describe('verify finds', () => {
  const answered = entryWith('inquiry/answer');
  const cancelled = entryWith('order/cancel');

  test.each<[string, (copy: Writable<SittingFile>) => void, string]>([
    ['one input changed', (copy) => { (copy.log[cancelled] as Writable<SittingFile>['log'][0]).input = { orders: ['O-001'], reason: 'fraud' }; }, `log[${cancelled}]`],
    ['one letter of free text changed', (copy) => { (copy.log[answered]?.input as { text: string }).text = 'x'; }, `log[${answered}]`],
    ['an act that was another', (copy) => { if (copy.log[5] !== undefined) copy.log[5].action = 'order/hold'; }, 'log[5]'],
    ['a time moved by a millisecond', (copy) => { if (copy.log[9] !== undefined) copy.log[9].at += 1; }, 'log[9]'],
    ['an entry dropped', (copy) => { copy.log.splice(7, 1); }, 'log[7].seq'],
    ['an entry dropped and the rest numbered anew', (copy) => { copy.log.splice(7, 1); copy.log.forEach((entry, i) => { entry.seq = i; }); }, 'log[7]'],
    ['the first entry dropped', (copy) => { copy.log.splice(0, 1); }, 'log[0].seq'],
    ['the last entry dropped', (copy) => { copy.log.pop(); }, `log[${file.log.length - 1}]`],
    ['everything dropped', (copy) => { copy.log.length = 0; }, 'header'],
    ['two entries swapped', (copy) => { const [a, b] = [copy.log[3], copy.log[4]]; if (a !== undefined && b !== undefined) copy.log.splice(3, 2, b, a); }, 'log[3].seq'],
    ['an entry put in', (copy) => { copy.log.splice(3, 0, JSON.parse(JSON.stringify(copy.log[2]))); }, 'log[3].seq'],
    ['a refusal taken away', (copy) => { delete (copy.log[refusedAt] as { refusal?: unknown }).refusal; }, `log[${refusedAt}]`],
    ['a refusal changed', (copy) => { (copy.log[refusedAt]?.refusal as { key: string }).key = 'order/unknown-too'; }, `log[${refusedAt}]`],
    ['a refusal put in', (copy) => { (copy.log[cancelled] as { refusal?: unknown }).refusal = { key: 'order/unknown' }; }, `log[${cancelled}]`],
    ['a seal changed', (copy) => { if (copy.log[2] !== undefined) copy.log[2].seal = '0'.repeat(16); }, 'log[2]'],
    ['the seed changed in the header', (copy) => { copy.header.seed += 1; }, 'header.seed'],
    ['the seed changed in the form', (copy) => { copy.form.seed += 1; }, 'header.seed'],
    ['the seed changed in both', (copy) => { copy.header.seed += 1; copy.form.seed += 1; }, 'form'],
    ['the hash of the pack changed', (copy) => { copy.header.pack.hash = 'f'.repeat(64); }, 'header.pack.hash'],
    ['the version of the pack changed', (copy) => { copy.header.pack.version = '9.9.9'; }, 'header.pack.version'],
    ['the version changed in the form', (copy) => { copy.form.pack.version = '9.9.9'; }, 'header.pack.version'],
    ['the mode of the sitting changed', (copy) => { copy.header.mode = 'assessment'; }, 'log[0]'],
    ['the name of the sitting changed', (copy) => { copy.header.id = 'somebody-else'; }, 'log[0]'],
    ['the hash of the form changed', (copy) => { copy.header.formHash = '0'.repeat(64); }, 'form'],
    ['the truth of the form changed', (copy) => { const [order] = Object.values(copy.form.truth.orders); if (order !== undefined) order.situation = 'fraud'; }, 'form'],
    ['the price of a thing changed', (copy) => { if (copy.form.catalogue.rules !== undefined) copy.form.catalogue.rules.decideHours = 99; }, 'form'],
    ['a score changed', (copy) => { (copy.report.indicators['P3.1.1'] as { score: number }).score = 1000; }, 'report.indicators.P3.1.1.score'],
    ['points changed', (copy) => { (copy.report.indicators['P3.3.2'] as { earned: number }).earned += 1; }, 'report.indicators.P3.3.2.earned'],
    ['a level changed', (copy) => { copy.report.overall.level = 'exemplary'; }, 'report.overall.level'],
    ['a critical error taken away', (copy) => { (copy.report.indicators['P3.1.1'] as { critical: string[] }).critical = ['x']; }, 'report.indicators.P3.1.1.critical[0]'],
    ['the standard changed', (copy) => { copy.report.standard = 'KRM0000-000v1'; }, 'report.standard'],
    ['a later moment claimed', (copy) => { copy.report.until += 3_600_000; }, 'report.until'],
  ])('%s, at its place', (_what, change, where) => {
    const found = foundAt(change);
    if (where.startsWith('report.indicators.P3.1.1.critical')) expect(String(found)).toContain('report.indicators.P3.1.1.critical');
    else expect(found).toBe(where);
  });

  test('an earlier moment claimed: the report then speaks of less than the log holds', () => {
    expect(foundAt((copy) => { copy.report.until = copy.log[10]?.at ?? 0; })).not.toBe(true);
  });

  test('a last act that changes no score, dropped: handing in early', () => {
    const early = replay(file, file.form.days[1]?.open ?? 0);
    early.perform(FINISH, null);
    const handedIn = fileOf(early);
    expect(verifySitting(handedIn).ok).toBe(true);
    expect(foundAt((copy) => { copy.log.pop(); }, handedIn)).toBe(`log[${handedIn.log.length - 1}]`);
  });

  test('a header changed over an empty log', () => {
    const idle = fileOf(beginSitting(formFor(seed)));
    expect(foundAt((copy) => { copy.header.mode = 'assessment'; }, idle)).toBe('header');
  });

  test('a form that does not run, without throwing', () => {
    const sick = JSON.parse(JSON.stringify(file)) as Writable<SittingFile>;
    sick.form.earlier.unshift({ at: sick.form.beginsAt, action: 'order/confirm', input: { orders: ['O-none'] } });
    sick.header.formHash = hashOf(sick.form);
    sick.log.length = 0;
    sick.report.seal = hashOf(sick.header).slice(0, 16);
    expect(verifySitting(sick as SittingFile)).toMatchObject({ ok: false, disagreement: { where: 'form', key: 'verify/does-not-run' } });
  });

  test('that the pack at hand gives another form now, and where', () => {
    const form = formFor(seed);
    expect(compareForms(form, JSON.parse(JSON.stringify(form)))).toBeNull();
    expect(compareForms(form, { ...form, minimum: 9 })).toMatchObject({ where: 'form.minimum', key: 'verify/pack-differs' });
  });
});
