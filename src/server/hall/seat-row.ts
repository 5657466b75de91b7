import type { Sitting } from '../../sitting/sitting.ts';
import { changeRate, freshLease, halt, makeReady } from '../time/lease.ts';
import { isRunning } from '../time/turns.ts';
import type { SeatAct } from './acts.ts';
import { beginBreak, endBreak } from './breaks.ts';
import type { SeatMessage, SeatNeeds, SeatRow } from './rows.ts';
import { makeId } from './secrets.ts';

/** What nobody was granted. */
export const NO_NEEDS: SeatNeeds = { percent: 100, largeText: false, breaks: 0 };

/** Where a seat stands, and what its candidate was granted: what a roster says. */
export interface SeatPlace {
  readonly place: number;
  readonly room?: string;
  readonly row?: string;
  readonly label?: string;
  readonly needs?: SeatNeeds;
}

/** A seat that nobody has taken yet. `applied`: the entry of the record up to which nothing concerns it. */
export function makeSeatRow(session: string, at: number, applied: number, place: SeatPlace): SeatRow {
  const { needs = NO_NEEDS, ...where } = place;
  return {
    ...{ id: makeId(), session, ...where, needs, isIdentified: false },
    ...{ lease: freshLease(at, needs.percent), messages: [], seen: 0, isOver: false, applied },
    shown: { day: 0, clock: 0, acts: 0 },
  };
}

const withMessage = (row: SeatRow, message: Omit<SeatMessage, 'no'>): SeatRow => ({
  ...row,
  messages: [...row.messages, { no: row.messages.length + 1, ...message }],
});

/** The seat after its clock was set to another rate, which its candidate is told. */
function withRate(row: SeatRow, at: number, percent: number, minutes: number | null): SeatRow {
  if (percent === row.lease.percent) return row;
  const key = minutes === null ? 'rate' : 'minutes';
  const told = withMessage(row, { at, notice: { key, values: { percent, count: minutes ?? 0 } } });
  return { ...told, lease: changeRate(row.lease, at, percent) };
}

/** The slowest clock: ten times the usual time. */
const SLOWEST = 1_000;

/** The rate at which the work that is left takes so many more real minutes. `left`: real ms it would take at the rate of now. */
const rateFor = (percent: number, left: number, minutes: number): number =>
  Math.min(SLOWEST, Math.ceil((percent * (left + minutes * 60_000)) / Math.max(left, 60_000)));

/**
 * What an act does to a seat as it is stored. `left`: real ms that its work would still take; null before its release, when there is
 * nothing to add to. Releases, ends and what goes to the sitting itself are more than this.
 */
export function afterAct(row: SeatRow, act: SeatAct, at: number, left: number | null): SeatRow {
  switch (act.do) {
    case 'pause':
      return { ...row, lease: halt(row.lease, at, 'paused-by-proctor') };
    case 'break':
      return beginBreak(row, at, act.minutes);
    case 'message':
      return withMessage(row, { at, text: act.text });
    case 'identify':
      return { ...row, isIdentified: act.isIdentified };
    case 'grant':
      return left === null ? row : withRate(row, at, rateFor(row.lease.percent, left, act.minutes), act.minutes);
    case 'needs': {
      const { percent = row.needs.percent, largeText = row.needs.largeText, breaks = row.needs.breaks } = act;
      const needed = { ...row, needs: { percent, largeText, breaks } };
      return percent === row.needs.percent ? needed : withRate(needed, at, percent, null);
    }
    case 'release':
    case 'end':
    case 'note':
    case 'incident':
    case 'inject':
    case 'jump':
      return row;
  }
}

/** Lets a seat that was stopped go on as soon as its candidate does. */
export const readied = (row: SeatRow, at: number): SeatRow => ({ ...endBreak(row, at), lease: makeReady(row.lease) });

/** The seat after somebody has taken it, with the secret that opens it from now on. */
export function taken(row: SeatRow, secretHash: string, at: number): SeatRow {
  const { code } = row;
  const used = code === undefined ? {} : { code: { ...code, usedAt: at } };
  return { ...row, secretHash, joinedAt: row.joinedAt ?? at, ...used };
}

/** How a seat stands: nobody has come, it waits for its release, works, is stopped by somebody, is frozen because its page is not heard, or is done. */
export type SeatState = 'expected' | 'lobby' | 'working' | 'paused' | 'break' | 'frozen' | 'over';

export function stateOf({ isOver, secretHash, lease, breakUntil }: SeatRow): SeatState {
  const { turns } = lease;
  if (isOver) return 'over';
  if (secretHash === undefined) return 'expected';
  if (turns.length === 0) return 'lobby';
  if (isRunning(turns)) return 'working';
  if (breakUntil !== undefined) return 'break';
  return turns.at(-1)?.ended === 'no-heartbeat' ? 'frozen' : 'paused';
}

/** Whether somebody has begun at a seat and is not done, though its clock may stand. */
export const isAtWork = (state: SeatState): boolean =>
  state === 'working' || state === 'paused' || state === 'break' || state === 'frozen';

/** What the board says of the work at a seat that is played. */
export const shownOf = ({ day, now, log }: Sitting): SeatRow['shown'] => ({ day, clock: now, acts: log.length });

/** Whether an examination may begin at a seat: its candidate has come, and somebody has looked at their papers. */
export const mayBegin = ({ secretHash, isIdentified }: SeatRow): boolean => secretHash !== undefined && isIdentified;

/** The row of a seat whose candidate raises a hand, or takes it down. */
export function withHand({ handUp, ...row }: SeatRow, isUp: boolean, at: number): SeatRow {
  return isUp ? { ...row, handUp: handUp ?? at } : row;
}
