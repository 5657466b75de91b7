import type { Form } from '../operations/market/form.ts';
import { withoutRight } from '../operations/shop/name.ts';
import type { TypedWarning } from '../operations/shop/text-checks.ts';
import type { Finding, Ledger, Words } from '../scoring/ledger.ts';
import type { PreciseReport } from '../scoring/precision.ts';
import { injectsIn, type SentInject } from './injects.ts';
import { type PackAtHand, type Proof, proofOf, type Recompiled, recompile } from './proof.ts';
import type { Sitting } from './sitting.ts';
import type { SittingFile, SittingHeader } from './sitting-file.ts';
import { verifySitting } from './verify.ts';

/** A text in the languages of its pack. */
type Texts = Readonly<Record<string, string>>;

/** What a thing is called: a number or a name as it stands, a text of the pack, or a term of `locales/`. */
export type ToldName = string | { readonly texts: Texts } | { readonly term: readonly [group: string, code: string] };

/** Words that the trainee typed, and what a rule found in them. */
export interface TypedWords {
  readonly at: number;
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string } | null;
  readonly text: string;
  readonly warnings: readonly TypedWarning[];
}

/** All that a class table and a trainee's report show of a sitting, as plain data: it can cross to another thread. */
export interface Summary {
  readonly header: SittingHeader;
  readonly report: PreciseReport;
  readonly ledger: Ledger;
  readonly names: Readonly<Record<string, ToldName>>;
  /** Texts of the pack by key: its title and the titles of its handbook's pages. */
  readonly titles: Readonly<Record<string, Texts>>;
  readonly typed: readonly TypedWords[];
  /** Acts that were carried out, and those that were refused. */
  readonly acts: number;
  readonly refused: number;
  /** How often help was asked for: hints, and steps of the expert that were watched. */
  readonly hints: number;
  readonly watched: number;
  /** What a teacher sent into the sitting. */
  readonly injects: readonly SentInject[];
  /** Opening hours of the shop that passed while the trainee worked, ms. */
  readonly worked: number;
}

/** Where a file was found. */
export interface WorkSource {
  /** Its name, with the folders it lies in. */
  readonly file: string;
  /** When it was written, ms since 1970; null where that is not known. */
  readonly savedAt: number | null;
}

/** A sitting file that somebody handed in: what is in it, or why it cannot be read, as a key of `locales/<lang>/rules.json`. */
export type ClassWork = WorkSource &
  (
    | { readonly ok: true; readonly trainee: string; readonly proof: Proof; readonly summary: Summary }
    | { readonly ok: false; readonly key: string; readonly values: Readonly<Record<string, string | number>> }
  );
export type ReadWork = Extract<ClassWork, { ok: true }>;
export type BrokenWork = Extract<ClassWork, { ok: false }>;

const HINT = 'sitting/hint';
const WATCH = 'sitting/watch';

const LANGUAGES = ['zh-TW', 'en'] as const;

function textsOf({ texts, letters }: Form, key: string): Texts {
  const found = LANGUAGES.flatMap((language) => {
    const text = texts[language]?.[key] ?? letters[language]?.[key];
    return text === undefined ? [] : [[language, text] as const];
  });
  return Object.fromEntries(found);
}

function toldName({ telling, world, form }: Sitting, kind: string, id: string): ToldName | undefined {
  const name = telling.naming(kind)?.nameOf(world, id, false);
  if (name === undefined || typeof name === 'string') return name;
  if ('text' in name) return { texts: textsOf(form, name.text) };
  if ('term' in name) return { term: name.term };
  return 'date' in name ? name.date : undefined;
}

