import type { RandomStream } from '../../../../kernel/random.ts';
import type { Sign } from '../anomaly.ts';

/** How a cell of the tables differs from a middling one, per-mille of it. */
export interface Effect {
  readonly sessions: number;
  readonly adSessions: number;
  readonly carts: number;
  readonly orders: number;
  readonly price: number;
}

const NONE: Effect = { sessions: 1000, adSessions: 1000, carts: 1000, orders: 1000, price: 1000 };

/** What each sign does to the cells of its segment. Sessions from ads are part of all sessions and have a share of their own. */
const EFFECTS: Readonly<Record<Sign, Effect>> = {
  'visits-gone': { ...NONE, sessions: 0, adSessions: 0, carts: 0, orders: 0 },
  'visits-without-carts': { ...NONE, sessions: 920, carts: 0, orders: 0 },
  'visits-down-orders-steady': { ...NONE, sessions: 380, adSessions: 380, carts: 380 },
  'price-per-piece-down': { ...NONE, sessions: 1080, carts: 1900, orders: 2300, price: 480 },
  'every-channel-down': { ...NONE, sessions: 620, adSessions: 620, carts: 600, orders: 580 },
  'ad-visits-up-carts-steady': { ...NONE, adSessions: 6000 },
};

/** Where an anomaly is, by places in the catalogue; null: everywhere. */
export interface PlacedAnomaly {
  readonly sign: Sign;
  readonly channel: number | null;
  readonly product: number | null;
  readonly day: number;
  /** The first day on which it is over. */
  readonly until: number;
}

/** The effect on one cell of a day. */
export function effectOn(anomalies: readonly PlacedAnomaly[], day: number, channel: number, product: number): Effect {
  const found = anomalies.find(
    (anomaly) =>
      day >= anomaly.day &&
      day < anomaly.until &&
      (anomaly.channel === null || anomaly.channel === channel) &&
      (anomaly.product === null || anomaly.product === product),
  );
  return found === undefined ? NONE : EFFECTS[found.sign];
}

/** Per-mille of a middling day, from Monday on: buyers abroad have time at weekends. */
const WEEKDAYS = [960, 940, 960, 980, 1010, 1090, 1060] as const;

/** How busy a day is, per-mille of a middling one in its week; the tables begin on a Monday. */
const weekdayShape = (day: number): number => WEEKDAYS[day % WEEKDAYS.length] ?? 1000;

/** Sales grow a little towards the end of the year, and no two weeks are the same: per-mille, by week. */
const WEEKS = { first: 950, growth: 12, spread: 30 } as const;

/** How busy each week is, per-mille of a middling one. */
export const weekLevels = (random: RandomStream, days: number): readonly number[] =>
  Array.from(
    { length: Math.floor((days + WEEKDAYS.length - 1) / WEEKDAYS.length) },
    (_, week) => WEEKS.first + week * WEEKS.growth + random.int(-WEEKS.spread, WEEKS.spread),
  );

/** How busy a day is, per-mille: by its day of the week and by its week. */
export const dayShape = (day: number, weeks: readonly number[]): number =>
  Math.floor((weekdayShape(day) * (weeks[Math.floor(day / WEEKDAYS.length)] ?? 1000)) / 1000);
