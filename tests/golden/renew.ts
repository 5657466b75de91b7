import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../../src/kernel/canonical.ts';
import { formHashes } from '../support/form-hashes.ts';
import { lastView } from '../support/last-view.ts';
import { botsOf, played, SEEDS } from '../support/played.ts';
import { formFor, PACKS } from '../support/world.ts';

/** Writes the golden hashes anew: `npm run golden`. Say in the commit why the sittings have changed. */
function write(name: string, hashes: unknown): void {
  writeFileSync(join(import.meta.dirname, name), `${JSON.stringify(hashes, null, 2)}\n`);
}

const rows = PACKS.flatMap((pack) =>
  botsOf(pack).flatMap((bot) =>
    SEEDS.map((seed) => {
      const sitting = played(bot, seed, pack);
      const { journal } = sitting;
      const hashes = {
        journal: hashOf(journal),
        report: hashOf(sitting.report()),
        view: hashOf(lastView(sitting.view())),
      };
      return [`${pack}/${bot}/${seed}`, hashes] as const;
    }),
  ),
);
write('sittings.json', Object.fromEntries(rows));
write('order-desk-form-4224.json', formHashes(formFor(4224)));
