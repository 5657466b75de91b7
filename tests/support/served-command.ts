import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from '../../src/cli/bundled.ts';
import { freePort } from './postgres.ts';
import { whenFileIsDone } from './when-file-is-done.ts';

/** How a command ended. */
export interface CommandEnd {
  readonly code: number | null;
  readonly said: string;
}

/** The real `waybill serve`, bundled, in a process of its own. */
export interface ServedCommand {
  readonly base: string;
  /** The owner's key. */
  readonly key: string;
  /** Sends a signal, and resolves when the process is gone. */
  end(signal: NodeJS.Signals): Promise<CommandEnd>;
}

async function started(args: readonly string[]) {
  const command = join(await bundled(), 'main.js');
  const child = spawn(process.execPath, [command, 'serve', '--no-page', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  }) as ChildProcess & Required<Pick<ChildProcess, 'stdout' | 'stderr'>>;
  whenFileIsDone(() => void child.kill('SIGKILL'));
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (piece: Buffer) => {
      said += piece.toString();
    });
  const ended = new Promise<CommandEnd>((resolve) => child.once('close', (code) => resolve({ code, said })));
  return { child, ended, said: () => said };
}

/** Runs `serve` where it does not start; resolves to what it says. */
export const endOfServe = async (...args: readonly string[]): Promise<CommandEnd> => (await started(args)).ended;

/** Starts `serve` on a port of this machine that is free, and resolves when it says that it is open. */
export async function startServe(data: string, ...args: readonly string[]): Promise<ServedCommand> {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const where = ['--data', data, '--host', '127.0.0.1', '--port', String(port), '--node', base];
  const { child, ended, said } = await started([...where, ...args]);
  await new Promise<void>((resolve, reject) => {
    void ended.then((end) => reject(new Error(`serve ended with ${end.code}: ${end.said}`)));
    child.stdout?.on('data', () => said().includes('Ctrl+C') && resolve());
  });
  return {
    base,
    key: readFileSync(join(data, 'teacher-key'), 'utf8').trim(),
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}
