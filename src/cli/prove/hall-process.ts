import { openProvingHall } from './proving-hall.ts';

/** What the proof tells the hall that it has killed so often. */
export type Order = 'fill-disk' | 'empty-disk';

// The hall as a process of its own, which is killed. Arguments: its folder, the owner's key, its port.
const [folder = '', owner = '', port = '0'] = process.argv.slice(2);
const { base, database } = await openProvingHall({ folder, owner, port: Number(port) });

/** Pages that an SQLite database can have at most. */
const MOST_PAGES = 1_073_741_823;

const limitTo = (pages: number): void => void database.prepare(`PRAGMA max_page_count = ${pages}`).get();

process.on('message', (order: Order) => {
  if (order === 'empty-disk') limitTo(MOST_PAGES);
  else limitTo(Number((database.prepare('PRAGMA page_count').get() as { readonly page_count: number }).page_count));
});
// Whoever started it is gone.
process.on('disconnect', () => process.exit());
process.send?.({ base });
