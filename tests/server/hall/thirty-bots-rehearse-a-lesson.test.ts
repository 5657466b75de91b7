import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bundled } from '../../../src/cli/bundled.ts';
import { OwnHall } from '../../../src/cli/rehearse/own-hall.ts';

const halls: OwnHall[] = [];
afterAll(async () => {
  for (const hall of halls.splice(0)) await hall.close();
});

/** Runs the real command; resolves to what it printed. A promise of speed that a busy machine breaks is no fault of this test. */
async function rehearse(...args: readonly string[]): Promise<string> {
  const bots = spawn(process.execPath, [join(await bundled(), 'main.js'), 'rehearse', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  bots.stdout.on('data', (piece: Buffer) => {
    said += piece.toString();
  });
  return new Promise((resolve) => bots.once('close', () => resolve(said)));
}

test('a hall is started, thirty bots of another process join, work a lesson over a bad network, and hand in', async () => {
  // As `npm run hall` starts it: from the sources.
  const hall = await OwnHall.open(1_000);
  halls.push(hall);
  const options = ['--pack', 'order-day', '--pupils', '30', '--seconds', '8', '--pace', '4', '--faults', '--json'];
  options.push('--witnesses', '5');
  const { promises } = JSON.parse(await rehearse(hall.base, '--key', hall.key, ...options)) as {
    readonly promises: readonly { readonly name: string; readonly value: number }[];
  };
  const figures = Object.fromEntries(promises.map(({ name, value }) => [name, value]));
  expect(figures).toMatchObject({ seats: 30, witnesses: 5, compared: 30, lost: 0, doubled: 0, 'without-receipt': 0 });
  expect(figures.acts).toBeGreaterThan(30);
}, 120_000);
