import { compileForm } from '../../../src/scenario/compile/compile.ts';
import { openPostgres } from '../../../src/server/database/stores.ts';
import { openHall } from '../../../src/server/open-hall.ts';
import type { SigningKey } from '../../../src/server/record/checkpoint.ts';
import { type AnyPack, packCalled, sourceOf } from '../../support/world.ts';

/** What a server says when it is there: where it is reached. */
export interface Started {
  readonly base: string;
}

// One server of several, as a process that can be killed. Arguments: the database, its folder, the keys of owner and hall, and its
// patience with jobs, seconds.
const [url = '', folder = '', owner = '', key = '', patience = ''] = process.argv.slice(2);

const { hall, app, begin } = await openHall({
  ...{ stores: await openPostgres(url), postgres: url, force: false, page: null, date: Date.now },
  ...{ data: folder, checkpoints: folder, backups: folder, backupMinutes: 0, key: JSON.parse(key) as SigningKey },
  ...(patience === '' ? {} : { jobPatience: Number(patience) }),
  addresses: () => [],
  source: (pack) => sourceOf(pack as AnyPack),
  form: async (pack, seed, difficulty) => compileForm(packCalled(pack as AnyPack), seed, difficulty),
});
if (hall.accountOf(owner) === undefined)
  await hall.addAccount('Owner', ['administrator', 'manager', 'teacher'], 'hall', owner);
const base = await app.listen({ port: 0, host: '127.0.0.1' });
await begin(base);
process.send?.({ base } satisfies Started);
// Whoever started it is gone.
process.on('disconnect', () => process.exit());
