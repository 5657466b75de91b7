import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Hall } from '../hall/hall.ts';
import { planSchema, teacherActSchema } from '../hall/plan.ts';
import { isSecret } from '../hall/secrets.ts';
import { PracticeOnly, type Session } from '../hall/session.ts';
import { Refused, readAs, secretIn } from './refused.ts';

interface TeacherRouteParts {
  readonly hall: Hall;
  readonly teacherHash: string;
  readonly addresses: () => readonly string[];
}

/** The routes of teachers. Each asks for the teacher's secret. */
export function addTeacherRoutes(app: FastifyInstance, { hall, teacherHash, addresses }: TeacherRouteParts): void {
  const mayTeach = async (request: FastifyRequest): Promise<void> => {
    if (!isSecret(secretIn(request.headers.authorization), teacherHash)) throw new Refused(401, 'hall/not-a-teacher');
  };
  const sessionOf = (request: FastifyRequest): Session => {
    const session = hall.session((request.params as { readonly session: string }).session);
    if (session === undefined) throw new Refused(404, 'hall/no-such-session');
    return session;
  };
  const guarded = { preHandler: mayTeach };

  app.get('/api/addresses', guarded, async () => ({ addresses: addresses() }));
  app.get('/api/sessions', guarded, async () => hall.sessions.map(({ row }) => row));
  app.post('/api/sessions', guarded, async (request) => {
    const plan = readAs(planSchema, request.body);
    const session = await hall.open(plan).catch((error: unknown) => {
      throw error instanceof PracticeOnly ? new Refused(409, 'hall/practice-only') : error;
    });
    return session.row;
  });
  app.get('/api/sessions/:session/board', guarded, async (request) => {
    const session = sessionOf(request);
    return { session: session.row, seats: session.board() };
  });
  app.post('/api/sessions/:session/acts', guarded, async (request) => {
    const session = sessionOf(request);
    await session.act(readAs(teacherActSchema, request.body));
    return { session: session.row, seats: session.board() };
  });
  app.get('/api/sessions/:session/record', guarded, async (request) => {
    const session = sessionOf(request);
    return { entries: session.record.entries, checkpoint: session.checkpoint() };
  });
  app.get('/api/sessions/:session/seats/:seat/file', guarded, async (request, reply) => {
    const { seat: id } = request.params as { readonly seat: string };
    const seat = sessionOf(request).seats.find(({ row }) => row.id === id);
    if (seat === undefined) throw new Refused(404, 'hall/no-such-seat');
    const file = seat.file();
    if (file === null) throw new Refused(409, 'hall/not-over');
    return reply.type('application/json').send(file);
  });
}
