import { request as ask } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Hall } from '../hall/hall.ts';
import { joinSchema } from '../hall/plan.ts';
import { Refused } from '../http/refused.ts';
import { hashSeatCode, readSeatCode } from '../roster/seat-code.ts';
import type { HallNode } from './home.ts';

/** Says that a request comes from another server of the hall. */
const FORWARDED = 'x-waybill-forwarded';

/** Headers of a request that the server which plays the seat has to know. */
const CARRIED = ['authorization', 'content-type', 'content-length', 'transfer-encoding'] as const;

/** Sends a request on to the server that plays its seat, and the answer back as it comes; streams too. */
function forward({ address }: HallNode, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const carried = CARRIED.flatMap((name) => {
    const value = request.headers[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const headers = { ...Object.fromEntries(carried), [FORWARDED]: '1' };
  return new Promise((resolve, reject) => {
    const asked = ask(`${address}${request.url}`, { method: request.method, headers }, (answer) => {
      reply.hijack();
      reply.raw.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(reply.raw);
      // Whoever listens sees that it broke off, and asks again.
      answer.on('error', () => reply.raw.destroy());
      reply.raw.on('close', () => asked.destroy());
      resolve();
    });
    // It died a moment ago: another will have the seat soon.
    asked.on('error', () => reject(new Refused(503, 'hall/elsewhere')));
    // What was read already is written again as it was.
    if (request.body === undefined) request.raw.pipe(asked);
    else asked.end(Buffer.from(JSON.stringify(request.body)));
  });
}

/** The seat that a one-time code opens, where somebody joins with one. */
function seatOfCode(hall: Hall, body: unknown): string | undefined {
  const asked = joinSchema.safeParse(body).data;
  if (asked === undefined || !('seatCode' in asked)) return undefined;
  const code = readSeatCode(asked.seatCode);
  return code === null ? undefined : hall.byCode(asked.code)?.seatOfCode(hashSeatCode(code))?.row.id;
}

/** Where a seat is played; null: here. `isForwarded`: another server has sent the request here. */
export type PlaceOf = (seat: string, isForwarded: boolean) => Promise<HallNode | null>;

/** Lets every request about a seat be answered by the server that plays it, whichever was asked. */
export function addForwarding(app: FastifyInstance, hall: Hall, placeOf: PlaceOf): void {
  const sendOn = async (seat: string | undefined, request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (seat === undefined) return;
    const isForwarded = request.headers[FORWARDED] !== undefined;
    const place = await placeOf(seat, isForwarded);
    if (place === null) return;
    if (isForwarded) throw new Refused(503, 'hall/elsewhere');
    await forward(place, request, reply);
  };
  // Before anything of it is read.
  app.addHook('onRequest', (request, reply) =>
    sendOn((request.params as { readonly seat?: string } | undefined)?.seat, request, reply),
  );
  app.addHook('preHandler', (request, reply) =>
    sendOn(request.url === '/api/join' ? seatOfCode(hall, request.body) : undefined, request, reply),
  );
}
