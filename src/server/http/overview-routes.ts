import { breakLeft } from '../hall/breaks.ts';
import type { Hall } from '../hall/hall.ts';
import { entriesAbout, incidentsIn } from '../hall/incidents.ts';
import { takenOver } from '../hall/roster-import.ts';
import type { SeatRow } from '../hall/rows.ts';
import type { Session } from '../hall/session.ts';
import { PERMISSIONS, type Permission } from '../people/roles.ts';
import { type Asked, type SessionRoute, seatIn } from './staff-route.ts';

/** What somebody is allowed, in the hall or in one of its sessions: their page shows nothing else. */
export const allowedTo = ({ hall, account }: Pick<Asked, 'hall' | 'account'>, session?: Session): Permission[] =>
  (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => hall.allows(account, permission, session));

/** The names of the staff by their accounts, so that a record can say who did something. */
const peopleOf = (hall: Hall) => Object.fromEntries(hall.accounts.map(({ id, name }) => [id, name]));

const staffOf = ({ state }: Session) => [...state.staff].map(([id, roles]) => ({ id, roles }));

/** What is told of the code of a seat: whether there is one, and until when; never the code. */
const codeOf = ({ code }: SeatRow) =>
  code === undefined
    ? null
    : { expiresAt: code.expiresAt, ...(code.usedAt === undefined ? {} : { usedAt: code.usedAt }) };

const seatLine = (session: Session, row: SeatRow) => {
  const { id, place, room, row: line, label, needs } = row;
  const where = { room, row: line, label };
  return { id, place, ...where, needs, identity: session.identityOf(id), code: codeOf(row) };
};

/** What staff reads of a session beside its board. */
export const OVERVIEW_ROUTES: readonly SessionRoute[] = [
  {
    // Whoever has any role in a session is told what it is, and what they may do in it.
    ...{ method: 'GET', path: '/api/sessions/:session', needs: 'sessions/list' },
    run: async (asked) => {
      const { session, hall } = asked;
      const may = allowedTo(asked, session);
      return { session: session.row, may, staff: staffOf(session), people: peopleOf(hall), roster: takenOver(session) };
    },
  },
  {
    ...{ method: 'GET', path: '/api/sessions/:session/seats', needs: 'session/read' },
    run: async ({ session }) => session.seats.map(({ row }) => seatLine(session, row)),
  },
  {
    ...{ method: 'GET', path: '/api/sessions/:session/seats/:seat', needs: 'session/read' },
    run: async (asked) => {
      const { session, hall } = asked;
      const { row } = seatIn(asked);
      const { lease, messages, seen, check = null } = row;
      const entries = entriesAbout(session.record.entries, row.id);
      const left = { breakLeft: breakLeft(row, hall.date()) };
      return { ...seatLine(session, row), ...left, check, turns: lease.turns, messages, seen, entries };
    },
  },
  {
    ...{ method: 'GET', path: '/api/sessions/:session/incidents', needs: 'session/read' },
    run: async ({ session }) => incidentsIn(session.record.entries),
  },
];
