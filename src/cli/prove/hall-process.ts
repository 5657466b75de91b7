import { sql } from 'kysely';
import { openServed } from '../serve/served-hall.ts';
import { loadWords } from '../words.ts';

/** What the proof tells the hall that it has killed so often. */
export type Order = 'fill-disk' | 'empty-disk';

/** What the hall says when it is there. */
export interface Served {
  readonly port: number;
  /** The owner's key. */
  readonly key: string;
}

// The hall as a process of its own, which is killed: opened just as `serve` opens it. Arguments: its folder, its port.
const [data = '', port = '0'] = process.argv.slice(2);
const { stores, ...hall } = await openServed({
  ...{ data, port: Number(port), host: '127.0.0.1', page: null, every: 15, force: false, words: loadWords('en') },
  onDoubt: () => undefined,
});

/** Pages that an SQLite database can have at most. */
const MOST_PAGES = 1_073_741_823;

const pragma = async (text: string): Promise<Readonly<Record<string, number>>> =>
  (await sql<Readonly<Record<string, number>>>`${sql.raw(`PRAGMA ${text}`)}`.execute(stores.tables)).rows[0] ?? {};

process.on('message', async (order: Order) => {
  const pages = order === 'empty-disk' ? MOST_PAGES : (await pragma('page_count')).page_count;
  await pragma(`max_page_count = ${pages}`);
});
// Whoever started it is gone.
process.on('disconnect', () => process.exit());
process.send?.({ port: hall.port, key: hall.key } satisfies Served);
