import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { StoreFault } from '../../session/store.ts';
import { Refused } from './refused.ts';

/** What the hall calls a refusal of which only the status is known. */
const KEYS: Readonly<Record<number, string>> = { 408: 'hall/too-slow', 413: 'hall/too-large', 431: 'hall/too-large' };

const refusal = (status: number) => ({ key: KEYS[status] ?? 'hall/malformed' });

/** The status of what came and was no request, by the code that Node gives it. */
const BROKEN: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  ERR_HTTP_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};

/** How a refusal is written where no route of the hall has seen the request. */
const written = (status: number) => {
  const body = JSON.stringify(refusal(status));
  const headers = {
    ...{ 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) },
    ...{ 'x-content-type-options': 'nosniff', connection: 'close' },
  };
  return { body, headers };
};

/** Answers on a connection whose request was none, or did not come to its end, and closes it. */
export function answerBroken(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const status = BROKEN[error.code ?? ''] ?? 400;
  const { body, headers } = written(status);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines].join('\r\n');
  if (socket.writable) socket.write(`${head}\r\n\r\n${body}`);
  socket.destroy();
}

/** Answers a request that expects something of the server that it has not. */
function answerExpecting(_request: IncomingMessage, response: ServerResponse): void {
  const { body, headers } = written(417);
  response.writeHead(417, headers).end(body);
}

/** Refusals and faults as answers: a key of `hall.json`, and nothing of the inside. */
export function addFaults(app: FastifyInstance): void {
  app.setErrorHandler((error: Error & { readonly statusCode?: number }, _request, reply) => {
    if (error instanceof StoreFault)
      return reply.code(507).send({ key: 'hall/cannot-store', values: { reason: error.reason } });
    if (error instanceof Refused) return reply.code(error.status).send({ key: error.key, values: error.values });
    const status = error.statusCode !== undefined && error.statusCode < 500 ? error.statusCode : 500;
    if (status === 500) app.log.error(error);
    return reply.code(status).send(status === 500 ? { key: 'hall/failed' } : refusal(status));
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ key: 'hall/unknown' }));
  // Node itself would answer these, without a word.
  app.server.on('checkExpectation', answerExpecting);
  app.addHook('onRequest', async ({ raw }) => {
    if (raw.headers.host === undefined && raw.httpVersion === '1.1') throw new Refused(400, 'hall/malformed');
  });
}
