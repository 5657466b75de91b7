import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { needFolder, roomIn } from '../../src/cli/serve/preflight.ts';
import { loadWords } from '../../src/cli/words.ts';
import { databaseIn } from '../../src/server/database/sqlite.ts';
import { openFolder } from '../../src/server/database/stores.ts';
import { makeSigningKey } from '../../src/server/record/checkpoint.ts';
import { scratchFolder } from '../support/scratch.ts';
import { SLOW, waybill } from './waybill.ts';

const words = loadWords('en');

/** What `serve` says in a folder in which it does not start. */
async function told(data: string, ...args: readonly string[]): Promise<string> {
  const { code, out, err } = await waybill('serve', '--no-page', '--port', '0', '--data', data, ...args);
  expect([code, out]).toEqual([2, '']);
  expect(err.trim().split('\n')).toHaveLength(1);
  return err;
}

test(
  'a folder that is a file is told, with the option that names it',
  async () => {
    const file = join(scratchFolder(), 'file');
    writeFileSync(file, '');
    expect(await told(file)).toContain(`${file} is a file`);
    expect(await told(file)).toContain('--data');
    expect(await told(scratchFolder(), '--checkpoints', join(file, 'kept'))).toContain('--checkpoints');
    expect(await told(scratchFolder(), '--backup', file)).toContain('--backup');
  },
  SLOW,
);

/** Somebody who is not root, where root runs the tests: root may write everywhere. */
const NOBODY = 65_534;
afterEach(() => process.getuid?.() === 0 && process.seteuid?.(0));

test('a folder into which this account may not write is told', () => {
  const folder = scratchFolder();
  chmodSync(folder, 0o555);
  if (process.getuid?.() === 0) process.seteuid?.(NOBODY);
  expect(() => needFolder(folder, '--data', words)).toThrow(`This account may not write to ${folder}`);
  expect(() => needFolder(join(folder, 'new'), '--data', words)).toThrow('This account may not write');
});

test('a disk with little room is told, and one with none keeps a hall from starting', () => {
  const folder = scratchFolder();
  expect(roomIn(folder, words, 10_000_000_000)).toBeNull();
  expect(roomIn(folder, words, 400_000_000)).toContain('only 400 MB are free');
  expect(() => roomIn(folder, words, 1_000_000)).toThrow('Only 1 MB are free');
});

test(
  'a port that another program uses is told, and the hall is closed again',
  async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '0.0.0.0', () => resolve((server.address() as { readonly port: number }).port));
    });
    const data = scratchFolder();
    expect(await told(data, '--port', String(port))).toContain(`Another program uses port ${port}`);
    server.close();
    expect(existsSync(join(data, 'running'))).toBe(false);
    await (await openFolder(data)).close();
    expect(await told(data, '--host', '203.0.113.7')).toContain('has no address 203.0.113.7');
  },
  SLOW,
);

test(
  'a database that another hall has open, or that is damaged, is told',
  async () => {
    const data = scratchFolder();
    const { close } = await openFolder(data);
    expect(await told(data)).toContain(`Another hall has ${data} open`);
    await close();
    writeFileSync(databaseIn(data), 'this is no database'.repeat(1_000));
    expect(await told(data)).toContain('waybill restore');
  },
  SLOW,
);

test(
  'a clock that stands before what the hall has written is told, with both times',
  async () => {
    const data = scratchFolder();
    const { rows, close } = await openFolder(data);
    await rows.addEntry({ session: 'any', at: Date.UTC(2100, 0, 1), kind: 'note' });
    await close();
    expect(await told(data)).toContain('2100-01-01T00:00:00Z');
  },
  SLOW,
);

test(
  'keys that are damaged, or another hall’s, are told',
  async () => {
    const data = scratchFolder();
    const key = join(data, 'record-key.json');
    writeFileSync(key, '{');
    expect(await told(data)).toContain(`${key} is damaged`);
    writeFileSync(key, JSON.stringify(makeSigningKey('waybill.hall')));
    // A first start, which ends at the port, notes the key.
    await told(data, '--host', '203.0.113.7');
    writeFileSync(key, JSON.stringify(makeSigningKey('waybill.hall')));
    expect(await told(data)).toContain('another record-key.json than this hall signs with');
  },
  SLOW,
);
