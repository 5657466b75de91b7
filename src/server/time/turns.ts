/**
 * Why a clock began to run: a proctor released the seat, the session went on after a pause, the seat came back in its quota or after
 * the server was away, or it runs at another rate from now on.
 */
export type StartCause = 'released' | 'resumed' | 'came-back' | 'rate';

/** Why it stopped. `no-heartbeat`: nothing was heard of the candidate; `server-down`: of the server or its disk; `over`: the sitting ended. */
export type StopCause =
  | 'paused-by-proctor'
  | 'session-paused'
  | 'no-heartbeat'
  | 'server-down'
  | 'break'
  | 'rate'
  | 'over';

/** A stretch of real time in which the clock of a seat ran. Real ms since 1970, on the server's clock. */
export interface Turn {
  readonly from: number;
  readonly began: StartCause;
  /** Real time that the candidate has for the usual time, in hundredths; left out: 100. */
  readonly percent?: number;
  /** Left out: it runs still. */
  readonly to?: number;
  readonly ended?: StopCause;
}

/** The turns of a seat, one after the other: disjoint, because each begins at or after the end of the one before. */
export type Turns = readonly Turn[];

/** Whether the clock runs. */
export const isRunning = (turns: Turns): boolean => turns.length > 0 && turns.at(-1)?.to === undefined;

/** The moment before which nothing can begin or end any more. */
const settledUntil = (turns: Turns): number => {
  const last = turns.at(-1);
  return last === undefined ? Number.NEGATIVE_INFINITY : (last.to ?? last.from);
};

/** Lets the clock run from a moment on. A moment before the end of the last turn counts as that end; a running clock runs on. */
export function startTurn(turns: Turns, at: number, began: StartCause, percent = 100): Turns {
  if (isRunning(turns)) return turns;
  const rate = percent === 100 ? {} : { percent };
  return [...turns, { from: Math.max(at, settledUntil(turns)), began, ...rate }];
}

/** Stops the clock at a moment. A moment before its start counts as its start; a stopped clock stays as it is. */
export function stopTurn(turns: Turns, at: number, ended: StopCause): Turns {
  const last = turns.at(-1);
  if (last === undefined || last.to !== undefined) return turns;
  return [...turns.slice(0, -1), { ...last, to: Math.max(at, last.from), ended }];
}

/** Whole ms of the usual time that pass in a stretch of real time. */
const usual = (real: number, percent = 100): number => Math.floor((real * 100) / percent);

/** Ms of the usual time for which the clock had run at a moment: the turns up to then, added up. */
export function ranUntil(turns: Turns, at: number): number {
  let ran = 0;
  for (const { from, to, percent } of turns) ran += usual(Math.max(0, Math.min(at, to ?? at) - from), percent);
  return ran;
}

/** The first moment at which the clock had run for so many ms of the usual time; null where it has not yet. The inverse of {@link ranUntil}. */
export function momentOf(turns: Turns, ran: number): number | null {
  let left = ran;
  for (const { from, to, percent = 100 } of turns) {
    if (to === undefined || left <= usual(to - from, percent)) return from + Math.ceil((left * percent) / 100);
    left -= usual(to - from, percent);
  }
  return null;
}
