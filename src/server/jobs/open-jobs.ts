import type { JobStore } from './job.ts';
import { Jobs } from './jobs.ts';
import { OwnQueue } from './own-queue.ts';
import { SharedQueue } from './shared-queue.ts';
import { Workers } from './workers.ts';

/**
 * The jobs of a hall. `postgres`: the URL of the database that several servers share; left out where one server has the hall for itself.
 * `patience`: real seconds after which a part goes from a server that has not done it to another.
 */
export function openJobs(store: JobStore, date: () => number, postgres?: string, patience?: number): Jobs {
  const workers = new Workers();
  const atOnce = workers.threads;
  const queue =
    postgres === undefined
      ? new OwnQueue(atOnce)
      : new SharedQueue({ url: postgres, atOnce, ...(patience === undefined ? {} : { patience }) });
  return new Jobs({ store, queue, workers, date });
}
