import { hashOf, hashOnce, makeCanonicalJson } from '../kernel/canonical.ts';
import type { Form } from '../operations/market/form.ts';
import { makeDebrief } from './debrief.ts';
import { isPracticeOnly } from './practice-only.ts';
import { replay, TooMuchWork } from './replay.ts';
import type { Sitting } from './sitting.ts';
import {
  ENGINE_VERSION,
  firstSeal,
  type LogEntry,
  type SittingFile,
  type SittingReport,
  sealAfter,
} from './sitting-file.ts';

/** The first place where a sitting file does not agree with itself, or with what replaying it gives. */
export interface Disagreement {
  /** Path in the file, for instance `log[17].input` or `report.indicators.P3.1.1.score`. */
  readonly where: string;
  /** A key of `locales/<lang>/rules.json`. */
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export type Verification =
  | { readonly ok: true; readonly sitting: Sitting; readonly reportHash: string }
  | { readonly ok: false; readonly disagreement: Disagreement };

const differs = (where: string, key: string, values: Disagreement['values'] = {}): Verification => ({
  ok: false,
  disagreement: { where, key, values },
});

/** The path of the first difference between two plain values, or null. */
export function firstDifference(a: unknown, b: unknown, path = ''): string | null {
  if (Object.is(a, b)) return null;
  if (
    typeof a !== 'object' ||
    typeof b !== 'object' ||
    a === null ||
    b === null ||
    Array.isArray(a) !== Array.isArray(b)
  )
    return path;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const key of keys) {
    const at = Array.isArray(a) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    const found = firstDifference((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], at);
    if (found !== null) return found;
  }
  return null;
}

/** Header and form belong together, and the form may be sat in that mode. */
export function checkHead({ header, form }: Pick<SittingFile, 'header' | 'form'>): Verification | null {
  if (isPracticeOnly(form, header.mode)) return differs('header.mode', 'verify/practice-only');
  if (header.seed !== form.seed) return differs('header.seed', 'verify/seed', { header: header.seed, form: form.seed });
  const pack = firstDifference(header.pack, form.pack);
  if (pack !== null) return differs(`header.pack.${pack}`, 'verify/pack');
  if (header.difficulty !== form.difficulty)
    return differs('header.difficulty', 'verify/difficulty', {
      header: header.difficulty ?? '–',
      form: form.difficulty ?? '–',
    });
  // A store that shares a form among its sittings freezes it.
  const hash = Object.isFrozen(form) ? hashOnce(form) : hashOf(form);
  return hash === header.formHash
    ? null
    : differs('form', 'verify/form-hash', { stated: header.formHash, found: hash });
}

/** Entries in their order, each sealed after the one before, the last one named by the report: none was cut off. */
function checkSeals({ header, log, report }: SittingFile): Verification | null {
  let seal = firstSeal(header);
  for (const [i, { seal: stated, ...entry }] of log.entries()) {
    if (entry.seq !== i) return differs(`log[${i}].seq`, 'verify/sequence', { expected: i, found: entry.seq });
    seal = sealAfter(seal, entry as Omit<LogEntry, 'seal'>);
    if (seal !== stated) return differs(`log[${i}]`, 'verify/seal', { seq: i, action: entry.action });
  }
  if (seal === report.seal) return null;
  // Nothing was done: then it is the header that does not fit.
  return log.length === 0
    ? differs('header', 'verify/seal', { seq: 0, action: '' })
    : differs(`log[${log.length}]`, 'verify/seal', { seq: log.length, action: '' });
}

/** Why a form could not be played. */
function notPlayed(error: unknown): Verification {
  if (error instanceof TooMuchWork) return differs('form', 'verify/too-much');
  return differs('form', 'verify/does-not-run', {
    message: error instanceof Error ? error.message.slice(0, 200) : '',
  });
}

function checkReplay(file: SittingFile): Verification {
  const sitting = replay(file, file.report.until);
  const report: SittingReport = sitting.report();
  if (file.header.mode === 'assessment' && !sitting.over)
    return differs('report.until', 'verify/not-over', { until: file.report.until });
  const inLog = firstDifference(file.log, sitting.log, 'log');
  if (inLog !== null) return differs(inLog, 'verify/replay-differs');
  const inReport = firstDifference(file.report, report, 'report');
  if (inReport !== null) return differs(inReport, 'verify/report-differs');
  // What cannot be shown is no sitting either.
  sitting.view();
  makeDebrief(sitting);
  return { ok: true, sitting, reportHash: hashOf(report) };
}

/** A file that was played by another engine may come out differently here: only its own engine can judge it. */
function byItsEngine({ header: { engine } }: SittingFile, verified: Verification): Verification {
  if (verified.ok || engine === ENGINE_VERSION) return verified;
  return differs(verified.disagreement.where, 'verify/other-engine', { needed: engine, here: ENGINE_VERSION });
}

/**
 * Plays a sitting file again and compares everything: form and header, every entry with its refusal, the report bit for bit.
 * A form that does not run at all is a disagreement too: nothing is thrown.
 */
export function verifySitting(file: SittingFile): Verification {
  try {
    const early = checkHead(file) ?? checkSeals(file);
    if (early !== null) return early;
    return byItsEngine(file, checkReplay(file));
  } catch (error) {
    return byItsEngine(file, notPlayed(error));
  }
}

/** Compares the form in a file with one compiled now from the pack at hand. */
export function compareForms(inFile: Form, compiled: Form): Disagreement | null {
  if (makeCanonicalJson(inFile) === makeCanonicalJson(compiled)) return null;
  const where = firstDifference(inFile, compiled, 'form') ?? 'form';
  return { where, key: 'verify/pack-differs', values: { pack: compiled.pack.id, version: compiled.pack.version } };
}
