import type { Played } from './result.ts';

/** How even the forms of a pack are in one indicator: the same lucks of one bot on every form. All scores are per-mille. */
export interface Evenness {
  readonly indicator: string;
  /** The mean of each group of forms. */
  readonly means: readonly number[];
  /** Between the highest and the lowest of them. */
  readonly difference: number;
  /** The standard deviation of a form's mean, and how much of it comes of the bot's luck. */
  readonly spread: number;
  readonly luck: number;
  /** What groups of forms that are equally hard differ by in nineteen of twenty cases, as widely as these forms spread. */
  readonly chance: number;
}

/** The means of two groups of forms may differ by so many per-mille. */
export const FAIR_WITHIN = 15;

/**
 * The 95th percentile of the studentized range of as many means as the place says (infinite degrees of freedom). Source: any table
 * of the distribution, such as NIST/SEMATECH e-Handbook of Statistical Methods 7.4.7.1.
 */
const RANGES: Readonly<Record<number, number>> = { 2: 2.77, 3: 3.31, 4: 3.63, 5: 3.86, 6: 4.03, 7: 4.17, 8: 4.29 };

/** As many groups as can be told apart by the table. */
export const MOST_GROUPS = 8;

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function varianceOf(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

/** The scores in an indicator, by form in the sequence of the seeds; a sitting without enough evidence has none. */
function scoresByForm(played: readonly Played[], indicator: string): readonly (readonly number[])[] {
  const forms = new Map<number, number[]>();
  for (const { seed, indicators } of played) {
    const score = indicators[indicator]?.score;
    if (typeof score === 'number') forms.set(seed, [...(forms.get(seed) ?? []), score]);
  }
  return [...forms].sort(([a], [b]) => a - b).map(([, scores]) => scores);
}

/** Splits forms into groups as equal as can be, in their sequence. */
function groupsOf<T>(forms: readonly T[], count: number): readonly (readonly T[])[] {
  const start = (group: number): number => Math.floor((group * forms.length) / count);
  return Array.from({ length: count }, (_, group) => forms.slice(start(group), start(group + 1)));
}

const inTenths = (value: number): number => Math.round(value * 10) / 10;

function evennessOf(played: readonly Played[], indicator: string, groups: number): Evenness {
  const forms = scoresByForm(played, indicator);
  const formMeans = forms.map(meanOf);
  const means = groupsOf(formMeans, groups)
    .filter((group) => group.length > 0)
    .map(meanOf);
  const spread = Math.sqrt(varianceOf(formMeans));
  const lucks = meanOf(forms.map(({ length }) => length));
  const size = formMeans.length / Math.max(1, means.length);
  return {
    indicator,
    means: means.map(inTenths),
    difference: inTenths(Math.max(...means) - Math.min(...means)),
    spread: inTenths(spread),
    luck: inTenths(Math.sqrt(meanOf(forms.map(varianceOf)) / lucks)),
    chance: inTenths(((RANGES[means.length] ?? 0) * spread) / Math.sqrt(size)),
  };
}

/** How even the forms are in each indicator, in so many groups of them. */
export const makeEvenness = (played: readonly Played[], groups: number): readonly Evenness[] =>
  [...new Set(played.flatMap(({ indicators }) => Object.keys(indicators)))]
    .sort()
    .map((indicator) => evennessOf(played, indicator, groups));
