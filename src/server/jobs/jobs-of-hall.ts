import { hashOf } from '../../kernel/canonical.ts';
import type { PackSource } from '../../scenario/pack.ts';
import type { SittingStore } from '../../session/store.ts';
import { type CertifiedEntry, FORMS_CERTIFIED } from '../hall/forms.ts';
import type { RecordEntry } from '../hall/rows.ts';
import type { Session } from '../hall/session.ts';
import { type CertifiedForm, untriedForm } from './certify-form.ts';
import type { Job, JobPart, Results } from './job.ts';
import type { JobsHall } from './jobs.ts';
import { type Rescored, unjudged } from './rescore-sitting.ts';
import type { Outcome, Task } from './task.ts';

/** The entry of a record that says what came of judging sittings again. */
const RESCORED = 'sittings/rescored';

export interface JobsOfHallParts {
  session(id: string): Promise<Session | undefined>;
  readonly sittings: SittingStore;
  /** The files of a pack as they are now; null where there is none of that name. */
  source(pack: string): PackSource | null;
}

const subjectOfForm = (source: PackSource, seed: number, { row }: Session): string =>
  hashOf([source, seed, row.plan.difficulty ?? null]);

/** The forms that the seats of a session get and nobody was given yet, to be certified. */
export const formParts = (session: Session, source: PackSource): readonly JobPart[] =>
  session.forms.ungiven.map((seed) => ({ subject: subjectOfForm(source, seed, session), seed }));

/** The seal with which each seat has handed in. */
function sealsIn(entries: readonly RecordEntry[]): ReadonlyMap<string | undefined, unknown> {
  const handedIn = entries.filter(({ kind }) => kind === 'seat/handed-in');
  return new Map(handedIn.map(({ seat, data }) => [seat, (data as { readonly seal?: unknown } | undefined)?.seal]));
}

/** The sittings of a session that are over, to be judged again. */
export function sittingParts({ seats, record }: Session): readonly JobPart[] {
  const seals = sealsIn(record.entries);
  return seats.flatMap(({ row: { id, sitting, isOver } }) =>
    isOver && sitting !== undefined ? [{ subject: hashOf([sitting, seals.get(id) ?? null]), sitting }] : [],
  );
}

export const differs = ({ fault, scores, findings, entry }: Rescored): boolean =>
  fault !== null || scores.length > 0 || findings.length > 0 || entry !== null;

const statementOf = (job: Job, forms: readonly CertifiedForm[]): CertifiedEntry => ({
  ...{ job: job.id, engine: job.engine },
  forms: forms.map(({ seed, hash, faults }) => ({ seed, hash, isSound: faults.length === 0 })),
});

const isAbout = ({ id }: Job, { data }: RecordEntry): boolean =>
  (data as { readonly job?: unknown } | undefined)?.job === id;

/** Gives the jobs of a hall what they work at, and says in the record of a session what came of it. */
export class JobsOfHall implements JobsHall {
  readonly #parts: JobsOfHallParts;
  /** Jobs whose end is being written. */
  readonly #ending = new Set<string>();

  constructor(parts: JobsOfHallParts) {
    this.#parts = parts;
  }

  async prepare(job: Job, { seed = 0, sitting = '', subject }: JobPart): Promise<Task | Outcome> {
    if (job.kind === 'rescore') return this.#toJudge(sitting);
    const session = await this.#parts.session(job.session);
    const { pack = '', difficulty } = session?.row.plan ?? {};
    const source = this.#parts.source(pack);
    // What was asked for is the pack as it was then.
    if (session === undefined || source === null || subjectOfForm(source, seed, session) !== subject)
      return { kind: job.kind, form: untriedForm(seed, 'pack-changed') };
    return { kind: job.kind, source, seed, ...(difficulty === undefined ? {} : { difficulty }) };
  }

  async finished(job: Job, results: readonly Results[Job['kind']][]): Promise<void> {
    const session = await this.#parts.session(job.session);
    const isTold = session?.record.entries.some((entry) => isAbout(job, entry)) ?? true;
    if (session === undefined || isTold || this.#ending.has(job.id)) return;
    this.#ending.add(job.id);
    try {
      if (job.kind === 'certify-forms')
        await this.#append(session, job, FORMS_CERTIFIED, statementOf(job, results as readonly CertifiedForm[]));
      else await this.#append(session, job, RESCORED, countsOf(job, results as readonly Rescored[]));
    } finally {
      this.#ending.delete(job.id);
    }
  }

  async #append(session: Session, { by }: Job, kind: string, data: unknown): Promise<void> {
    await session.append({ kind, by, data });
  }

  async #toJudge(sitting: string): Promise<Task | Outcome> {
    const stored = await this.#parts.sittings.read(sitting);
    if (stored === null) return { kind: 'rescore', rescored: unjudged(sitting, '', 'gone'), findings: null };
    return { kind: 'rescore', stored, kept: null };
  }
}

const countsOf = (job: Job, rescored: readonly Rescored[]) => ({
  ...{ job: job.id, engine: job.engine, sittings: rescored.length },
  different: rescored.filter(differs).length,
});
