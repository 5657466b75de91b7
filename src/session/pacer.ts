/** 0 is a pause. At ×1 a working day takes the pack's `dayMinutes`. */
export type Pace = 0 | 1 | 2 | 4;

/** When a working day opens and closes, simulated ms. */
export interface Shift {
  readonly open: number;
  readonly close: number;
}

/** Real minutes that a working day takes at ×1 unless the pack says otherwise: nine hours pass in ten minutes. */
const DAY_MINUTES = 10;
/**
 * Real ms. Browsers call the timers of a hidden page as rarely as once a minute; after a longer gap the computer slept or the
 * tab was frozen.
 */
export const LONGEST_STEP = 120_000;

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
 * The simulated time (and the fraction of a ms beyond it) after so many ms of working time. Nights are skipped; with `stops`, only a
 * night that had begun: the end of the working day is then the end of the walk.
 */
function walk(
  days: readonly Shift[],
  from: number,
  worked: number,
  stops: boolean,
): { readonly at: number; readonly rest: number } {
  let [at, left] = [worked > 0 ? pastTheNight(days, from) : from, worked];
  for (;;) {
    const end = dayEndAfter(days, at);
    if (at >= end) return { at, rest: 0 };
    const whole = Math.floor(left);
    if (at + whole < end) return { at: at + whole, rest: left - whole };
    if (stops) return { at: end, rest: 0 };
    left -= end - at;
    at = pastTheNight(days, end);
  }
}

/**
 * The simulated time at a real time. Elapsed time counts, however rarely this is called. A negative step counts as 0. A step
 * longer than `LONGEST_STEP` is a pause in a practice, which may be paused; in an assessment it counts in full. A practice comes
 * to the end of its working day before it goes on to the next.
 */
export function tick(pacer: Pacer, realNow: number): { readonly to: number; readonly state: Pacer } {
  const waited = Math.max(realNow - pacer.realAt, 0);
  const step = pacer.fixed || waited <= LONGEST_STEP ? waited : 0;
  const { at, rest } = walk(pacer.days, pacer.at, pacer.rest + step * pacer.speed * pacer.pace, !pacer.fixed);
  return { to: at, state: { ...pacer, at, rest, realAt: realNow } };
}

/** The simulated time after so many real ms at ×1. */
export const afterReal = (pacer: Pacer, real: number): number =>
  walk(pacer.days, pacer.at, Math.max(real, 0) * pacer.speed, false).at;
