import type { CheckedPack } from '../../scenario/pack.ts';
import type { Played } from '../sweep/result.ts';
import type { DayFigures, EntryFigures, Examined, Loss } from './examine.ts';

/** An entry of the pack of which less came than was asked for. */
export interface ShortEntry {
  readonly file: string;
  readonly line: number;
  /** Where it stands, `fresh[3]`, and what it says, `fraud`. */
  readonly path: string;
  readonly entry: string;
  readonly least: number;
  readonly most: number;
  /** The fewest that could be put into a form, and that came in a week. */
  readonly made: number;
  readonly came: number;
  /** The form numbers in which too few came. */
  readonly seeds: readonly number[];
}

/** One day of the week over all forms: means, with the highest in any form. */
export interface Load {
  readonly weekday: number;
  readonly forms: number;
  readonly arrivals: Spread;
  readonly chances: Spread;
  readonly acts: Spread;
}

interface Spread {
  readonly mean: number;
  readonly highest: number;
}

/** A way in which points were lost, over all forms. */
export interface LossRow extends Loss {
  readonly seeds: readonly number[];
}

/** A week of the pack that forms fell into. */
export interface WeekRow {
  readonly week: string;
  readonly days: number;
  readonly daysOff: readonly string[];
  readonly forms: number;
  /** The lowest overall score in it. */
  readonly lowest: number | null;
  /** Arrivals of its busiest day, on average. */
  readonly busiest: number;
  /** Entries of which less came than was asked for, in any of its forms. */
  readonly short: number;
}

type Seen = Played & { readonly examined: Examined };

const seenOf = (played: readonly Played[]): readonly Seen[] =>
  played.filter((sitting): sitting is Seen => sitting.examined !== undefined);

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
const rounded = (value: number): number => Math.round(value * 10) / 10;
const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

const isShort = ({ least, made, came }: EntryFigures): boolean => made < least || came < made;

/** What an entry says besides how many: its words, without numbers and times. */
function sayingOf({ data, own }: CheckedPack, path: EntryFigures['path']): string {
  const lists: Readonly<Record<string, unknown>> = Object.assign({}, ...Object.values(own), data.demand);
  const [list = '', at = 0] = path;
  const entry = ((lists[String(list)] as readonly object[] | undefined) ?? [])[Number(at)] ?? {};
  return Object.values(entry)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter((value) => typeof value === 'string' && !/^\d/.test(value))
    .join(' ');
}

/** Entries of which less came than the pack asks for in some form. */
export function shortEntries(pack: CheckedPack, played: readonly Played[]): ShortEntry[] {
  const rows = seenOf(played).flatMap(({ seed, examined }) =>
    examined.entries.filter(isShort).map((entry) => ({ seed, ...entry, path: entry.path })),
  );
  return unique(rows.map(({ file, path }) => JSON.stringify([file, path]))).map((name) => {
    const mine = rows.filter(({ file, path }) => JSON.stringify([file, path]) === name);
    const [{ file, path, least, most } = { file: '', path: [], least: 0, most: 0 }] = mine;
    const [list = '', at = 0] = path;
    return {
      ...{ file, line: pack.placeOf(file, path).line, path: `${list}[${at}]`, entry: sayingOf(pack, path) },
      ...{ least, most },
      made: Math.min(...mine.map((row) => row.made)),
      came: Math.min(...mine.map((row) => row.came)),
      seeds: mine.map(({ seed }) => seed),
    };
  });
}

const spreadOf = (days: readonly DayFigures[], of: 'arrivals' | 'chances' | 'acts'): Spread => ({
  mean: rounded(mean(days.map((day) => day[of]))),
  highest: Math.max(...days.map((day) => day[of])),
});

/** The load of each day of the week. */
export function loadOf(played: readonly Played[]): Load[] {
  const days = seenOf(played).flatMap(({ examined }) => examined.days);
  return unique(days.map(({ weekday }) => weekday))
    .sort((a, b) => a - b)
    .map((weekday) => {
      const mine = days.filter((day) => day.weekday === weekday);
      return {
        weekday,
        forms: mine.length,
        arrivals: spreadOf(mine, 'arrivals'),
        chances: spreadOf(mine, 'chances'),
        acts: spreadOf(mine, 'acts'),
      };
    });
}

/** Where points were lost and why, the most costly first; of each kind the example of one form. */
export function lossesOf(played: readonly Played[]): LossRow[] {
  const rows = seenOf(played).flatMap(({ seed, examined }) => examined.losses.map((loss) => ({ seed, ...loss })));
  const keyOf = ({ indicator, key }: Loss): string => `${indicator} ${key}`;
  return unique(rows.map(keyOf))
    .map((key) => {
      const mine = rows.filter((row) => keyOf(row) === key);
      const [{ seed: _seed, ...first }] = mine as [(typeof mine)[number]];
      const sum = (of: 'points' | 'times'): number => mine.reduce((total, row) => total + row[of], 0);
      return { ...first, points: sum('points'), times: sum('times'), seeds: mine.map(({ seed }) => seed) };
    })
    .sort((a, b) => b.points - a.points || (a.indicator < b.indicator ? -1 : 1));
}

/** The weeks of the pack, with what their days off do. */
export function weeksOf(played: readonly Played[]): WeekRow[] {
  const seen = seenOf(played);
  return unique(seen.map(({ examined }) => examined.week))
    .sort()
    .map((week) => {
      const mine = seen.filter(({ examined }) => examined.week === week);
      const [{ examined: { daysOff = [], days = [] } = {} } = {}] = mine as readonly Partial<Seen>[];
      const scores = mine.flatMap(({ overall }) => overall ?? []);
      const short = mine.flatMap(({ examined }) =>
        examined.entries.filter(isShort).map(({ file, path }) => JSON.stringify([file, path])),
      );
      return {
        ...{ week, days: days.length, daysOff, forms: mine.length },
        lowest: scores.length === 0 ? null : Math.min(...scores),
        busiest: rounded(mean(mine.map(({ examined }) => Math.max(...examined.days.map(({ arrivals }) => arrivals))))),
        short: new Set(short).size,
      };
    });
}
