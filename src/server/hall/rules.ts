import type { Act } from './acts.ts';
import { isAt, isSeatAct } from './acts.ts';
import { breakLeft } from './breaks.ts';
import { isApproved, rowsOf, seedsOf } from './forms.ts';
import type { Seat } from './seat.ts';
import { isAtWork } from './seat-row.ts';
import type { Session } from './session.ts';

/** Why something is not done, by a key under `refused` of `hall.json`. */
export interface ActRefusal {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

const MINUTE = 60_000;

/** Seats of an examination begin with forms that were certified and approved, and are still what they were. */
function refusalOfForms({ row, state, seats, forms }: Session, chosen: readonly Seat[]): ActRefusal | null {
  const rows = rowsOf(seats.map((seat) => seat.row));
  const beginning = state.releasedAt === undefined ? seats : chosen.filter((seat) => seat.row.lease.turns.length === 0);
  const seeds = seedsOf(
    row.plan,
    beginning.map((seat) => seat.row),
    rows,
  );
  if (seeds.some((seed) => !isApproved(state.forms, seed))) return { key: 'forms-not-approved' };
  const changed = seeds.filter((seed) => forms.changed.has(seed));
  return changed.length === 0 ? null : { key: 'form-changed', values: { forms: changed.join(', ') } };
}

function refusalOfRelease(session: Session, act: Extract<Act, { do: 'release' }>, now: number): ActRefusal | null {
  const { row, state, seats } = session;
  if (row.plan.kind !== 'examination') return null;
  const chosen = act.seats === 'all' ? seats : seats.filter((seat) => act.seats.includes(seat.row.id));
  const refused = refusalOfForms(session, chosen);
  if (refused !== null) return refused;
  const fresh = chosen.filter((seat) => seat.state === 'lobby');
  const unknown = fresh.filter((seat) => !seat.row.isIdentified);
  if (unknown.length > 0 && (act.seats !== 'all' || unknown.length === fresh.length))
    return { key: 'not-identified', values: { places: unknown.map((seat) => seat.row.place).join(', ') } };
  const { releasedAt } = state;
  const isLate = releasedAt !== undefined && now - releasedAt > row.plan.lateMinutes * MINUTE;
  if (isLate && fresh.length > 0 && act.reason === undefined)
    return { key: 'late', values: { minutes: row.plan.lateMinutes } };
  return null;
}

/** More of a break than is left of what was granted needs a reason; in a class nobody is granted any. */
function refusalOfBreak({ row, seats }: Session, act: Extract<Act, { do: 'break' }>, now: number): ActRefusal | null {
  if (row.plan.kind === 'class' || act.reason !== undefined) return null;
  const beyond = seats.filter((seat) => {
    return isAt(act, seat.row.id) && isAtWork(seat.state) && breakLeft(seat.row, now) < act.minutes;
  });
  const places = beyond.map((seat) => seat.row.place).join(', ');
  return beyond.length === 0 ? null : { key: 'break-beyond', values: { places } };
}

/** Nobody is left at work in a session that is closed: their work is ended first. */
function refusalOfClose({ seats }: Session): ActRefusal | null {
  const count = seats.filter(({ state }) => isAtWork(state)).length;
  return count === 0 ? null : { key: 'still-working', values: { count } };
}

const refusalOfNobody = (session: Session, act: Act): ActRefusal | null =>
  isSeatAct(act) && act.seats !== 'all' && act.seats.some((id) => session.seat(id) === undefined)
    ? { key: 'no-such-seat' }
    : null;

/** Why an act can't be done in a session now; null where it can. */
export function refusalOfAct(session: Session, act: Act, now: number): ActRefusal | null {
  const { row, state } = session;
  if (state.isClosed) return { key: 'closed' };
  if (act.do === 'release') return refusalOfRelease(session, act, now);
  if (act.do === 'close') return refusalOfClose(session);
  if (act.do === 'break') return refusalOfNobody(session, act) ?? refusalOfBreak(session, act, now);
  if ((act.do === 'inject' || act.do === 'jump' || act.do === 'pace') && row.plan.mode === 'assessment')
    return { key: 'not-in-assessment' };
  if (act.do === 'end' && row.plan.kind === 'examination' && act.reason === undefined) return { key: 'no-reason' };
  if (act.do === 'places' && row.plan.kind === 'examination') return { key: 'seats-of-roster' };
  if (act.do === 'decide' && session.record.entries[act.incident - 1]?.kind !== 'act/incident')
    return { key: 'no-such-incident' };
  return refusalOfNobody(session, act);
}
