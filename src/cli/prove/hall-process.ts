import { leaveNoRoom } from '../../server/database/no-room.ts';
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

process.on('message', (order: Order) => void leaveNoRoom(stores.tables, order === 'fill-disk'));
// Whoever started it is gone.
process.on('disconnect', () => process.exit());
process.send?.({ port: hall.port, key: hall.key } satisfies Served);
