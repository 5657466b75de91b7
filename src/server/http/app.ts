import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Hall } from '../hall/hall.ts';
import { Refused } from './refused.ts';
import { addSeatRoutes } from './seat-routes.ts';
import { addTeacherRoutes } from './teacher-routes.ts';

/** What the server is made of. */
export interface AppParts {
  readonly hall: Hall;
  /** The hash of the secret that opens the teacher's screen. */
  readonly teacherHash: string;
  /** The folder of the built page; null in tests of the routes alone. */
  readonly page: string | null;
  readonly date: () => number;
  /** Addresses at which others reach this machine. */
  readonly addresses: () => readonly string[];
}

/** Longest body of a request, bytes: a packet of letters. */
const LONGEST_BODY = 2_000_000;

/** Refusals and faults as answers: a key of `hall.json`, and nothing of the inside. */
function addFaults(app: FastifyInstance): void {
  app.setErrorHandler((error: Error & { readonly statusCode?: number }, _request, reply) => {
    if (error instanceof Refused) return reply.code(error.status).send({ key: error.key, values: error.values });
    const status = error.statusCode !== undefined && error.statusCode < 500 ? error.statusCode : 500;
    if (status === 500) app.log.error(error);
    return reply.code(status).send({ key: status === 500 ? 'hall/failed' : 'hall/malformed' });
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ key: 'hall/unknown' }));
}

/** Serves the built page, in which the hall says that it is one. */
async function servePage(app: FastifyInstance, folder: string): Promise<void> {
  const page = readFileSync(join(folder, 'index.html'), 'utf8').replace('<head>', '<head><meta name="waybill-hall">');
  app.get('/', (_request, reply) => reply.type('text/html').header('cache-control', 'no-cache').send(page));
  await app.register(fastifyStatic, { root: folder, index: false });
}

/** The server of a hall: the page, and the routes of seats and teachers. */
export async function makeApp({ hall, teacherHash, page, date, addresses }: AppParts): Promise<FastifyInstance> {
  const app = Fastify({ bodyLimit: LONGEST_BODY, logger: { level: 'error' }, forceCloseConnections: true });
  addFaults(app);
  app.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'no-referrer');
  });
  addSeatRoutes(app, { hall, date });
  addTeacherRoutes(app, { hall, teacherHash, addresses });
  if (page !== null) await servePage(app, page);
  return app;
}
