import { moduleOf } from './loaded-apart.ts';
import type { Outcome, Task } from './task.ts';
import { Threads } from './threads.ts';

/** Long work lets everything else go first, and its threads are gone soon after it. */
const PLAN = { name: 'doTask', nice: 10, idle: 10_000 };

/** Threads that do long work beside the hall. */
export class Workers extends Threads<Task, Outcome> {
  constructor() {
    super({ ...PLAN, filename: moduleOf(import.meta.url, './task') });
  }
}