/** Whatever a ledger and typed words speak of, by `kind/id`. */
function thingsIn({ opportunities, critical, warnings }: Ledger, typed: readonly TypedWords[]): Set<string> {
  const things = new Set<string>();
  const add = (kind: string, id: string): void => void things.add(`${kind}/${id}`);
  const addValues = (values: Words['values']): void => {
    for (const [name, value] of Object.entries(values))
      if (typeof value === 'string') for (const id of [value, ...value.split(', ')]) add(withoutRight(name), id);
  };
  const addFinding = ({ reason, details = [] }: Finding): void => {
    for (const { values } of [reason, ...details]) addValues(values);
  };
  for (const { subject, expected, findings } of opportunities) {
    add(subject.kind, subject.id);
    addValues(expected.values);
    for (const finding of findings) addFinding(finding);
  }
  for (const { values } of critical) addValues(values);
  for (const { subject } of [...warnings, ...typed]) if (subject !== null) add(subject.kind, subject.id);
  return things;
}

function namesOf(sitting: Sitting, ledger: Ledger, typed: readonly TypedWords[]): Record<string, ToldName> {
  const names: Record<string, ToldName> = {};
  for (const thing of thingsIn(ledger, typed)) {
    const at = thing.indexOf('/');
    const name = toldName(sitting, thing.slice(0, at), thing.slice(at + 1));
    if (name !== undefined) names[thing] = name;
  }
  return names;
}

function titlesOf({ form }: Sitting): Record<string, Texts> {
  const keys = new Set(Object.values(form.texts).flatMap((texts) => Object.keys(texts)));
  const wanted = [...keys].filter((key) => key === 'pack.title' || /^handbook\.[^.]+\.title$/.test(key));
  return Object.fromEntries(wanted.map((key) => [key, textsOf(form, key)]));
}

function typedIn({ log, journal }: Sitting, { warnings }: Ledger): TypedWords[] {
  const subjects = new Map(
    journal.flatMap(({ cause, subject }) => (cause.by === 'action' ? [[cause.seq, subject]] : [])),
  );
  return log.flatMap(({ seq, at, action, input, refusal }) => {
    const text = typeof input === 'object' && input !== null && 'text' in input ? input.text : '';
    if (refusal !== undefined || typeof text !== 'string' || text.trim() === '') return [];
    const found = warnings.filter(({ log: entries }) => entries.includes(seq));
    const said = found.map(({ kind, what }) => ({ kind, what }));
    return [{ at, action, subject: subjects.get(seq) ?? null, text, warnings: said }];
  });
}

function workedIn({ form, now, handedInAt }: Sitting): number {
  const until = handedInAt ?? now;
  return form.days.reduce((sum, { open, close }) => sum + Math.max(0, Math.min(close, until) - open), 0);
}

function summarize(sitting: Sitting): Summary {
  const { header, log } = sitting;
  const ledger = sitting.ledger();
  const typed = typedIn(sitting, ledger);
  const count = (action: string): number => log.filter((entry) => entry.action === action).length;
  const acts = log.filter(({ action }) => !action.startsWith('sitting/'));
  return {
    header,
    report: sitting.preciseReport(),
    ledger,
    names: namesOf(sitting, ledger, typed),
    titles: titlesOf(sitting),
    typed,
    acts: acts.filter(({ refusal }) => refusal === undefined).length,
    refused: acts.filter(({ refusal }) => refusal !== undefined).length,
    hints: count(HINT),
    watched: count(WATCH),
    injects: injectsIn(log),
    worked: workedIn(sitting),
  };
}

/** A pack that cannot make a form is as good as not at hand. */
function recompiled(form: Form, pack: PackAtHand | null): Recompiled {
  try {
    return recompile(form, pack);
  } catch {
    return { is: 'not-at-hand' };
  }
}

/** Verifies a sitting file and sums it up. Nothing is thrown. */
export function readWork(file: SittingFile, source: WorkSource, pack: PackAtHand | null): ClassWork {
  const verified = verifySitting(file);
  if (!verified.ok) {
    const { key, values, where } = verified.disagreement;
    return { ...source, ok: false, key, values: { ...values, where } };
  }
  const { sitting } = verified;
  const proof = proofOf(verified, recompiled(file.form, pack));
  return { ...source, ok: true, trainee: file.trainee ?? '', proof, summary: summarize(sitting) };
}
