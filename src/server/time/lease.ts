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
}

/** A seat before it is released. */
export const freshLease = (at: number): Lease => ({ turns: [], heard: at, freezes: 0, frozenFor: 0, waits: true });

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
  if (!isFrozen(before)) return { ...before, heard: at };
  const away = at - before.heard;
  const comesBack = !before.waits && before.freezes < quota.times && before.frozenFor + away <= quota.together;
  if (!comesBack) return { ...before, heard: at, waits: true };
  return {
    ...before,
    turns: startTurn(before.turns, at, 'came-back'),
    heard: at,
    freezes: before.freezes + 1,
    frozenFor: before.frozenFor + away,
  };
}

/** The seat is released, or may go on: its clock runs from now. */
export const release = (lease: Lease, now: number): Lease => {
  const at = Math.max(now, lease.heard);
  return {
    ...lease,
    turns: startTurn(lease.turns, at, lease.turns.length === 0 ? 'released' : 'resumed'),
    heard: at,
    waits: false,
  };
};

/** A person, or the session, stops the clock until {@link release}. */
export function halt(
  lease: Lease,
  now: number,
  cause: 'paused-by-proctor' | 'session-paused' | 'break' | 'over',
): Lease {
  const before = expire(lease, now);
  return { ...before, turns: stopTurn(before.turns, Math.max(now, before.heard), cause), waits: true };
}
