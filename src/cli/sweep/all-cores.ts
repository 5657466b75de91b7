import { type ChildProcess, fork } from 'node:child_process';
import { LOADING, moduleOf } from '../../server/jobs/loaded-apart.ts';
import { playersOf } from './play-seed.ts';
import type { Result, Task } from './result.ts';

const WORKER = moduleOf(import.meta.url, './worker');

/** Gives one process task after task until none is left; a process that dies is a crash of the bot that was playing. */
function runWorker(tasks: Task[], told: (result: Result) => void): Promise<void> {
  return new Promise((done) => {
    let task: Task | undefined;
    let results = 0;
    const worker: ChildProcess = fork(WORKER, { execArgv: [...LOADING], stdio: 'inherit' });
    const next = (): void => {
      task = tasks.shift();
      results = 0;
      if (task === undefined) worker.disconnect();
      else worker.send(task);
    };
    worker.on('message', (message: Result | 'free') => {
      if (message === 'free') return next();
      results += 1;
      told(message);
    });
    worker.on('exit', (code, signal) => {
      const left = task === undefined ? [] : playersOf(task).slice(results);
      const { seed = 0 } = task ?? {};
      for (const { bot } of left) told({ seed, bot, crashed: `process ended with ${signal ?? code}` });
      done(tasks.length > 0 ? runWorker(tasks, told) : undefined);
    });
    next();
  });
}

/** Plays the tasks in so many processes at once, and tells every result as it comes. */
export async function onAllCores(
  tasks: readonly Task[],
  processes: number,
  told: (result: Result) => void,
): Promise<void> {
  const left = [...tasks];
  const count = Math.min(processes, tasks.length);
  await Promise.all(Array.from({ length: count }, () => runWorker(left, told)));
}
