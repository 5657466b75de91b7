import { actSchema, kindOf } from '../hall/acts.ts';
import { planSchema } from '../hall/plan.ts';
import { refusalOfAct } from '../hall/rules.ts';
import { PracticeOnly, type Session } from '../hall/session.ts';
import type { Permission } from '../people/roles.ts';
import { allowedTo } from './overview-routes.ts';
import { Refused, readAs } from './refused.ts';
import { type HallRoute, type SessionRoute, seatIn } from './staff-route.ts';

const boardOf = (session: Session) => {
  const { isReleased, pace, isClosed } = session.state;
  return { session: session.row, state: { isReleased, pace, isClosed }, seats: session.board() };
};

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
      hall.sessions
        .filter((session) => account.roles.includes('auditor') || session.state.staff.has(account.id))
        .map(({ row }) => row),
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

/** A session while it runs. */
export const SESSION_ROUTES: readonly SessionRoute[] = [
  {
    ...{ method: 'GET', path: '/api/sessions/:session/board', needs: 'session/read' },
    run: async ({ session }) => boardOf(session),
  },
  {
    ...{ method: 'POST', path: '/api/sessions/:session/acts', needs: permissionOf },
    run: async ({ session, account, body, hall }) => {
      const act = readAs(actSchema, body);
      // Whether a form has changed is seen before the record says that it was given.
      if (act.do === 'release') await session.forms.prepare(session.seeds);
      const refusal = refusalOfAct(session, act, hall.date());
      if (refusal !== null) throw new Refused(409, `hall/${refusal.key}`, refusal.values);
      await session.act(act, account.id);
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
      const { session, account, reply } = asked;
      const seat = seatIn(asked);
      const file = await session.fileOf(seat);
      if (file === null) throw new Refused(409, 'hall/not-over');
      await session.append({ kind: 'file/read', by: account.id, seat: seat.row.id });
      return reply.type('application/json').send(file);
    },
  },
];
