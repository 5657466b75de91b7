import { BOT_KINDS, type BotKind } from '../../bots/kinds.ts';
import type { Played } from './result.ts';

/** Something that a score should say of whoever made it, and does not: a key under `cli:sweep.fault` and its values. */
export interface Fault {
  readonly seed: number;
  readonly bot: BotKind;
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Better workers first; each must have a higher score than the next. */
const BEST_FIRST: readonly BotKind[] = ['expert', 'novice', 'careless', 'spammer', 'idle'];
/** The expert's least score in an indicator, least chances there where the pack announces none, and the per-mille of its acts that may be refused. */
const EXPERT = { score: 950, chances: 6, refused: 50 };
/** What doing nothing may be worth in an indicator. */
const IDLE_AT_MOST = 50;
/** Between which overall scores those are who know the trade and err: none is exemplary (850). */
const ERRING = { from: 300, to: 849 };
/** Where clicking everything, or doing one thing again and again, stays below. */
const BLIND_BELOW = 400;
/** Where one trick stays below in each indicator, its own included. */
const TRICK_BELOW = 500;
/** Those of them who cannot help making a critical error. */
const HARMFUL: ReadonlySet<BotKind> = new Set(['spammer', 'auto-reply']);

type Say = (key: string, values: Fault['values']) => void;

function checkExpert({ indicators, acts, refused }: Played, say: Say, announced: Announced): void {
  for (const [indicator, { score, chances, critical }] of Object.entries(indicators)) {
    if ((score ?? 0) < EXPERT.score) say('too-low', { indicator, score: score ?? '–', bound: EXPERT.score });
    const bound = announced?.[indicator] ?? EXPERT.chances;
    if (chances < bound) say('few-chances', { indicator, chances, bound });
    if (critical > 0) say('critical', { indicator, critical });
  }
  if (refused * 1000 >= acts * EXPERT.refused) say('refused', { refused, acts });
}

function checkIdle({ indicators }: Played, say: Say): void {
  for (const [indicator, { score }] of Object.entries(indicators))
    if ((score ?? 0) > IDLE_AT_MOST) say('too-high', { indicator, score: score ?? 0, bound: IDLE_AT_MOST });
}

function checkErring({ overall }: Played, say: Say): void {
  const score = overall ?? -1;
  if (score < ERRING.from) say('too-low', { indicator: 'overall', score, bound: ERRING.from });
  if (score > ERRING.to) say('too-high', { indicator: 'overall', score, bound: ERRING.to });
}

/** Everybody who works without reading: the spammer, and the bots of one trick. */
function checkBlind({ bot, overall, indicators }: Played, say: Say): void {
  if ((overall ?? -1) >= BLIND_BELOW)
    say('too-high', { indicator: 'overall', score: overall ?? 0, bound: BLIND_BELOW });
  if (HARMFUL.has(bot) && Object.values(indicators).every(({ critical }) => critical === 0)) say('no-harm', {});
  if (bot === 'spammer') return;
  for (const [indicator, { score }] of Object.entries(indicators))
    if ((score ?? 0) >= TRICK_BELOW) say('too-high', { indicator, score: score ?? 0, bound: TRICK_BELOW });
}

/** By indicator, the least chances that a pack announces. */
type Announced = Readonly<Record<string, number>> | undefined;

const CHECKS: Readonly<Partial<Record<BotKind, (played: Played, say: Say, announced: Announced) => void>>> = {
  expert: checkExpert,
  novice: checkErring,
  careless: checkErring,
  idle: checkIdle,
};

/** The mean of the indicators: the overall score before a critical error keeps it below the pass mark. */
function workOf({ indicators }: Played): number {
  const scores = Object.values(indicators).flatMap(({ score }) => score ?? []);
  return scores.length === 0 ? -1 : Math.floor(scores.reduce((sum, score) => sum + score, 0) / scores.length);
}

/** Whoever worked better has the higher score, of those who played that seed. */
function checkRanks(sameSeed: readonly Played[]): Fault[] {
  const ranked = BEST_FIRST.flatMap((kind) => sameSeed.find(({ bot }) => bot === kind) ?? []);
  return ranked.slice(1).flatMap((played, i) => {
    const [score, better] = [workOf(played), workOf(ranked[i] as Played)];
    return score < better ? [] : [{ seed: played.seed, bot: played.bot, key: 'not-below', values: { score, better } }];
  });
}

const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? -1 : Math.floor(values.reduce((sum, value) => sum + value, 0) / values.length);

/**
 * The sittings of a short pack as one for each bot, with the means of what was scored: one day has too few chances for each
 * form to tell who worked better.
 */
function together(played: readonly Played[]): Played[] {
  return [...new Set(played.map(({ bot }) => bot))].flatMap((bot) => {
    const mine = played.filter((sitting) => sitting.bot === bot);
    const [first] = mine;
    if (first === undefined) return [];
    const codes = [...new Set(mine.flatMap(({ indicators }) => Object.keys(indicators)))];
    const indicators = codes.map((code) => {
      const scores = mine.flatMap(({ indicators: own }) => own[code]?.score ?? []);
      return [code, { score: scores.length === 0 ? null : meanOf(scores), chances: 0, critical: 0 }] as const;
    });
    const overall = meanOf(mine.flatMap((sitting) => sitting.overall ?? []));
    return [{ ...first, overall: overall < 0 ? null : overall, indicators: Object.fromEntries(indicators) }];
  });
}

/** Two seeds that gave the same week. */
function checkForms(played: readonly Played[]): Fault[] {
  const first = new Map<string, number>();
  return played.flatMap(({ seed, bot, formHash }) => {
    const other = first.get(formHash) ?? seed;
    first.set(formHash, other);
    return other === seed ? [] : [{ seed, bot, key: 'same-form', values: { other } }];
  });
}

/**
 * What the scores of a sweep do not say as they should: the same as the unit tests ask of three seeds. Of a pack that announces
 * its own indicators, those who err and who worked better are told by the means of all seeds.
 */
export function findFaults(played: readonly Played[], announced?: Announced): Fault[] {
  const seeds = [...new Set(played.map(({ seed }) => seed))];
  const means = announced === undefined ? [] : together(played);
  const judged = [
    ...played.filter(({ bot }) => announced === undefined || CHECKS[bot] !== checkErring),
    ...means.filter(({ bot }) => CHECKS[bot] === checkErring),
  ];
  const single = judged.flatMap((sitting) => {
    const faults: Fault[] = [];
    const check = CHECKS[sitting.bot] ?? checkBlind;
    check(sitting, (key, values) => faults.push({ seed: sitting.seed, bot: sitting.bot, key, values }), announced);
    return faults;
  });
  const ranked =
    announced === undefined
      ? seeds.flatMap((seed) => checkRanks(played.filter((sitting) => sitting.seed === seed)))
      : checkRanks(means);
  return [...single, ...ranked, ...checkForms(played)].sort(
    (a, b) => a.seed - b.seed || BOT_KINDS.indexOf(a.bot) - BOT_KINDS.indexOf(b.bot),
  );
}
