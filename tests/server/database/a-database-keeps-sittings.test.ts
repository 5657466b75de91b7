import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../src/server/database/sqlite.ts';
import { SqliteStore } from '../../../src/server/database/sqlite-store.ts';
import { StoreFault } from '../../../src/session/store.ts';
import { STORE_PROMISES, type Tested } from '../../session/store-contract.ts';
import { scratchFolder } from '../../support/scratch.ts';

/** A database whose disk can be broken: every commit fails then. */
function breakable(database: Database): {
  readonly database: Database;
  breakFor(reason: StoreFault['reason'] | null): void;
} {
  let broken: StoreFault['reason'] | null = null;
  return {
    database: {
      exec: (sql) => {
        if (broken !== null && sql === 'COMMIT') throw new StoreFault(broken);
        database.exec(sql);
      },
      prepare: (sql) => database.prepare(sql),
      close: () => database.close(),
    },
    breakFor: (reason) => {
      broken = reason;
    },
  };
}

function onDisk(): Tested {
  const { database, breakFor } = breakable(openDatabase(join(scratchFolder(), 'hall.db')));
  return { store: new SqliteStore(database), breakFor };
}

describe('a store in a database', () => {
  test.each(STORE_PROMISES)('$title', ({ run }) => run(onDisk()));

  test('commits what comes together once, and answers each write when it is on the disk', async () => {
    const database = openDatabase(join(scratchFolder(), 'hall.db'));
    let commits = 0;
    const counting: Database = {
      exec: (sql) => {
        if (sql === 'COMMIT') commits += 1;
        database.exec(sql);
      },
      prepare: (sql) => database.prepare(sql),
      close: () => database.close(),
    };
    const store = new SqliteStore(counting);
    await Promise.all(Array.from({ length: 50 }, (_, i) => store.countTry(`form ${i}`)));
    expect(commits).toBe(1);
  });

  test('says that it is full where the disk is, keeps what it had, and takes more once there is room', async () => {
    const database = openDatabase(join(scratchFolder(), 'hall.db'));
    const store = new SqliteStore(database);
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

  test('is opened by one program at a time', () => {
    const path = join(scratchFolder(), 'hall.db');
    const first = openDatabase(path);
    new SqliteStore(first);
    expect(() => {
      const second = openDatabase(path);
      new SqliteStore(second);
    }).toThrow();
    first.close();
  });
});
