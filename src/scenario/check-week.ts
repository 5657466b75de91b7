import { DAY, isWorkingDay, midnightOf, taipeiDate, taipeiWeekday } from '../operations/shop/calendar.ts';
import { checkZone } from './check-zone.ts';
import type { DataPath } from './data-path.ts';
import type { Readings } from './readings.ts';
import type { References } from './references.ts';
import type { YamlFile, YamlFiles } from './yaml-file.ts';

type Pack = NonNullable<Readings['pack']>;

/** Days before the first week and after the last on which a day off still moves a due time. */
const AROUND = 60 * DAY;

/** The weekdays (1 = Monday) of the week that begins on that day on which the office is shut. */
const daysOff = (pack: Pack, week: string): number[] =>
  [0, 1, 2, 3, 4].filter((day) => !isWorkingDay(midnightOf(week) + day * DAY, pack.hours)).map((day) => day + 1);

/** The weeks of a pack in which a weekday (1 = Monday) is a day off. */
export const weeksWithout = (pack: Pack, weekday: number): string[] =>
  pack.weeks.filter((week) => daysOff(pack, week).includes(weekday));

const isMonday = (date: string): boolean => taipeiWeekday(midnightOf(date)) === 1;

/** Weeks begin on a Monday and have a working day. */
function checkWeeks(refs: References, file: YamlFile | undefined, pack: Pack): void {
  for (const [i, week] of pack.weeks.entries()) {
    if (!isMonday(week)) refs.error(file, ['weeks', i], 'not-monday', { found: week });
    else if (daysOff(pack, week).length === 5) refs.error(file, ['weeks', i], 'week-without-days', { week });
  }
}

/** Days off that no week of the pack comes near, as one of the year before. */
export function checkHolidays(
  refs: References,
  file: YamlFile | undefined,
  path: DataPath,
  holidays: readonly string[],
  weeks: readonly string[],
): void {
  const mondays = weeks.map(midnightOf);
  for (const [i, date] of holidays.entries()) {
    const at = midnightOf(date);
    if (mondays.some((monday) => at > monday - AROUND && at < monday + AROUND)) continue;
    const [first = ''] = [...weeks].sort();
    refs.warn(file, [...path, i], 'holiday-no-week', { found: date, week: first });
  }
}

/** What is set for a weekday on which some week has its day off. */
export function checkWeekday(
  refs: References,
  file: YamlFile | undefined,
  path: DataPath,
  weekday: number,
  pack: Pack,
): void {
  for (const week of weeksWithout(pack, weekday)) refs.warn(file, path, 'on-day-off', { weekday, week });
}

/** What is set for a time at which nobody is in the office. */
export function checkOfficeTime(
  refs: References,
  file: YamlFile | undefined,
  path: DataPath,
  at: string,
  { hours }: Pack,
): void {
  if (at < hours.opens || at > hours.closes)
    refs.warn(file, path, 'outside-office', { at, opens: hours.opens, closes: hours.closes });
}

/** Rules with dates that hold in no week of the pack. */
export function checkValidity(
  refs: References,
  file: YamlFile | undefined,
  path: DataPath,
  { validFrom, validTo }: { readonly validFrom?: string | undefined; readonly validTo?: string | undefined },
  weeks: readonly string[],
): void {
  const ends = weeks.map((week) => taipeiDate(midnightOf(week) + 6 * DAY));
  if (weeks.some((week, i) => (validFrom ?? '') <= (ends[i] ?? '') && (validTo ?? '9') >= week)) return;
  refs.warn(file, path, 'never-holds', { from: validFrom ?? '–', to: validTo ?? '–' });
}

/** Days of the shop's files: weeks, days off, dated rules, zones. */
export function checkTimes(refs: References, files: YamlFiles, readings: Readings): void {
  const { pack, freight } = readings;
  if (pack === null) return;
  const { weeks, hours, markets } = pack;
  checkWeeks(refs, files['pack.yaml'], pack);
  checkHolidays(refs, files['pack.yaml'], ['hours', 'holidays'], hours.holidays, weeks);
  for (const [i, { zone }] of markets.entries()) checkZone(refs, files['pack.yaml'], ['markets', i, 'zone'], zone);
  for (const [i, rule] of (pack.importRules ?? []).entries())
    checkValidity(refs, files['pack.yaml'], ['importRules', i], rule, weeks);
  for (const [i, rule] of (freight?.restrictions ?? []).entries())
    checkValidity(refs, files['freight.yaml'], ['restrictions', i], rule, weeks);
}
