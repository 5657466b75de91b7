import { StoreFault } from '../../session/store.ts';
import type { Identity } from '../people/identities.ts';
import type { RosterRow } from '../roster/roster.ts';
import { hashSeatCode, makeSeatCode } from '../roster/seat-code.ts';
import { CODES_MADE } from './codes-made.ts';
import type { SeatNeeds } from './rows.ts';
import type { Seat } from './seat.ts';
import { NO_NEEDS, type SeatPlace } from './seat-row.ts';
import type { Session } from './session.ts';

/** A candidate as a person types them, or a roster says. What nobody says is left out. */
export interface Candidate extends Identity {
  readonly room?: string;
  readonly row?: string;
  readonly seat?: string;
  readonly needs?: Partial<SeatNeeds>;
}

const said = <Name extends string>(name: Name, text: string | undefined): { readonly [N in Name]?: string } =>
  text === undefined || text === '' ? {} : ({ [name]: text } as { readonly [N in Name]: string });

/** The seat of a candidate, and who will sit there. */
function seated({ room, row, seat, needs, ...identity }: Candidate): {
  readonly at: Omit<SeatPlace, 'place'>;
  readonly identity: Identity;
} {
  const where = { ...said('room', room), ...said('row', row), ...said('label', seat) };
  return { at: { ...where, needs: { ...NO_NEEDS, ...needs } }, identity };
}

const candidateOf = ({ breaks, percent, largeText, ...row }: RosterRow): Candidate => ({
  ...{ name: row.name, number: row.number },
  ...{ ...said('room', row.room), ...said('row', row.row), ...said('seat', row.seat) },
  ...{ ...said('round', row.round), ...said('note', row.note) },
  needs: { percent, largeText, breaks },
});

const TAKEN_OVER = 'roster/taken-over';
const ADDED = 'seat/added';

/** When a roster was taken over, and by whom; null where none was, or the server ended before its seats were there. */
export function takenOver({ record, seats }: Session): { readonly at: number; readonly by?: string } | null {
  const entry = record.entries.findLast(({ kind }) => kind === TAKEN_OVER);
  const byHand = record.entries.filter(({ kind }) => kind === ADDED).length;
  if (entry === undefined || seats.length <= byHand) return null;
  return { at: entry.at, ...(entry.by === undefined ? {} : { by: entry.by }) };
}

/** Sessions of which a roster is being taken over. */
const busy = new WeakSet<Session>();

/** Why no roster can be taken over now; null where one can. */
export function refusalOfRoster(session: Session): 'not-an-examination' | 'released' | 'roster-taken-over' | null {
  if (session.row.plan.kind !== 'examination') return 'not-an-examination';
  if (session.state.releasedAt !== undefined) return 'released';
  return takenOver(session) !== null || busy.has(session) ? 'roster-taken-over' : null;
}

/**
 * Makes a seat for each candidate of a roster, once, and only before anybody was released. The record says how many, and the hash of
 * the file; never who. Resolves to false where somebody else was quicker.
 */
export async function takeOver(
  session: Session,
  rows: readonly RosterRow[],
  file: string,
  by: string,
): Promise<boolean> {
  if (refusalOfRoster(session) !== null) return false;
  busy.add(session);
  try {
    const data = { seats: rows.length, file };
    await session.append({ kind: TAKEN_OVER, by, data }, session.record.size);
    await session.addSeats(rows.map((row) => seated(candidateOf(row))));
    return true;
  } catch (error) {
    if (error instanceof StoreFault && error.reason === 'taken') return false;
    throw error;
  } finally {
    busy.delete(session);
  }
}

/** Makes one more seat, for somebody whom no roster names. */
export async function addCandidate(session: Session, candidate: Candidate, by: string): Promise<Seat> {
  const [seat] = await session.addSeats([seated(candidate)]);
  if (seat === undefined) throw new Error('no seat was made');
  await session.append({ kind: ADDED, by, seat: seat.row.id });
  return seat;
}

/**
 * Makes one-time codes, which replace those that the seats had. The record says for which seats, and never the codes: of them only the
 * hash is kept.
 */
export async function makeCodes(session: Session, seats: readonly Seat[], expiresAt: number, by: string) {
  const made = seats.map((seat) => ({ seat, code: makeSeatCode() }));
  const hashes = made.map(({ code }) => hashSeatCode(code));
  await session.append({ kind: CODES_MADE, by, data: { seats: seats.map(({ row }) => row.id), hashes, expiresAt } });
  return made.map(({ seat, code }) => ({ seat: seat.row.id, code }));
}
