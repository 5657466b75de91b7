import { spawnSync } from 'node:child_process';
import { vi } from 'vitest';
import { run } from '../../src/cli/program.ts';

export const PACK = 'scenarios/order-desk';

/** Milliseconds for a test that starts the command, on a machine with other work to do. */
export const SLOW = 60_000;

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the real `waybill` command, as `npm run -s waybill` does. Starting it takes a second: most tests call {@link waybill}. */
export function startWaybill(...args: readonly string[]): Ended {
  const command = ['--import', 'tsx', 'src/cli/main.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

/** Runs the command in this process, and listens to what it says. */
export async function waybill(...args: readonly string[]): Promise<Ended> {
  const said = { out: '', err: '' };
  const listen = (stream: 'out' | 'err') => (line: unknown) => {
    said[stream] += `${String(line)}\n`;
  };
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(listen('out')),
    vi.spyOn(console, 'error').mockImplementation(listen('err')),
  ];
  const code = await run(args);
  for (const spy of spies) spy.mockRestore();
  return { code, ...said };
}
