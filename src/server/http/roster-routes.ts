import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { addCandidate, type Candidate, makeCodes, refusalOfRoster, takeOver } from '../hall/roster-import.ts';
import type { Seat } from '../hall/seat.ts';
import { readRoster } from '../roster/read-roster.ts';
import { LARGEST_FILE, MOST_BREAK_MINUTES, type RosterRow } from '../roster/roster.ts';
import { Refused, readAs } from './refused.ts';
import { type Asked, type SessionRoute, seatIn } from './staff-route.ts';

const HOUR = 3_600_000;

/** How long a code opens its seat where nobody says otherwise, hours. */
const USUAL_HOURS = 24;

/** Lets routes be sent files as they are. */
export const addFileBodies = (app: FastifyInstance): void =>
  void app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: LARGEST_FILE },
    (_request, body, done) => done(null, body),
  );

const fileIn = ({ body }: Asked): Buffer => {
  if (!Buffer.isBuffer(body)) throw new Refused(400, 'hall/malformed', { where: '' });
  return body;
};

const roundsOf = (rows: readonly RosterRow[]): readonly string[] => [...new Set(rows.map(({ round }) => round))];

const roundQuery = z.object({ round: z.string().max(60).optional() });

/** The candidates who are called to this session: those of the round that was chosen, where a roster has several. */
function calledRows(rows: readonly RosterRow[], query: unknown): readonly RosterRow[] {
  const { round } = readAs(roundQuery, query);
  if (round === undefined && roundsOf(rows).length > 1) throw new Refused(409, 'staff/which-round');
  const called = round === undefined ? rows : rows.filter((row) => row.round === round);
  if (called.length === 0) throw new Refused(409, 'staff/no-such-round');
  return called;
}

const text = (most: number) => z.string().trim().max(most).optional();

const candidateSchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  ...{ number: text(30), room: text(60), row: text(30), seat: text(30), note: text(200) },
  needs: z
    .strictObject({
      percent: z.int().min(100).max(300).optional(),
      largeText: z.boolean().optional(),
      breaks: z.int().min(0).max(MOST_BREAK_MINUTES).optional(),
    })
    .optional(),
});

const codesSchema = z.strictObject({
  /** All: seats that nobody has taken yet. */
  seats: z.union([z.literal('all'), z.array(z.string().max(60)).min(1).max(5_000)]),
  hours: z.int().min(1).max(720).default(USUAL_HOURS),
});

/** Seats that get a new code. One that was taken already moves to another computer, so it has to be named. */
function seatsForCodes({ session, ...asked }: Parameters<SessionRoute['run']>[0], seats: 'all' | readonly string[]) {
  if (seats === 'all') return session.seats.filter(({ state }) => state === 'expected');
  const named = seats.map((seat): Seat => seatIn({ session, params: { ...asked.params, seat } }));
  if (named.some(({ state }) => state === 'over')) throw new Refused(409, 'staff/seat-is-over');
  return named;
}

/** Who sits where in an examination, and the codes that open the seats. */
export const ROSTER_ROUTES: readonly SessionRoute[] = [
  {
    // Nothing of it is kept: what is taken over later is sent again.
    ...{ method: 'POST', path: '/api/sessions/:session/roster/preview', needs: 'roster/change' },
    run: async (asked) => {
      const read = await readRoster(fileIn(asked));
      return read.ok ? { ...read, rounds: roundsOf(read.rows) } : read;
    },
  },
  {
    ...{ method: 'POST', path: '/api/sessions/:session/roster', needs: 'roster/change' },
    run: async (asked) => {
      const { session, account, query } = asked;
      const file = fileIn(asked);
      const refusal = refusalOfRoster(session);
      if (refusal !== null) throw new Refused(409, `staff/${refusal}`);
      const read = await readRoster(file);
      if (!read.ok) throw new Refused(409, 'staff/roster-faults', { count: read.faults.length });
      const rows = calledRows(read.rows, query);
      const hash = createHash('sha256').update(file).digest('base64url');
      if (!(await takeOver(session, rows, hash, account.id))) throw new Refused(409, 'staff/again');
      return { seats: rows.length };
    },
  },
  {
    ...{ method: 'POST', path: '/api/sessions/:session/seats', needs: 'roster/change' },
    run: async ({ session, account, body }) => {
      // What was left out is not there at all.
      const candidate = readAs(candidateSchema, body) as Candidate;
      if (session.row.plan.kind !== 'examination') throw new Refused(409, 'staff/not-an-examination');
      if (session.state.isClosed) throw new Refused(409, 'hall/closed');
      const seat = await addCandidate(session, candidate, account.id);
      return { seat: seat.row.id, place: seat.row.place };
    },
  },
  {
    ...{ method: 'POST', path: '/api/sessions/:session/codes', needs: 'codes/make' },
    run: async (asked) => {
      const { session, account, body, hall } = asked;
      const { seats, hours } = readAs(codesSchema, body);
      if (session.row.plan.kind !== 'examination') throw new Refused(409, 'staff/not-an-examination');
      if (session.state.isClosed) throw new Refused(409, 'hall/closed');
      const chosen = seatsForCodes(asked, seats);
      if (chosen.length === 0) throw new Refused(409, 'staff/no-seats-for-codes');
      const expiresAt = hall.date() + hours * HOUR;
      return { codes: await makeCodes(session, chosen, expiresAt, account.id), expiresAt };
    },
  },
];
