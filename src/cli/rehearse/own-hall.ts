import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LOADING, moduleOf } from '../../server/jobs/loaded-apart.ts';
import { optionsForThousands } from '../serve/memory.ts';

/** What a process has used so far. */
export interface Usage {
  /** Processor time, real ms of one core. */
  readonly processor: number;
  /** Memory now, and the most so far, bytes. */
  readonly memory: number;
  readonly peak: number;
}

/** Ticks of Linux's processor clock in a second. */
const TICKS = 100;

/** What Linux says of a process; null elsewhere. */
export function usageOf(pid: number): Usage | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
    const ticks = Number(fields[11]) + Number(fields[12]);
    return {
      processor: (ticks * 1_000) / TICKS,
      memory: kilobytes('VmRSS') * 1_024,
      peak: kilobytes('VmHWM') * 1_024,
    };
  } catch {
    return null;
  }
}

/** A hall of its own for a rehearsal: another process, on a free port, with an empty folder that goes with it. */
export class OwnHall {
  readonly #process: ChildProcess;
  readonly #folder: string;
  readonly base: string;
  readonly key: string;

  private constructor(hall: ChildProcess, folder: string, base: string) {
    [this.#process, this.#folder, this.base] = [hall, folder, base];
    this.key = readFileSync(join(folder, 'teacher-key'), 'utf8').trim();
  }

  /** `megabytes`: of memory for what it plays. Rejects where it does not start. */
  static open(megabytes: number): Promise<OwnHall> {
    const folder = mkdtempSync(join(tmpdir(), 'waybill-rehearsal-'));
    const hall = spawn(
      process.execPath,
      [
        ...[...optionsForThousands(megabytes), ...LOADING],
        ...[moduleOf(import.meta.url, '../main'), 'serve'],
        ...['--port', '0', '--host', '127.0.0.1', '--no-page', '--data', folder],
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    // Whoever ends the rehearsal ends its hall.
    process.once('exit', () => hall.kill());
    return new Promise((resolve, reject) => {
      let said = '';
      hall.stdout.on('data', (piece: Buffer) => {
        said += piece.toString();
        const port = /http:\/\/localhost:(\d+)\/#/.exec(said)?.[1];
        if (port !== undefined) resolve(new OwnHall(hall, folder, `http://127.0.0.1:${port}`));
      });
      hall.once('exit', (code) => reject(new Error(`the hall ended with ${code}`)));
    });
  }

  get usage(): Usage | null {
    return usageOf(this.#process.pid ?? 0);
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill();
    await ended;
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
