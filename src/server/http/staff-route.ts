import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Hall } from '../hall/hall.ts';
import type { AccountRow } from '../hall/rows.ts';
import type { Seat } from '../hall/seat.ts';
import type { Session } from '../hall/session.ts';
import type { Permission } from '../people/roles.ts';
import { Refused, secretIn } from './refused.ts';

/** What a route is asked, and by whom. */
export interface Asked {
  readonly hall: Hall;
  readonly account: AccountRow;
  readonly body: unknown;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly reply: FastifyReply;
}

/** A request of somebody of the staff. `needs`: what they have to be allowed, which an act says by itself. */
export interface HallRoute {
  readonly method: 'GET' | 'POST';
  readonly path: `/api/${string}`;
  readonly needs: Permission | ((body: unknown) => Permission);
  run(asked: Asked): Promise<unknown>;
}

/** The same about one session, whose id is in the path: the roles that count are those in that session. */
export interface SessionRoute {
  readonly method: 'GET' | 'POST';
  readonly path: `/api/sessions/:session${string}`;
  readonly needs: Permission | ((body: unknown) => Permission);
  run(asked: Asked & { readonly session: Session }): Promise<unknown>;
}

const needed = ({ needs }: Pick<HallRoute, 'needs'>, body: unknown): Permission =>
  typeof needs === 'string' ? needs : needs(body);

/** Whose key stands in the header of a request. Throws where it is nobody's. */
function accountIn(hall: Hall, request: FastifyRequest): AccountRow {
  const account = hall.accountOf(secretIn(request.headers.authorization));
  if (account === undefined) throw new Refused(401, 'hall/not-staff');
  return account;
}

const askedOf = (hall: Hall, request: FastifyRequest, reply: FastifyReply): Asked => ({
  ...{ hall, reply, account: accountIn(hall, request), body: request.body },
  params: request.params as Asked['params'],
  query: request.query as Asked['query'],
});

/** Adds routes of the hall itself. */
export function addHallRoutes(app: FastifyInstance, hall: Hall, routes: readonly HallRoute[]): void {
  for (const route of routes)
    app.route({
      method: route.method,
      url: route.path,
      handler: async (request, reply) => {
        const asked = askedOf(hall, request, reply);
        if (!hall.allows(asked.account, needed(route, asked.body))) throw new Refused(403, 'hall/not-allowed');
        return route.run(asked);
      },
    });
}

/** Adds routes of one session. Who has no role in it is not told whether there is one. */
export function addSessionRoutes(app: FastifyInstance, hall: Hall, routes: readonly SessionRoute[]): void {
  for (const route of routes)
    app.route({
      method: route.method,
      url: route.path,
      handler: async (request, reply) => {
        const asked = askedOf(hall, request, reply);
        const session = await hall.session(asked.params.session ?? '');
        const needs = needed(route, asked.body);
        if (session === undefined && !hall.allows(asked.account, needs)) throw new Refused(403, 'hall/not-allowed');
        if (session === undefined) throw new Refused(404, 'hall/no-such-session');
        if (!hall.allows(asked.account, needs, session)) throw new Refused(403, 'hall/not-allowed');
        return route.run({ ...asked, session });
      },
    });
}

/** The seat of a session that a path names. */
export function seatIn({ session, params }: { readonly session: Session; readonly params: Asked['params'] }): Seat {
  const seat = session.seat(params.seat ?? '');
  if (seat === undefined) throw new Refused(404, 'hall/no-such-seat');
  return seat;
}
