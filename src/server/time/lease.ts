import { isRunning, startTurn, stopTurn, type Turns } from './turns.ts';

/** Real ms after the last sign of life for which the clock may have run. */
export const LEASE = 3_000;

/** How often, and for how long in all, a seat may come back by itself; later its return waits for a proctor. */
export interface FreezeQuota {
  readonly times: number;
  /** Real ms. */
  readonly together: number;
}

export const USUAL_QUOTA: FreezeQuota = { times: 3, together: 120_000 };

/** The clock of a seat: it runs only as far as the last sign of life of its page reaches. Plain data. */
export interface Lease {
  readonly turns: Turns;
  /** When the page was heard last, real ms. */
  readonly heard: number;
  /** Freezes so far from which the seat came back by itself, and how long they lasted, real ms. */
  readonly freezes: number;
  readonly frozenFor: number;
  /** Whether it waits for a proctor before its clock may run. */
  readonly waits: boolean;
  /** Real time that the candidate has for the usual time, in hundredths. */
  readonly percent: number;
  /** Whether a proctor has let it go on, and it runs as soon as the candidate does. */
  readonly isReady: boolean;
}

/** A seat before it is released. */
export const freshLease = (at: number, percent = 100): Lease => ({
  ...{ turns: [], heard: at, freezes: 0, frozenFor: 0, waits: true, isReady: false, percent },
});

/**
 * The lease at a moment at which nothing was heard: where the last sign of life is too long ago, the clock stopped then. So no time
 * runs that the candidate could not use.
 */
export function expire(lease: Lease, now: number): Lease {
  if (!isRunning(lease.turns) || now - lease.heard <= LEASE) return lease;
  return { ...lease, turns: stopTurn(lease.turns, lease.heard, 'no-heartbeat') };
}

/** Whether the seat is frozen because its page was not heard. */
export const isFrozen = ({ turns }: Lease): boolean => turns.at(-1)?.ended === 'no-heartbeat';

/** The lease when the page was heard. A frozen seat comes back by itself while the quota lasts. */
export function hear(lease: Lease, now: number, quota: FreezeQuota): Lease {
  const at = Math.max(now, lease.heard);
  const before = expire(lease, at);
  if (isInterrupted(before))
    return { ...before, turns: startTurn(before.turns, at, 'came-back', before.percent), heard: at };
  if (!isFrozen(before)) return { ...before, heard: at };
  const away = at - before.heard;
  const comesBack = !before.waits && before.freezes < quota.times && before.frozenFor + away <= quota.together;
  if (!comesBack) return { ...before, heard: at, waits: true };
  return {
    ...before,
    turns: startTurn(before.turns, at, 'came-back', before.percent),
    heard: at,
    freezes: before.freezes + 1,
    frozenFor: before.frozenFor + away,
  };
}

/** The seat is released, or may go on: its clock runs from now. */
export const release = (lease: Lease, now: number): Lease => {
  const at = Math.max(now, lease.heard);
  const began = lease.turns.length === 0 ? 'released' : 'resumed';
  return {
    ...lease,
    turns: startTurn(lease.turns, at, began, lease.percent),
    heard: at,
    waits: false,
    isReady: false,
  };
};

/** The seat may go on: its clock runs as soon as the candidate says so ({@link release}). */
export const makeReady = (lease: Lease): Lease =>
  isRunning(lease.turns) ? lease : { ...lease, waits: false, isReady: true };

/** A person, or the session, stops the clock until {@link release}. */
export function halt(
  lease: Lease,
  now: number,
  cause: 'paused-by-proctor' | 'session-paused' | 'server-down' | 'break' | 'over',
): Lease {
  const before = expire(lease, now);
  const turns = stopTurn(before.turns, Math.max(now, before.heard), cause);
  return { ...before, turns, waits: true, isReady: false };
}

/**
 * The server that played the seat is gone, or its disk is: its clock stopped where its page was heard last, and runs again as soon as the page is heard.
 * Nobody has to wait for a proctor, and no quota is spent.
 */
export function interrupt(lease: Lease): Lease {
  if (!isRunning(lease.turns)) return lease;
  return { ...lease, turns: stopTurn(lease.turns, lease.heard, 'server-down') };
}

/**
 * The lease where a silence is too long by what the hall itself did not hear: it counts as under {@link interrupt}, and spends nothing of the
 * quota. `deafFor`: of the last so many real ms, those in which the hall heard nobody.
 */
export function excuse(lease: Lease, now: number, deafFor: (last: number) => number): Lease {
  const silence = now - lease.heard;
  return silence > LEASE && silence - deafFor(silence) <= LEASE ? interrupt(lease) : lease;
}

const isInterrupted = ({ turns, waits, isReady }: Lease): boolean =>
  turns.at(-1)?.ended === 'server-down' && !waits && !isReady;

/**
 * The page was heard while nothing could be stored: the clock stands as under {@link interrupt}, where it was heard last, and the seat is
 * not taken for silent.
 */
export const hearInVain = (lease: Lease, now: number): Lease => ({
  ...interrupt(lease),
  heard: Math.max(now, lease.heard),
});

/** From now on the candidate has another share of real time for the usual time. */
export function changeRate(lease: Lease, now: number, percent: number): Lease {
  const before = expire(lease, now);
  if (!isRunning(before.turns)) return { ...before, percent };
  const at = Math.max(now, before.heard);
  const turns = startTurn(stopTurn(before.turns, at, 'rate'), at, 'rate', percent);
  return { ...before, turns, percent, heard: at };
}
