import PgBoss from 'pg-boss';
import { hashOf } from '../../kernel/canonical.ts';
import type { DoPart, PartQueue } from './part-queue.ts';

/** The schema of pg-boss in the hall's database. */
const SCHEMA = 'waybill_jobs';
const QUEUE = 'part-of-job';

/** How often a part is given to another server before it is left to the next start. */
const TRIES = 5;
/** Real seconds between two looks for work. */
const LOOK_EVERY = 1;

export interface SharedQueueParts {
  /** The database that the servers of a hall share, by its URL. */
  readonly url: string;
  /** How many parts this server does at the same time. */
  readonly atOnce: number;
  /** Real seconds after which a part is taken from a server that has not done it, and given to another. */
  readonly patience?: number;
}

interface Waiting {
  readonly job: string;
  readonly no: number;
}

/** A part has one name, so that it waits once however many servers offer it; pg-boss wants that name as a UUID. */
function nameOf(job: string, no: number): string {
  const hash = hashOf([job, no]);
  return [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20, 32)].join('-');
}

/** The parts of a hall that several servers share, in their Postgres by pg-boss: what a killed server has taken goes to another. */
export class SharedQueue implements PartQueue {
  readonly #boss: PgBoss;
  readonly #atOnce: number;

  constructor({ url, atOnce, patience = 120 }: SharedQueueParts) {
    this.#atOnce = atOnce;
    this.#boss = new PgBoss({
      ...{ connectionString: url, schema: SCHEMA, application_name: 'waybill-jobs', max: 2 + atOnce },
      ...{ schedule: false, expireInSeconds: patience, retryLimit: TRIES },
      // Looked for as often as a part may take, and every minute at least.
      maintenanceIntervalSeconds: Math.min(60, patience),
    });
    // A database that is out of reach now is asked again at the next look.
    this.#boss.on('error', () => undefined);
  }

  async begin(work: DoPart): Promise<void> {
    await this.#boss.start();
    await this.#boss.createQueue(QUEUE);
    for (let i = 0; i < this.#atOnce; i += 1) {
      const worker: string = await this.#boss.work<Waiting>(
        QUEUE,
        { pollingIntervalSeconds: LOOK_EVERY },
        async (taken) => {
          for (const { data } of taken) await work(data.job, data.no);
          // There may be more.
          this.#boss.notifyWorker(worker);
        },
      );
    }
  }

  async offer(job: string, parts: readonly number[]): Promise<void> {
    const waiting = parts.map((no) => ({ id: nameOf(job, no), name: QUEUE, data: { job, no } }));
    await this.#boss.insert(waiting);
    // What was given up before is not inserted again.
    await this.#boss.retry(
      QUEUE,
      waiting.map(({ id }) => id),
    );
  }

  async close(): Promise<void> {
    await this.#boss.stop({ graceful: false });
  }
}
