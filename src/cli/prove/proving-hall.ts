import { join } from 'node:path';
import { closeDatabase, openDatabase } from '../../server/database/sqlite.ts';
import { sqliteDialect } from '../../server/database/sqlite-dialect.ts';
import { openTables } from '../../server/database/stores.ts';
import { Hall, LOOK_EVERY } from '../../server/hall/hall.ts';
import { makeApp } from '../../server/http/app.ts';
import { openJobs } from '../../server/jobs/open-jobs.ts';
import { ReplayThreads } from '../../server/marking/replays.ts';
import { makeSigningKey } from '../../server/record/checkpoint.ts';
import { servedPacks } from '../served-packs.ts';
import { loadWords } from '../words.ts';

export interface ProvingHall {
  readonly hall: Hall;
  readonly app: Awaited<ReturnType<typeof makeApp>>;
  /** Where it can be asked over the network. */
  readonly base: string;
  close(): Promise<void>;
}

interface ProvingParts {
  /** Where its database is. */
  readonly folder: string;
  /** The owner's key. */
  readonly owner: string;
  /** Real ms since 1970; a proof that is in a hurry moves it on. */
  readonly date?: () => number;
}

/** A hall of its own, without the page, to be treated badly. */
export async function openProvingHall({ folder, owner, date = Date.now }: ProvingParts): Promise<ProvingHall> {
  const words = loadWords('en');
  const database = openDatabase(join(folder, 'hall.db'));
  const stores = await openTables(sqliteDialect(database), { close: async () => closeDatabase(database) });
  const hall = new Hall({
    ...{ sittings: stores.sittings, rows: stores.rows, date, key: makeSigningKey('waybill.proof') },
    ...servedPacks(words),
    jobs: openJobs(stores.jobs, date),
    replays: new ReplayThreads(),
  });
  await hall.restore();
  if (hall.accountOf(owner) === undefined)
    await hall.addAccount('Owner', ['administrator', 'manager', 'teacher'], 'hall', owner);
  const app = await makeApp({ hall, page: null, date, addresses: () => [] });
  const base = await app.listen({ port: 0, host: '127.0.0.1' });
  const looking = setInterval(() => hall.lookAround(), LOOK_EVERY);
  return {
    ...{ hall, app, base },
    close: async () => {
      clearInterval(looking);
      await app.close();
      await hall.close();
      await stores.close();
    },
  };
}
