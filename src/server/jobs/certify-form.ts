import type { BotKind } from '../../bots/kinds.ts';
import { makeBot } from '../../bots/make-bot.ts';
import { play } from '../../bots/play.ts';
import { hashOf } from '../../kernel/canonical.ts';
import type { Difficulty } from '../../operations/market/difficulty.ts';
import type { Form } from '../../operations/market/form.ts';
import { type CheckResult, checkPack } from '../../scenario/check.ts';
import { tryForm } from '../../scenario/compile/try-form.ts';
import type { PackSource } from '../../scenario/pack.ts';
import type { Report } from '../../scoring/report.ts';
import { isPracticeOnly } from '../../sitting/practice-only.ts';
import { Sitting } from '../../sitting/sitting.ts';

/** The least that somebody who knows everything gets in each indicator of a form for examinations, per-mille. */
export const EXPERT_AT_LEAST = 950;
/** The most that somebody who does nothing gets there. */
export const IDLE_AT_MOST = 50;

/** What keeps a form from an examination, by a key under `forms.faults` of `staff.json`. */
export interface FormFault {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What an indicator gave: scores in per-mille, null where there was not enough evidence. */
export interface IndicatorProof {
  readonly expert: number | null;
  readonly idle: number | null;
  /** How many chances the form gave the expert. */
  readonly chances: number;
}

/** A form that was tried: what it is, what bots reached in it, and what is wrong with it. */
export interface CertifiedForm {
  readonly seed: number;
  /** Null where no form could be made. */
  readonly hash: string | null;
  readonly indicators: Readonly<Record<string, IndicatorProof>>;
  readonly faults: readonly FormFault[];
}

/** The pack, the seed and the difficulty of a form. */
export interface FormAsked {
  readonly source: PackSource;
  readonly seed: number;
  readonly difficulty?: Difficulty;
}

/** A form that was not tried, because of one fault. */
export const untriedForm = (seed: number, key: string, values: FormFault['values'] = {}): CertifiedForm => ({
  ...{ seed, hash: null, indicators: {} },
  faults: [{ key, values }],
});

/** The last pack that was checked here: a job certifies forms of one. */
let lastChecked: { readonly hash: string; readonly result: CheckResult } | null = null;

function checkedOnce(source: PackSource): CheckResult {
  const hash = hashOf(source);
  if (lastChecked?.hash !== hash) lastChecked = { hash, result: checkPack(source) };
  return lastChecked.result;
}

const reportOf = (form: Form, bot: BotKind): Report =>
  play(Sitting.begin(form, 'assessment', `certified-${bot}`), makeBot(bot, form.seed)).report();

function proofsOf(expert: Report, idle: Report): Readonly<Record<string, IndicatorProof>> {
  const codes = Object.keys(expert.indicators) as (keyof Report['indicators'])[];
  return Object.fromEntries(
    codes.map((code) => {
      const { score = null, opportunities = 0 } = expert.indicators[code] ?? {};
      return [code, { expert: score, idle: idle.indicators[code]?.score ?? null, chances: opportunities }];
    }),
  );
}

/** What the scores of an indicator say against a form. */
function faultsOf(indicator: string, { expert, idle }: IndicatorProof): FormFault[] {
  const faults: FormFault[] = [];
  if (expert === null) faults.push({ key: 'no-evidence', values: { indicator } });
  else if (expert < EXPERT_AT_LEAST)
    faults.push({ key: 'expert-low', values: { indicator, score: expert, bound: EXPERT_AT_LEAST } });
  if ((idle ?? 0) > IDLE_AT_MOST)
    faults.push({ key: 'idle-high', values: { indicator, score: idle ?? 0, bound: IDLE_AT_MOST } });
  return faults;
}

function tried(form: Form): CertifiedForm {
  const { seed } = form;
  if (isPracticeOnly(form, 'assessment')) return untriedForm(seed, 'practice-only');
  const indicators = proofsOf(reportOf(form, 'expert'), reportOf(form, 'idle'));
  const faults = Object.entries(indicators).flatMap(([code, proof]) => faultsOf(code, proof));
  return { seed, hash: hashOf(form), indicators, faults };
}

/**
 * Checks a pack, compiles one of its forms, and lets the expert and somebody who does nothing sit it as an examination. The pack has no
 * errors, the expert reaches {@link EXPERT_AT_LEAST} in every indicator, idleness no more than {@link IDLE_AT_MOST}: then the form
 * has no faults. Throws where the engine breaks.
 */
export function certifyForm({ source, seed, difficulty }: FormAsked): CertifiedForm {
  const { pack, problems } = checkedOnce(source);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (pack === null || first !== undefined)
    return untriedForm(seed, 'pack-has-errors', {
      count: errors.length,
      code: first?.code ?? '',
      file: first?.file ?? '',
    });
  const made = tryForm(pack, seed, difficulty);
  if ('problem' in made) return untriedForm(seed, 'no-form', { code: made.problem.code, file: made.problem.file });
  return tried(made.form);
}
