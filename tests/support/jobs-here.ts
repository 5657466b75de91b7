import type { JobStore } from '../../src/server/jobs/job.ts';
import { Jobs } from '../../src/server/jobs/jobs.ts';
import { OwnQueue } from '../../src/server/jobs/own-queue.ts';
import { doTask, type Task } from '../../src/server/jobs/task.ts';

/** Does what a thread of a hall's workers does, in this one: a thread takes seconds to load the engine. */
export const workersHere = { run: async (task: Task) => doTask(task), close: async () => undefined };

/** The jobs of a hall, done in this thread. */
export const jobsHere = (store: JobStore, date: () => number): Jobs =>
  new Jobs({ store, date, queue: new OwnQueue(1), workers: workersHere });
