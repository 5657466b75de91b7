import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { bundled } from '../bundled.ts';
import { emptyDisk, fillDisk, isSmallDisk } from './full-disk.ts';
import type { Order, Served } from './hall-process.ts';

/** A served hall in a process of its own, which can be killed and started again on the same disk, at the same address. */
export class KilledHall {
  /** Where it is started next. */
  folder: string;
  base = '';
  #owner = '';
  #script = '';
  #process: ChildProcess | null = null;
  readonly #megabytes: number;

  /** `megabytes`: of memory for what it plays. */
  constructor(folder: string, megabytes = 2_000) {
    [this.folder, this.#megabytes] = [folder, megabytes];
  }

  async start(): Promise<void> {
    if (this.#script === '') this.#script = join(await bundled(), 'hall-process.js');
    const port = this.base === '' ? '0' : new URL(this.base).port;
    const started = fork(this.#script, [this.folder, port], {
      execArgv: [`--max-old-space-size=${this.#megabytes}`],
      // What the server says of a full disk is wanted.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#process = started;
    const served = await new Promise<Served>((resolve, reject) => {
      started.once('message', (message) => resolve(message as Served));
      started.once('exit', (code, signal) => reject(new Error(`the hall did not start: ${signal ?? code}`)));
    });
    this.base = `http://127.0.0.1:${served.port}`;
    this.#owner = served.key;
  }

  /** SIGKILL: nothing is said, flushed or closed. Resolves when the process is gone. Throws where it had ended by itself. */
  async kill(): Promise<void> {
    const running = this.#process;
    if (running === null) return;
    this.#process = null;
    if (running.exitCode !== null) throw new Error(`the hall had ended with ${running.exitCode}`);
    const gone = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGKILL');
    await gone;
  }

  /** Whether its disk is small enough to be really filled. */
  get isOnSmallDisk(): boolean {
    return isSmallDisk(this.folder);
  }

  /** Lets the disk be full: really where it is a small one; else the database may grow no further. */
  fillDisk(): void {
    if (this.isOnSmallDisk) fillDisk(this.folder);
    else this.#order('fill-disk');
  }

  /** The disk has room again. */
  emptyDisk(): void {
    emptyDisk(this.folder);
    this.#order('empty-disk');
  }

  #order(order: Order): void {
    this.#process?.send(order);
  }

  async ask<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
    const response = await fetch(this.base + path, {
      method,
      headers: {
        authorization: `Bearer ${this.#owner}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path} ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }
}
