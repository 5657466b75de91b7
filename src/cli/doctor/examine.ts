import type { Happening } from '../../kernel/happening.ts';
import { DAY, startOfTaipeiDay, taipeiDate, taipeiWeekday, type WorkingDay } from '../../operations/shop/calendar.ts';
import type { Made, Sign } from '../../scenario/compile/made.ts';
import type { Finding, Opportunity } from '../../scoring/ledger.ts';
import type { Sitting } from '../../sitting/sitting.ts';
import { SittingNames } from '../sitting-names.ts';
import type { Words } from '../words.ts';

/** What became of an entry of the pack in one form. */
export interface EntryFigures {
  readonly file: string;
  readonly path: Made['path'];
  readonly least: number;
  readonly most: number;
  /** How many the compiler could put into the form, and how many of them came in the week. */
  readonly made: number;
  readonly came: number;
}

/** One day of a sitting. */
export interface DayFigures {
  /** 1 is Monday. */
  readonly weekday: number;
  /** What arrived from outside, since the close of the day before. */
  readonly arrivals: number;
  /** Chances to do something right that came up. */
  readonly chances: number;
  /** What whoever sat there did, refused actions left out. */
  readonly acts: number;
}

/** Points lost in one way: by the criterion and the reason, in words of one example. */
export interface Loss {
  /** Losses of one key in one indicator are of one kind. */
  readonly key: string;
  readonly indicator: string;
  readonly criterion: string;
  readonly reason: string;
  /** What was expected, and of which record. */
  readonly expected: string;
  readonly subject: string;
  readonly points: number;
  readonly times: number;
}

/** A sitting looked at closely. */
export interface Examined {
  /** Monday of the week, and the working days that it lacks. */
  readonly week: string;
  readonly daysOff: readonly string[];
  readonly entries: readonly EntryFigures[];
  readonly days: readonly DayFigures[];
  readonly losses: readonly Loss[];
}

export type Examiner = (sitting: Sitting, made: readonly Made[]) => Examined;

const WORKING_DAYS = 5;

/** Ids of records a happening is about: of its subject, and those in its data. */
const idsIn = ({ subject, data }: Happening): readonly string[] =>
  [subject.id, ...Object.values(data as object).flat()].filter((value) => typeof value === 'string');

/** All that happened, as signs: by kind of happening, the ids of the records it was about. */
function signsIn(journal: readonly Happening[]): ReadonlyMap<string, ReadonlySet<string>> {
  const signs = new Map<string, Set<string>>();
  for (const happening of journal) {
    const ids = signs.get(happening.kind) ?? new Set();
    for (const id of idsIn(happening)) ids.add(id);
    signs.set(happening.kind, ids);
  }
  return signs;
}

/** The day on which a moment counts: one before opening or after closing belongs to the next. */
function dayOf(days: readonly WorkingDay[], at: number): number {
  const day = days.findIndex(({ close }) => at <= close);
  return day < 0 ? days.length - 1 : day;
}

const isArrival = ({ kind }: Happening): boolean => kind.endsWith('/arrived') || kind.endsWith('/posted');

function daysIn({ form, journal, log }: Sitting, opportunities: readonly Opportunity[]): DayFigures[] {
  const { days } = form;
  const since = (days[0]?.open ?? 0) - 3 * DAY;
  const count = (moments: readonly number[], day: number): number =>
    moments.filter((at) => dayOf(days, at) === day).length;
  const arrivals = journal.filter((happening) => isArrival(happening) && happening.at >= since).map(({ at }) => at);
  const chances = opportunities.map(({ openedAt }) => openedAt);
  const acts = log.filter(({ refusal }) => refusal === undefined).map(({ at }) => at);
  return days.map(({ open }, day) => ({
    weekday: taipeiWeekday(open),
    arrivals: count(arrivals, day),
    chances: count(chances, day),
    acts: count(acts, day),
  }));
}

const lostIn = ({ earned, possible }: Finding): number => possible - earned;

function lossesIn(sitting: Sitting, opportunities: readonly Opportunity[], words: Words): Loss[] {
  const names = new SittingNames(sitting, words);
  const found = new Map<string, Loss>();
  for (const { indicator, subject, expected, findings } of opportunities)
    for (const finding of findings) {
      const { criterion, reason } = finding;
      if (lostIn(finding) === 0) continue;
      const key = `${criterion} ${reason.key}`;
      const before = found.get(`${indicator} ${key}`);
      found.set(`${indicator} ${key}`, {
        key,
        indicator,
        criterion: words.of(`scoring:criterion.${criterion}`),
        reason: before?.reason ?? words.of(`scoring:${reason.key}`, names.values(reason.values)),
        expected: before?.expected ?? words.of(`scoring:${expected.key}`, names.values(expected.values)),
        subject: before?.subject ?? names.subject(subject),
        points: (before?.points ?? 0) + lostIn(finding),
        times: (before?.times ?? 0) + 1,
      });
    }
  return [...found.values()];
}

/** Looks closely at sittings, and says what it finds in words. */
export const examinerFor =
  (words: Words): Examiner =>
  (sitting, made) => {
    const { opportunities } = sitting.ledger();
    const { days } = sitting.form;
    const first = days[0]?.open ?? 0;
    const monday = startOfTaipeiDay(first) - (taipeiWeekday(first) - 1) * DAY;
    const week = Array.from({ length: WORKING_DAYS }, (_, i) => taipeiDate(monday + i * DAY));
    const signs = signsIn(sitting.journal);
    const hasCome = ({ happening, of, or }: Sign): boolean =>
      signs.get(happening)?.has(of) === true || (or !== undefined && hasCome(or));
    return {
      week: week[0] ?? '',
      daysOff: week.filter((date) => days.every((day) => day.date !== date)),
      entries: made.map(({ signs: asked, ...entry }) => ({
        ...entry,
        made: asked.length,
        came: asked.filter(hasCome).length,
      })),
      days: daysIn(sitting, opportunities),
      losses: lossesIn(sitting, opportunities, words),
    };
  };
