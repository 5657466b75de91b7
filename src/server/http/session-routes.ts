import { z } from 'zod';
import { StoreFault } from '../../session/store.ts';
import { type Act, actSchema, kindOf } from '../hall/acts.ts';
import { PracticeOnly } from '../hall/open-session.ts';
import { planSchema } from '../hall/plan.ts';
import type { AccountRow } from '../hall/rows.ts';
import { refusalOfAct } from '../hall/rules.ts';
import type { Session } from '../hall/session.ts';
import type { Permission } from '../people/roles.ts';
import { allowedTo } from './overview-routes.ts';
import { Refused, readAs } from './refused.ts';
import { type HallRoute, type SessionRoute, seatIn } from './staff-route.ts';

const boardOf = (session: Session, change = session.board.now()) => {
  const { isReleased, pace, isClosed, places } = session.state;
  const canSave = session.seats.every((seat) => seat.canSave);
  return { session: session.row, state: { isReleased, pace, isClosed, canSave, places }, ...change };
};

/** Which revision of the board whoever asks has. */
const sinceQuery = z.object({ since: z.coerce.number().int().min(0).optional() });

/** An auditor sees every session, and so does an administrator, who forgets its names; a reviewer every examination, and everybody those they were assigned to. */
const isShownTo = ({ id, roles }: AccountRow, { row, state }: Session): boolean =>
  roles.includes('auditor') ||
  roles.includes('administrator') ||
  (roles.includes('reviewer') && row.plan.kind === 'examination') ||
  state.staff.has(id);

/** Sessions as their staff opens and lists them. */
export const hallSessionRoutes = (addresses: () => readonly string[]): readonly HallRoute[] => [
  {
    ...{ method: 'GET', path: '/api/me', needs: 'sessions/list' },
    run: async (asked) => {
      const { id, name, roles } = asked.account;
      return { id, name, roles, may: allowedTo(asked) };
    },
  },
  {
    ...{ method: 'GET', path: '/api/addresses', needs: 'sessions/list' },
    run: async () => ({ addresses: addresses() }),
  },
  {
    ...{ method: 'GET', path: '/api/sessions', needs: 'sessions/list' },
    run: async ({ hall, account }) =>
      hall.sessions.filter((session) => isShownTo(account, session)).map(({ row }) => row),
  },
  {
    ...{ method: 'POST', path: '/api/sessions' },
    needs: (body) => (planSchema.safeParse(body).data?.kind === 'examination' ? 'examination/open' : 'class/open'),
    run: async ({ hall, account, body }) => {
      const plan = readAs(planSchema, body);
      const session = await hall.open(plan, account).catch((error: unknown) => {
        throw error instanceof PracticeOnly ? new Refused(409, 'hall/practice-only') : error;
      });
      return session.row;
    },
  },
];

/** The permission that an act needs: its own. What is no act is refused when it is read. */
const permissionOf = (body: unknown): Permission => {
  const act = actSchema.safeParse(body).data;
  return act === undefined ? 'session/read' : (kindOf(act) as Permission);
};

/** How often a session is looked at anew in which much is written at the moment. */
const LOOKS = 10;

/** Does an act, or throws why it cannot be done. What is looked at before a session is closed holds until it is. */
async function perform(session: Session, act: Act, by: string, now: number, looks = LOOKS): Promise<void> {
  const { size } = session.record;
  const refusal = refusalOfAct(session, act, now);
  if (refusal !== null) throw new Refused(409, `hall/${refusal.key}`, refusal.values);
  try {
    await session.act(act, by, act.do === 'close' ? size : undefined);
  } catch (error) {
    if (looks === 0 || !(error instanceof StoreFault) || error.reason !== 'taken') throw error;
    await session.catchUp(size + 1);
    await perform(session, act, by, now, looks - 1);
  }
}

/** A session while it runs. */
export const SESSION_ROUTES: readonly SessionRoute[] = [
  {
    ...{ method: 'GET', path: '/api/sessions/:session/board', needs: 'session/read' },
    run: async ({ session, query }) => {
      const { since } = readAs(sinceQuery, query);
      return boardOf(session, since === undefined ? session.board.now() : session.board.since(since));
    },
  },
  {
    ...{ method: 'POST', path: '/api/sessions/:session/acts', needs: permissionOf },
    run: async ({ session, account, body, hall }) => {
      const act = readAs(actSchema, body);
      // Whether a form has changed is seen before the record says that it was given.
      if (act.do === 'release') await session.forms.prepare();
      await perform(session, act, account.id, hall.date());
      return boardOf(session);
    },
  },
  {
    ...{ method: 'GET', path: '/api/sessions/:session/injects', needs: 'act/inject' },
    run: async ({ session }) => ({ injects: await session.forms.injects() }),
  },
  {
    ...{ method: 'GET', path: '/api/sessions/:session/record', needs: 'record/read' },
    run: async ({ session }) => session.sealedRecord(),
  },
  {
    ...{ method: 'GET', path: '/api/sessions/:session/seats/:seat/file', needs: 'file/read' },
    run: async (asked) => {
      const { session, account, reply, hall } = asked;
      const seat = seatIn(asked);
      // A file holds its form, with everything that is right in it: while others may sit it, it is its manager's alone.
      const isOpen = session.row.plan.kind === 'examination' && !session.state.isClosed;
      if (isOpen && !hall.allows(account, 'results/propose', session)) throw new Refused(409, 'hall/not-closed');
      const file = await session.fileOf(seat);
      if (file === null) throw new Refused(409, 'hall/not-over');
      await session.append({ kind: 'file/read', by: account.id, seat: seat.row.id });
      return reply.type('application/json').send(file);
    },
  },
];
