/** 0 is a pause. At ×1 a working day takes the pack's `dayMinutes`. */
export type Pace = 0 | 1 | 2 | 4;

/** When a working day opens and closes, simulated ms. */
export interface Shift {
  readonly open: number;
  readonly close: number;
}

/** Real minutes that a working day takes at ×1 unless the pack says otherwise: nine hours pass in ten minutes. */
const DAY_MINUTES = 10;
/** The most real time that one step counts, ms: after a computer slept, the clock goes on from where it was, not hours later. */
export const LONGEST_STEP = 2_000;

/** Maps real time to simulated time. Plain data: the functions below return a new pacer. */
export interface Pacer {
  readonly days: readonly Shift[];
  /** Simulated ms for one real ms at ×1. */
  readonly speed: number;
  /** In an assessment the clock starts once, at ×1, and does not stop. */
  readonly fixed: boolean;
  readonly pace: Pace;
  /** Simulated time reached, whole ms. */
  readonly at: number;
  /** The part of a simulated millisecond that has passed beyond `at`. */
  readonly rest: number;
  /** Real time of the last step, ms. */
  readonly realAt: number;
}

export interface PacerPlan {
  readonly days: readonly Shift[];
  /** Real minutes of a working day at ×1. */
  readonly dayMinutes?: number | undefined;
  readonly fixed: boolean;
}

/** A paused pacer at a simulated time. */
export function makePacer({ days, dayMinutes, fixed }: PacerPlan, at: number): Pacer {
  const [day] = days;
  const length = day === undefined ? 0 : day.close - day.open;
  return { days, speed: length / ((dayMinutes ?? DAY_MINUTES) * 60_000), fixed, pace: 0, at, rest: 0, realAt: 0 };
}

/** The pacer at another pace. Where the pace may not be changed, the pacer itself. */
export function withPace(pacer: Pacer, wanted: Pace, realNow: number): Pacer {
  if (pacer.fixed && pacer.pace !== 0) return pacer;
  const pace = pacer.fixed && wanted !== 0 ? 1 : wanted;
  return pace === pacer.pace ? pacer : { ...pacer, pace, realAt: realNow };
}

/** The pacer at another simulated time, for example after a skip. */
export const movedTo = (pacer: Pacer, at: number): Pacer => (at === pacer.at ? pacer : { ...pacer, at, rest: 0 });

/** The next close of a working day after a simulated time; after the last day, the close of the last day. */
export function dayEndAfter(days: readonly Shift[], at: number): number {
  return (days.find(({ close }) => close > at) ?? days.at(-1))?.close ?? at;
}

/** Skips the night: for a time between two working days the next day's opening, any other time unchanged. */
export function pastTheNight(days: readonly Shift[], at: number): number {
  const next = days.find(({ open }) => open > at);
  const last = days.filter(({ open }) => open <= at).at(-1);
  return next !== undefined && last !== undefined && at >= last.close ? next.open : at;
}

/**
 * The simulated time at a real time, at most the next day's opening. A step of real time counts as 0 when it is negative, and
 * as `LONGEST_STEP` when it is longer than that.
 */
export function tick(pacer: Pacer, realNow: number): { readonly to: number; readonly state: Pacer } {
  const step = Math.min(Math.max(realNow - pacer.realAt, 0), LONGEST_STEP);
  const passed = pacer.rest + step * pacer.speed * pacer.pace;
  const whole = Math.floor(passed);
  const end = dayEndAfter(pacer.days, pacer.at);
  const reached = pacer.at + whole;
  if (reached < end) return { to: reached, state: { ...pacer, at: reached, rest: passed - whole, realAt: realNow } };
  const to = pastTheNight(pacer.days, Math.max(end, pacer.at));
  return { to, state: { ...pacer, at: to, rest: 0, realAt: realNow } };
}
