/** Why a clock began to run: a proctor released the seat, the session went on after a pause, or the seat came back in its quota. */
export type StartCause = 'released' | 'resumed' | 'came-back';

/** Why it stopped. `no-heartbeat`: nothing was heard of the candidate; `server-down`: of the server; `over`: the sitting ended. */
export type StopCause = 'paused-by-proctor' | 'session-paused' | 'no-heartbeat' | 'server-down' | 'break' | 'over';

/** A stretch of real time in which the clock of a seat ran. Real ms since 1970, on the server's clock. */
export interface Turn {
  readonly from: number;
  readonly began: StartCause;
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
export function startTurn(turns: Turns, at: number, began: StartCause): Turns {
  if (isRunning(turns)) return turns;
  return [...turns, { from: Math.max(at, settledUntil(turns)), began }];
}

/** Stops the clock at a moment. A moment before its start counts as its start; a stopped clock stays as it is. */
export function stopTurn(turns: Turns, at: number, ended: StopCause): Turns {
  const last = turns.at(-1);
  if (last === undefined || last.to !== undefined) return turns;
  return [...turns.slice(0, -1), { ...last, to: Math.max(at, last.from), ended }];
}

/** Real ms for which the clock had run at a moment: the turns up to then, added up. */
export function ranUntil(turns: Turns, at: number): number {
  let ran = 0;
  for (const { from, to } of turns) ran += Math.max(0, Math.min(at, to ?? at) - from);
  return ran;
}

/** The first moment at which the clock had run for so many real ms; null where it has not yet. The inverse of {@link ranUntil}. */
export function momentOf(turns: Turns, ran: number): number | null {
  let left = ran;
  for (const { from, to } of turns) {
    if (to === undefined || left <= to - from) return from + left;
    left -= to - from;
  }
  return null;
}
