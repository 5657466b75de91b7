import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HallThere, makeBackup, restoreFolder } from '../../../src/server/backups.ts';
import { databaseIn } from '../../../src/server/database/sqlite.ts';
import { openFolder } from '../../../src/server/database/stores.ts';
import type { LogEntry } from '../../../src/sitting/sitting-file.ts';
import { startHall, TestHall } from '../../support/hall.ts';
import { scratchFolder } from '../../support/scratch.ts';

const entry = (seq: number): LogEntry => ({ seq, at: seq, action: 'x', input: 'y'.repeat(200), seal: 's' });
const progress = (clock: number) => ({ id: 'a', clock, day: 0, over: false, report: null });

test('a backup that is made while sittings are written holds everything that was acknowledged before, and opens', async () => {
  const [data, folder] = [scratchFolder(), scratchFolder()];
  writeFileSync(join(data, 'teacher-key'), 'the key');
  const stores = await openFolder(data);
  await stores.sittings.keep({ id: 'a', header: { id: 'a' } as never, form: {} as never, startedAt: 1 }, progress(0));
  let acknowledged = 0;
  let isDone = false;
  const writing = (async () => {
    while (!isDone) {
      await stores.sittings.append([entry(acknowledged)], progress(acknowledged));
      acknowledged += 1;
    }
  })();
  for (let round = 0; round < 5; round += 1) {
    await expect.poll(() => acknowledged).toBeGreaterThan(round * 10);
    const before = acknowledged;
    const path = await makeBackup(stores, { data, folder, date: () => 1_800_000_000_000 + round });
    const restored = scratchFolder();
    restoreFolder(path ?? '', join(restored, 'hall'));
    const copy = await openFolder(join(restored, 'hall'));
    const log = (await copy.sittings.read('a'))?.log ?? [];
    expect(log.length).toBeGreaterThanOrEqual(before);
    expect(log.map(({ seq }) => seq)).toEqual(Array.from(log, (_, seq) => seq));
    await copy.close();
    expect(readdirSync(join(restored, 'hall')).sort()).toEqual(['hall.db', 'teacher-key']);
  }
  isDone = true;
  await writing;
  await stores.close();
});

test('a restored hall goes on with its sittings, which wait for their release; nothing acknowledged is lost', async () => {
  const hall = await startHall();
  const session = await hall.openSession();
  await hall.act(session.id, { do: 'release', seats: 'all' });
  const pupil = await hall.join(session.code, 'Ana');
  const client = await pupil.client;
  const { refusal } = await client.perform('channel/check-in', { channel: 'amber' });
  const [{ acts } = { acts: 0 }] = await hall.board(session.id);
  const path = await hall.backUp();
  await client.perform('channel/check-in', { channel: 'harbour' });
  await hall.stop();

  const elsewhere = join(scratchFolder(), 'hall');
  restoreFolder(path, elsewhere);
  const restored = await new TestHall(elsewhere, false, hall).start();
  const [after] = await restored.board(session.id);
  expect(after).toMatchObject({ state: 'paused', name: 'Ana' });
  const again = await (await restored.sitDown(pupil.seat)).client;
  expect(again.info.id).toBe(client.info.id);
  expect((await restored.board(session.id))[0]?.acts).toBe(acts);
  await restored.act(session.id, { do: 'release', seats: 'all' });
  const taken = (await again.perform('channel/check-in', { channel: 'amber' })).refusal?.key;
  // It was done before; or it was refused before, and is refused alike.
  expect(taken).toBe(refusal?.key ?? taken);
  await restored.stop();
});

test('nothing is restored over a hall, or out of what is no backup', async () => {
  const data = scratchFolder();
  await (await openFolder(data)).close();
  const before = readdirSync(data);
  expect(() => restoreFolder(databaseIn(data), data)).toThrow(HallThere);
  const wrong = join(scratchFolder(), 'wrong.db');
  copyFileSync(databaseIn(data), wrong);
  expect(() => restoreFolder(wrong, join(scratchFolder(), 'a'))).toThrow();
  writeFileSync(wrong, 'this is no database'.repeat(1_000));
  const target = scratchFolder();
  expect(() => restoreFolder(wrong, target)).toThrow();
  expect(readdirSync(target).filter((name) => name === 'hall.db')).toEqual([]);
  expect(readdirSync(data)).toEqual(before);
});
