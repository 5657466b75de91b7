import { z } from 'zod';
import { FORMS_APPROVED, refusalOfApproval } from '../hall/forms.ts';
import type { Session } from '../hall/session.ts';
import { JOB_KINDS, type JobKind, type JobPart } from '../jobs/job.ts';
import type { JobStanding } from '../jobs/jobs.ts';
import { differs, formParts, sittingParts } from '../jobs/jobs-of-hall.ts';
import type { Permission } from '../people/roles.ts';
import { Refused, readAs } from './refused.ts';
import { placeOf } from './results-routes.ts';
import type { Asked, SessionRoute } from './staff-route.ts';

const jobSchema = z.strictObject({ kind: z.enum(JOB_KINDS) });
const approvalSchema = z.strictObject({
  hashes: z
    .array(z.string().regex(/^[0-9a-f]{64}$/))
    .min(1)
    .max(5_000),
});

/** Who may ask for a job, and who may read what came of it. */
const ASKS: Readonly<Record<JobKind, Permission>> = { 'certify-forms': 'forms/certify', rescore: 'results/rescore' };
const READS: Readonly<Record<JobKind, Permission>> = { 'certify-forms': 'forms/read', rescore: 'results/read' };

/** What a job of that kind is about in a session now. */
function partsOf(kind: JobKind, session: Session, { hall }: Asked): readonly JobPart[] {
  if (kind === 'rescore') return sittingParts(session);
  if (session.row.plan.kind !== 'examination') throw new Refused(409, 'staff/not-an-examination');
  if (session.state.isClosed) throw new Refused(409, 'hall/closed');
  const { pack } = session.row.plan;
  const source = hall.source(pack);
  if (source === null) throw new Refused(404, 'hall/no-such-pack', { pack });
  return formParts(session, source);
}

type SessionAsked = Parameters<SessionRoute['run']>[0];

const noneOf = (kind: JobKind, { seats }: Session): string => {
  if (kind === 'rescore') return 'staff/none-over';
  return seats.length === 0 ? 'staff/no-seats' : 'staff/forms-given';
};

const isSame = (parts: readonly JobPart[], others: readonly JobPart[]): boolean =>
  parts.length === others.length && parts.every(({ subject }, i) => subject === others[i]?.subject);

const lineOf = ({ job: { parts, session: _, ...job }, done }: JobStanding) => ({ ...job, of: parts.length, done });

/**
 * A job with what came of it so far: all forms; those sittings of which something differs with where they were worked, and of how many
 * the findings could be compared.
 */
async function lineWithResults(asked: SessionAsked, standing: JobStanding) {
  const { hall } = asked;
  const { job } = standing;
  const { kind } = job;
  if (kind === 'certify-forms') return { ...lineOf(standing), forms: await hall.jobs.results({ ...job, kind }) };
  const results = await hall.jobs.results({ ...job, kind });
  const seats = new Map(asked.session.seats.map((seat) => [seat.row.sitting, seat]));
  return {
    ...lineOf(standing),
    compared: results.filter(({ comparesFindings }) => comparesFindings).length,
    rescored: results.filter(differs).map((result) => {
      const seat = seats.get(result.sitting);
      return { ...result, ...(seat === undefined ? {} : placeOf(asked, seat)) };
    }),
  };
}

/** The long work about a session, and the approval of its forms. */
export const JOB_ROUTES: readonly SessionRoute[] = [
  {
    ...{ method: 'POST', path: '/api/sessions/:session/jobs' },
    needs: (body) => ASKS[jobSchema.safeParse(body).data?.kind ?? 'certify-forms'],
    run: async (asked) => {
      const { session, account, body, hall } = asked;
      const { kind } = readAs(jobSchema, body);
      const parts = partsOf(kind, session, asked);
      if (parts.length === 0) throw new Refused(409, noneOf(kind, session));
      // Whoever asks twice while it is done has asked once.
      const running = (await hall.jobs.of(session.row.id)).find(
        ({ job, done }) => job.kind === kind && done < job.parts.length && isSame(job.parts, parts),
      );
      if (running !== undefined) return lineOf(running);
      const job = await hall.jobs.start({ kind, session: session.row.id, by: account.id, parts });
      return lineOf({ job, done: 0 });
    },
  },
  {
    // The last job of each kind says what came of it.
    ...{ method: 'GET', path: '/api/sessions/:session/jobs', needs: 'sessions/list' },
    run: async (asked) => {
      const { session, hall, account } = asked;
      const all = await hall.jobs.of(session.row.id);
      const readable = all.filter(({ job }) => hall.allows(account, READS[job.kind], session));
      const last = new Map(readable.map((standing) => [standing.job.kind, standing]));
      const jobs = await Promise.all(
        readable.map((each) => (last.get(each.job.kind) === each ? lineWithResults(asked, each) : lineOf(each))),
      );
      return { jobs, approved: [...session.state.forms.approved] };
    },
  },
  {
    ...{ method: 'POST', path: '/api/sessions/:session/forms/approve', needs: 'forms/approve' },
    run: async ({ session, account, body }) => {
      const { hashes } = readAs(approvalSchema, body);
      const refusal = refusalOfApproval(session.state.forms, session.forms.seeds, { hashes, by: account.id });
      if (refusal !== null) throw new Refused(409, `staff/${refusal}`);
      await session.append({ kind: FORMS_APPROVED, by: account.id, data: { hashes } });
      return { approved: [...session.state.forms.approved] };
    },
  },
];
