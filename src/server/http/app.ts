import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { addForwarding, type PlaceOf } from '../cluster/forward.ts';
import type { Hall } from '../hall/hall.ts';
import { isHeldBack } from '../hall/held-back.ts';
import { ACCOUNT_ROUTES } from './account-routes.ts';
import { APPEAL_ROUTES } from './appeal-routes.ts';
import { backupRoute, type MakeBackup } from './backup-route.ts';
import { addFaults, answerBroken } from './faults.ts';
import { IDENTITY_ROUTE } from './identity-route.ts';
import { JOB_ROUTES } from './job-routes.ts';
import { MARKING_ROUTES } from './marking-routes.ts';
import { OVERVIEW_ROUTES } from './overview-routes.ts';
import { addOwnResultRoutes } from './own-result-routes.ts';
import { isNearProxy } from './proxy.ts';
import { RESULTS_ROUTES } from './results-routes.ts';
import { addFileBodies, ROSTER_ROUTES } from './roster-routes.ts';
import { addSeatRoutes } from './seat-routes.ts';
import { hallSessionRoutes, SESSION_ROUTES } from './session-routes.ts';
import { addHallRoutes, addSessionRoutes, type HallRoute, type SessionRoute } from './staff-route.ts';
import { Turnstile } from './turnstile.ts';

/** What the server is made of. */
export interface AppParts {
  readonly hall: Hall;
  /** The folder of the built page; null in tests of the routes alone. */
  readonly page: string | null;
  readonly date: () => number;
  /** Addresses at which others reach this machine. */
  readonly addresses: () => readonly string[];
  readonly makeBackup?: MakeBackup;
  /** Where seats are played, where several servers share the hall. */
  readonly placeOf?: PlaceOf;
  /** Whether requests come through a proxy, which says in `X-Forwarded-For` from where; left out: they do not. */
  readonly behindProxy?: boolean;
  /** Real ms in which a request has to be here whole; left out: as usual. */
  readonly longestRequest?: number;
}

/** Longest body of a request, bytes: a packet of letters. */
const LONGEST_BODY = 2_000_000;

/** Real ms in which a request has to be here whole: one that trickles in holds its connection no longer. */
const LONGEST_REQUEST = 20_000;

/** The file of a pack in the built page, however it is asked for: its name, and the hash of what is in it. */
const PACK_FILE = /(?:^|[\\/])([a-z][a-z0-9-]*)-[\w-]{8}\.js$/i;

/** Serves the built page, in which the hall says that it is one. */
async function servePage(app: FastifyInstance, folder: string, hall: Hall): Promise<void> {
  const page = readFileSync(join(folder, 'index.html'), 'utf8').replace('<head>', '<head><meta name="waybill-hall">');
  app.get('/', (_request, reply) => reply.type('text/html').header('cache-control', 'no-cache').send(page));
  const allowedPath = (path: string): boolean => {
    const [, pack] = PACK_FILE.exec(path) ?? [];
    return pack === undefined || !isHeldBack(hall, pack.toLowerCase());
  };
  await app.register(fastifyStatic, { root: folder, index: false, allowedPath });
}

/** Every route of the staff. */
export const staffRoutes = (
  addresses: () => readonly string[],
  makeBackup: MakeBackup = async () => null,
): { readonly hall: readonly HallRoute[]; readonly session: readonly SessionRoute[] } => ({
  hall: [...hallSessionRoutes(addresses), ...ACCOUNT_ROUTES, backupRoute(makeBackup)],
  session: [
    ...[...SESSION_ROUTES, ...OVERVIEW_ROUTES, ...ROSTER_ROUTES, ...JOB_ROUTES, IDENTITY_ROUTE],
    ...[...MARKING_ROUTES, ...RESULTS_ROUTES, ...APPEAL_ROUTES],
  ],
});

/** The server of a hall: the page, and the routes of seats and staff. */
export async function makeApp({
  hall,
  page,
  date,
  addresses,
  makeBackup,
  placeOf,
  behindProxy = false,
  longestRequest = LONGEST_REQUEST,
}: AppParts): Promise<FastifyInstance> {
  const app = Fastify({
    ...{ bodyLimit: LONGEST_BODY, requestTimeout: longestRequest },
    http: {
      // Node takes the shorter of the two for the head, and the longer one for the whole.
      headersTimeout: longestRequest,
      connectionsCheckingInterval: Math.ceil(longestRequest / 4),
      requireHostHeader: false,
    },
    // Faults are logged, requests are not: none needs a logger of its own.
    ...{ logger: { level: 'error' }, childLoggerFactory: (logger) => logger },
    ...{ trustProxy: behindProxy ? isNearProxy : false },
    // Whoever asks while the hall closes is answered as before, or not at all.
    ...{ forceCloseConnections: true, return503OnClosing: false },
    clientErrorHandler: answerBroken,
    // What is no address at all does not come to the handler of faults.
    frameworkErrors: (_error, _request, reply) =>
      void (reply as FastifyReply).code(400).send({ key: 'hall/malformed' }),
  });
  const turnstile = new Turnstile();
  app.addHook('onRequest', (_request, _reply, goOn) => turnstile.pass(goOn));
  addFaults(app);
  addFileBodies(app);
  app.addHook('onSend', (_request, reply, payload, goOn) => {
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'no-referrer');
    goOn(null, payload);
  });
  if (placeOf !== undefined) addForwarding(app, hall, placeOf);
  addSeatRoutes(app, { hall, date });
  addOwnResultRoutes(app, { hall, date });
  const routes = staffRoutes(addresses, makeBackup);
  addHallRoutes(app, hall, routes.hall);
  addSessionRoutes(app, hall, routes.session);
  app.get('/api/time', async () => ({ now: date() }));
  if (page !== null) await servePage(app, page, hall);
  return app;
}
