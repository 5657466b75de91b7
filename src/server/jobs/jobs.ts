import { ENGINE_VERSION } from '../../sitting/sitting-file.ts';
import { makeId } from '../hall/secrets.ts';
import { untriedForm } from './certify-form.ts';
import type { Job, JobKind, JobPart, JobStore, ResultRow, Results } from './job.ts';
import type { PartQueue } from './part-queue.ts';
import { unjudged } from './rescore-sitting.ts';
import type { Outcome, Task } from './task.ts';
import type { Workers } from './workers.ts';

/** What jobs need of the hall whose they are. */
export interface JobsHall {
  /** What a worker is given for a part; or what came out without one, because there is nothing to work at. */
  prepare(job: Job, part: JobPart): Promise<Task | Outcome>;
  /** Every part is done, with these results. May be told more than once. */
  finished(job: Job, results: readonly Results[JobKind][]): Promise<void>;
}

/** How far a job is. */
export interface JobStanding {
  readonly job: Job;
  /** How many of its parts are done. */
  readonly done: number;
}

export interface JobsParts {
  readonly store: JobStore;
  readonly queue: PartQueue;
  readonly workers: Pick<Workers, 'run' | 'close'>;
  readonly date: () => number;
}

const isOutcome = (given: Task | Outcome): given is Outcome => 'form' in given || 'rescored' in given;

/** What came of a part at which the work broke off. */
function brokenOutcome({ kind }: Job, { seed = 0, sitting = '' }: JobPart, error: unknown): Outcome {
  const message = error instanceof Error ? error.message.slice(0, 200) : String(error);
  return kind === 'certify-forms'
    ? { kind, form: untriedForm(seed, 'broke-off', { message }) }
    : { kind, rescored: unjudged(sitting, '', 'broke-off', message), findings: null };
}

/**
 * The long work of a hall. A job is its parts; a part is done at least once, by whichever server takes it, and its result is kept under
 * what it rests on: what is known already is not worked out again, and what was broken off by a crash is gone on with at the next start.
 */
export class Jobs {
  readonly #parts: JobsParts;
  #hall: JobsHall | null = null;
  #isClosing = false;

  constructor(parts: JobsParts) {
    this.#parts = parts;
  }

  /** Begins to work, at what an earlier start has left as well. */
  async begin(hall: JobsHall): Promise<void> {
    this.#hall = hall;
    await this.#parts.queue.begin((job, no) => this.#do(job, no));
    for (const job of await this.#parts.store.jobs()) if (job.engine === ENGINE_VERSION) await this.#offer(job);
  }

  /** Asks for a job, which has one part at least. Resolves when it is kept: it is done even if the server ends now. */
  async start(asked: Pick<Job, 'kind' | 'session' | 'by' | 'parts'>): Promise<Job> {
    const job: Job = { ...asked, id: makeId(), askedAt: this.#parts.date(), engine: ENGINE_VERSION };
    await this.#parts.store.saveJob(job);
    await this.#offer(job);
    return job;
  }

  /** The jobs of a session, oldest first. */
  async of(session: string): Promise<readonly JobStanding[]> {
    const jobs = await this.#parts.store.jobs(session);
    return Promise.all(jobs.map(async (job) => ({ job, done: (await this.#rows(job)).length })));
  }

  /** What came of the parts that are done, in their sequence. */
  async results<Kind extends Job['kind']>(job: Job & { readonly kind: Kind }): Promise<readonly Results[Kind][]> {
    const rows = new Map((await this.#rows(job)).map((row) => [row.subject, row.result as Results[Kind]]));
    return job.parts.flatMap(({ subject }) => rows.get(subject) ?? []);
  }

  /** What is being done now is done again after the next start. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await this.#parts.workers.close();
    await this.#parts.queue.close();
  }

  /** The results of a job's parts by the engine that works at it; of those that broke off only what was tried since it was asked for. */
  async #rows({ kind, engine, askedAt, parts }: Job): Promise<readonly ResultRow[]> {
    const subjects = [...new Set(parts.map(({ subject }) => subject))];
    const rows = await this.#parts.store.results(kind, subjects);
    return rows.filter((row) => row.engine === engine && (row.isBroken !== true || row.at >= askedAt));
  }

  /** Gives to the queue what is not done. */
  async #offer(job: Job): Promise<void> {
    const done = new Set((await this.#rows(job)).map(({ subject }) => subject));
    const left = job.parts.flatMap(({ subject }, no) => (done.has(subject) ? [] : [no]));
    if (left.length === 0) await this.#finish(job);
    else await this.#parts.queue.offer(job.id, left);
  }

  /** Does a part of a job; throws where its result cannot be kept. */
  async #do(id: string, no: number): Promise<void> {
    const job = await this.#parts.store.job(id);
    const part = job?.parts[no];
    if (job === null || part === undefined) return;
    const before = await this.#rows(job);
    if (!before.some(({ subject }) => subject === part.subject)) await this.#keep(job, part);
    const done = await this.#rows(job);
    if (done.length === new Set(job.parts.map(({ subject }) => subject)).size) await this.#finish(job);
  }

  async #keep(job: Job, part: JobPart): Promise<void> {
    let isBroken = false;
    const outcome = await this.#outcome(job, part).catch((error: unknown) => {
      if (this.#isClosing) throw error;
      isBroken = true;
      return brokenOutcome(job, part, error);
    });
    const { subject } = part;
    const row = { subject, engine: ENGINE_VERSION, at: this.#parts.date(), ...(isBroken ? { isBroken } : {}) };
    if (outcome.kind === 'certify-forms') {
      await this.#parts.store.saveResults([{ ...row, kind: outcome.kind, result: outcome.form }]);
      return;
    }
    const { kind, rescored, findings } = outcome;
    const own = { ...row, session: job.session };
    const kept: ResultRow[] = findings === null ? [] : [{ ...own, kind: 'findings', result: findings }];
    await this.#parts.store.saveResults([{ ...own, kind, result: rescored }, ...kept]);
  }

  async #finish(job: Job): Promise<void> {
    await this.#hall?.finished(job, await this.results(job));
  }

  async #outcome(job: Job, part: JobPart): Promise<Outcome> {
    if (this.#hall === null) throw new Error('jobs have not begun');
    const given = await this.#hall.prepare(job, part);
    if (isOutcome(given)) return given;
    return this.#parts.workers.run(given.kind === 'rescore' ? await this.#withFindings(given, part) : given);
  }

  /** With the findings of the engine by which a sitting was played, where they were kept. */
  async #withFindings(task: Extract<Task, { kind: 'rescore' }>, { subject }: JobPart): Promise<Task> {
    const rows = await this.#parts.store.results('findings', [subject]);
    const own = rows.find(({ engine }) => engine === task.stored.header.engine);
    return own === undefined ? task : { ...task, kept: own.result };
  }
}
