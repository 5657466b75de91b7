import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SessionClient } from '../../../src/host/client.ts';
import { RemoteWire } from '../../../src/host/remote/remote-wire.ts';
import { joinSession, SeatApi } from '../../../src/host/remote/seat-api.ts';
import { StaffApi } from '../../../src/host/remote/staff-api.ts';
import { openPostgres } from '../../../src/server/database/stores.ts';
import { makeSigningKey } from '../../../src/server/record/checkpoint.ts';
import { checkReceipt } from '../../../src/server/record/session-record.ts';
import { postgresOfFile } from '../../support/postgres.ts';
import { scratchFolder } from '../../support/scratch.ts';
import { endOfServe, startServe } from '../../support/served-command.ts';
import { balanced } from './nodes.ts';

const postgres = postgresOfFile();

const KEYS = ['teacher-key', 'record-key.json'];

/** An empty folder with copies of the keys of another server. */
function folderWithKeysOf(other: string): string {
  const folder = scratchFolder();
  for (const name of KEYS) copyFileSync(join(other, name), join(folder, name));
  return folder;
}

/** Somebody at work, wherever the servers are. */
async function sitDown(api: SeatApi): Promise<SessionClient> {
  const { link } = await api.sitDown();
  const wire = new RemoteWire({
    ...{ api, link, now: () => performance.now() },
    onStanding: () => undefined,
    onReach: () => undefined,
    onForgotten: () => undefined,
  });
  return SessionClient.open(wire, 'en', () => performance.now());
}

/** Tries again until a server that has just taken the seat answers. */
async function persistently<T>(ask: () => Promise<T>): Promise<T> {
  for (;;)
    try {
      return await ask();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
}

test('two servers are started on one Postgres; work goes on at the second where the first is stopped, and is handed in there', async () => {
  const url = await (await postgres()).database();
  const [here, quota] = [scratchFolder(), { times: 100, seconds: 3_600 }];
  const first = await startServe(here, '--postgres', url);
  const second = await startServe(folderWithKeysOf(here), '--postgres', url);
  expect(second.key).toBe(first.key);
  const [one, two] = [new StaffApi(first.base, first.key), new StaffApi(second.base, second.key)];
  const session = await one.open({
    ...{ title: 'Two servers', pack: 'order-day', mode: 'practice', forms: 'same', seed: 7, quota },
  });
  await expect.poll(async () => (await two.sessions()).length, { timeout: 10_000 }).toBe(1);

  const seat = await joinSession(first.base, session.code, 'Ana');
  await two.act(session.id, { do: 'release', seats: 'all' });
  const api = new SeatApi('http://hall', seat, balanced([first.base, second.base], 0));
  const client = await persistently(() => sitDown(api));
  const acted = await client.perform('channel/check-in', { channel: 'amber' });
  expect(acted.refusal?.key).not.toBe('sitting/no-answer');

  const stopped = await first.end('SIGTERM');
  expect(stopped).toMatchObject({ code: 0 });
  // It has told the others that it goes, and where it lay it says no more that it runs.
  const { tables, close } = await openPostgres(url);
  expect(await tables.selectFrom('node').select('address').execute()).toEqual([{ address: second.base }]);
  expect(existsSync(join(here, 'running'))).toBe(false);

  const again = await persistently(() => sitDown(api));
  expect(again.info.id).toBe(client.info.id);
  await again.finish();
  await expect.poll(() => again.view().over, { timeout: 10_000 }).toBe(true);
  const receipt = JSON.parse(await persistently(() => api.receipt()));
  const kinds = (await two.record(session.id)).entries.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'seat/handed-in')).toHaveLength(1);
  // One hall has signed, whichever server it was.
  const key = JSON.parse(readFileSync(join(here, 'record-key.json'), 'utf8'));
  expect(checkReceipt(receipt, key)).toMatchObject({ ok: true });
  expect((await second.end('SIGTERM')).code).toBe(0);
  await close();
}, 180_000);

test('a server without the keys of its hall, or with other ones, does not start, and says which files to copy', async () => {
  const url = await (await postgres()).database();
  const here = scratchFolder();
  const first = await startServe(here, '--postgres', url);
  const without = scratchFolder();
  const missing = await endOfServe('--data', without, '--postgres', url, '--port', '0');
  expect(missing.code).toBe(2);
  expect(missing.said).toContain('Copy teacher-key and record-key.json from another server');
  // Nothing was made there that could be taken for the hall's keys later.
  expect(readdirSync(without).filter((name) => KEYS.includes(name))).toEqual([]);

  const other = folderWithKeysOf(here);
  writeFileSync(join(other, 'record-key.json'), JSON.stringify(makeSigningKey('waybill.hall')));
  const wrong = await endOfServe('--data', other, '--postgres', url, '--port', '0');
  expect(wrong.code).toBe(2);
  expect(wrong.said).toContain('another record-key.json than this hall signs with');
  expect(wrong.said).not.toContain(url);
  expect((await first.end('SIGTERM')).code).toBe(0);
}, 120_000);

test('a Postgres that cannot be opened is told with what to do, and never with its address', async () => {
  const url = await (await postgres()).database();
  const data = scratchFolder();
  const told = async (postgresUrl: string): Promise<string> => {
    const { code, said } = await endOfServe('--data', data, '--postgres', postgresUrl, '--port', '0');
    expect(code).toBe(2);
    expect(said).not.toContain('postgres://');
    return said;
  };
  const changed = (parts: Partial<URL>): string => String(Object.assign(new URL(url), parts));
  expect(await told(changed({ pathname: '/nowhere' }))).toContain('createdb');
  expect(await told(changed({ password: 'wrong' }))).toContain('password');
  expect(await told(changed({ port: '1' }))).toContain('No Postgres answers');
}, 120_000);
