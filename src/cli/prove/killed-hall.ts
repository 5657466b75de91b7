import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import { makeSecret } from '../../server/hall/secrets.ts';
import { inProject } from '../project.ts';
import type { Order } from './hall-process.ts';

/** The process as one file: loading a hundred sources at each start would take longer than what is proven. */
async function bundled(): Promise<string> {
  const outDir = inProject('out', 'prove');
  await build({
    ...{ configFile: false, publicDir: false, logLevel: 'error', root: inProject() },
    build: { ssr: inProject('src', 'cli', 'prove', 'hall-process.ts'), outDir, emptyOutDir: false, minify: false },
  });
  return join(outDir, 'hall-process.js');
}

/** A hall in a process of its own, which can be killed and started again on the same disk, at the same address. */
export class KilledHall {
  readonly folder: string;
  readonly owner = makeSecret();
  base = '';
  #script = '';
  #process: ChildProcess | null = null;

  constructor(folder: string) {
    this.folder = folder;
  }

  async start(): Promise<void> {
    if (this.#script === '') this.#script = await bundled();
    const port = this.base === '' ? '0' : new URL(this.base).port;
    const started = fork(this.#script, [this.folder, this.owner, port], {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#process = started;
    this.base = await new Promise<string>((resolve, reject) => {
      started.once('message', (message) => resolve((message as { readonly base: string }).base));
      started.once('exit', (code, signal) => reject(new Error(`the hall did not start: ${signal ?? code}`)));
    });
  }

  /** SIGKILL: nothing is said, flushed or closed. Resolves when the process is gone. */
  async kill(): Promise<void> {
    const running = this.#process;
    if (running === null || running.exitCode !== null) return;
    const gone = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGKILL');
    await gone;
    this.#process = null;
  }

  /** Lets the disk be full, or have room again. */
  order(order: Order): void {
    this.#process?.send(order);
  }

  async ask<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
    const response = await fetch(this.base + path, {
      method,
      headers: { authorization: `Bearer ${this.owner}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path} ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }
}
