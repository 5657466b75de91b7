/** Colours of the sky at the top and at the horizon, by hour of the day in Taipei. */
const SKIES: readonly (readonly [number, string, string])[] = [
  [0, '#14283c', '#2a4a63'],
  [4.8, '#20405a', '#4a6b80'],
  [6, '#7fa9c0', '#f2c9a0'],
  [8, '#7fb8d6', '#e4eee6'],
  [15.5, '#78b4d4', '#eef0df'],
  [17.3, '#86a9bd', '#f4cf9d'],
  [18.4, '#5f7894', '#e99c66'],
  [19.6, '#22405a', '#5d6f83'],
  [24, '#14283c', '#2a4a63'],
];

const TAIPEI_OFFSET = 8 * 3_600_000;
const DAY = 86_400_000;

/** The number of a day in Taipei, counted from 1970. */
export const dayOf = (now: number): number => Math.floor((now + TAIPEI_OFFSET) / DAY);

/** The hour of the day in Taipei, 0 to 24, with its fraction. */
export const hourOf = (now: number): number => ((now + TAIPEI_OFFSET) % DAY) / 3_600_000;

/** The month in Taipei, counted from 0. */
export const monthOf = (now: number): number => new Date(now + TAIPEI_OFFSET).getUTCMonth();

/** When the sun rises and sets in Taipei in the middle of each month, hours of its clock. */
const SUN: readonly (readonly [rises: number, sets: number])[] = [
  [6.67, 17.42],
  [6.48, 17.77],
  [6.08, 18.05],
  [5.6, 18.28],
  [5.2, 18.53],
  [5.07, 18.75],
  [5.2, 18.77],
  [5.43, 18.48],
  [5.63, 17.98],
  [5.83, 17.47],
  [6.13, 17.1],
  [6.48, 17.13],
];

/** The hour on a day on which the sun rises at 6 and sets at 18 that has the light of a simulated time. */
export function lightHourOf(now: number): number {
  const hour = hourOf(now);
  const [rises, sets] = SUN[monthOf(now)] ?? [6, 18];
  if (hour < rises) return (6 * hour) / rises;
  if (hour <= sets) return 6 + (12 * (hour - rises)) / (sets - rises);
  return 18 + (6 * (hour - sets)) / (24 - sets);
}

/** A colour between two, `part` of the way from the first to the second. */
export function mix(a: string, b: string, part: number): string {
  const channel = (at: number): string => {
    const [from, to] = [a, b].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
    return Math.round((from ?? 0) + ((to ?? 0) - (from ?? 0)) * part)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** The clear sky at that hour: its colour at the top, and at the horizon. */
export function skyAt(hour: number): readonly [string, string] {
  const i = Math.max(
    1,
    SKIES.findIndex(([from]) => from >= hour),
  );
  const [from, top, low] = SKIES[i - 1] ?? [0, '#7fb8d6', '#e4eee6'];
  const [to, nextTop, nextLow] = SKIES[i] ?? [24, top, low];
  const part = (hour - from) / Math.max(to - from, 0.01);
  return [mix(top, nextTop, part), mix(low, nextLow, part)];
}

/** How dark it is outside, 0 by day to 1 at night. */
export function darkness(hour: number): number {
  if (hour > 6.5 && hour < 17.6) return 0;
  return hour <= 12 ? Math.min(1, (6.5 - hour) / 1.7) : Math.min(1, (hour - 17.6) / 2);
}
