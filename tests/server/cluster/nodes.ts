import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { bundled } from '../../../src/cli/bundled.ts';
import type { Network } from '../../../src/host/remote/ask-hall.ts';
import { makeSigningKey } from '../../../src/server/record/checkpoint.ts';
import { scratchFolder } from '../../support/scratch.ts';
import type { Started } from './node-process.ts';

/** One server of several, in a process of its own. */
export interface NodeProcess {
  readonly base: string;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
}

/** Servers of one hall sign with one key. */
const KEY = JSON.stringify(makeSigningKey('hall.example'));

const running = new Set<ChildProcess>();

export function killAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

const BUNDLE = {
  name: 'node',
  entries: { 'node-process': 'tests/server/cluster/node-process.ts' },
  sources: ['tests/server/cluster', 'tests/support'],
};

/** Starts a server on a database that others share. `patience`: see `openJobs`. */
export async function startNode(url: string, owner: string, patience?: number): Promise<NodeProcess> {
  const started = [url, scratchFolder(), owner, KEY, ...(patience === undefined ? [] : [String(patience)])];
  const child = fork(join(await bundled(BUNDLE), 'node-process.js'), started, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  running.add(child);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    child.once('message', (started) =>
      resolve({
        base: (started as Started).base,
        kill: async () => {
          child.kill('SIGKILL');
          await ended;
        },
      }),
    );
  });
}

/** What stands before the servers: asks the next one where one does not answer, or says that it has not got the seat yet. */
export function balanced(bases: readonly string[], first: number): Network {
  let at = first % bases.length;
  return async (asked, init) => {
    const base = bases[at] ?? '';
    const answer = await fetch(String(asked).replace(/^http:\/\/hall/, base), init).catch(() => null);
    if (answer !== null && answer.status !== 503) return answer;
    at = (at + 1) % bases.length;
    throw new TypeError('no answer');
  };
}
