import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../src/server/database/sqlite.ts';
import { sqliteDialect } from '../../../src/server/database/sqlite-dialect.ts';
import { openFolder, openTables } from '../../../src/server/database/stores.ts';
import { STORE_PROMISES } from '../../session/store-contract.ts';
import { scratchFolder } from '../../support/scratch.ts';
import { databases } from './tested-stores.ts';

describe.each(databases())('sittings in %s', (_name, open) => {
  test.each(STORE_PROMISES)('$title', async ({ run }) => {
    const { sittings: store, breakFor, close } = await open();
    await run({ store, breakFor });
    await close();
  });

  test('commits what comes together once, and answers each write when it is on the disk', async () => {
    const { sittings, commits, close } = await open();
    const before = commits();
    await Promise.all(Array.from({ length: 50 }, (_, i) => sittings.countTry(`form ${i}`)));
    expect(commits() - before).toBe(1);
    await close();
  });

  test('lets a write through that comes together with one that is refused', async () => {
    const { sittings, close } = await open();
    const progress = { id: 'nobody', clock: 0, day: 0, over: false, report: null };
    const [refused, counted] = await Promise.allSettled([sittings.append([], progress), sittings.countTry('form')]);
    expect(refused).toMatchObject({ status: 'rejected', reason: { reason: 'gone' } });
    expect(counted).toEqual({ status: 'fulfilled', value: 1 });
    await close();
  });

  test('stores a form once, however many sit it, and deletes it with the last of them', async () => {
    const { sittings, tables, close } = await open();
    const form = { texts: {} } as never;
    const count = async () => (await tables.selectFrom('form').selectAll().execute()).length;
    for (const id of ['a', 'b']) {
      const progress = { id, clock: 0, day: 0, over: false, report: null };
      await sittings.keep({ id, header: { id } as never, form, startedAt: 1 }, progress);
    }
    expect(await count()).toBe(1);
    await sittings.remove('a');
    expect(await count()).toBe(1);
    await sittings.remove('b');
    expect(await count()).toBe(0);
    await close();
  });

  test('sittings of one form share it after the database is opened anew, and nobody can change it', async () => {
    const { sittings, close, again } = await open();
    const form = (seed: number) => ({ seed, texts: { a: ['A'] } }) as never;
    const seeds = { a: 1, b: 1, c: 2 };
    for (const [id, seed] of Object.entries(seeds)) {
      const progress = { id, clock: 0, day: 0, over: false, report: null };
      await sittings.keep({ id, header: { id } as never, form: form(seed), startedAt: 1 }, progress);
    }
    await close();
    const { sittings: anew, close: closeAnew } = await again();
    const [a, b, c] = await Promise.all(Object.keys(seeds).map((id) => anew.read(id)));
    expect(a?.form).toEqual(form(1));
    expect(b?.form).toBe(a?.form);
    expect((await anew.read('b'))?.form).toBe(a?.form);
    expect(c?.form).toEqual(form(2));
    expect(() => Object.assign(a?.form.texts ?? {}, { b: 'B' })).toThrow(TypeError);
    await closeAnew();
  });
});

test('SQLite says that it is full where the disk is, keeps what it had, and takes more once there is room', async () => {
  const database = openDatabase(join(scratchFolder(), 'hall.db'));
  const { sittings: store } = await openTables(sqliteDialect(database));
  const header = { id: 'a' } as never;
  const progress = (clock: number) => ({ id: 'a', clock, day: 0, over: false, report: null });
  await store.keep({ id: 'a', header, form: {} as never, startedAt: 1 }, progress(0));
  const { page_count: pages } = database.prepare('PRAGMA page_count').get() as { readonly page_count: number };
  database.prepare(`PRAGMA max_page_count = ${pages + 2}`).get();
  const entry = (seq: number) => ({ seq, at: seq, action: 'x', input: 'y'.repeat(20_000), seal: 's' });
  const fault = await store.append([entry(0), entry(1), entry(2)], progress(9)).catch((error: unknown) => error);
  expect(fault).toMatchObject({ reason: 'full' });
  expect(await store.read('a')).toMatchObject({ log: [], progress: progress(0) });
  database.prepare('PRAGMA max_page_count = 100000').get();
  await store.append([entry(0)], progress(9));
  expect((await store.read('a'))?.log).toHaveLength(1);
});

test('the database of a folder is opened by one program at a time', async () => {
  const folder = scratchFolder();
  const first = await openFolder(folder);
  await expect(openFolder(folder)).rejects.toThrow(/locked/);
  await first.close();
  await (await openFolder(folder)).close();
});
