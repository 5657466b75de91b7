import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../../src/kernel/canonical.ts';
import { lastView } from '../support/last-view.ts';
import { botsOf, played, SEEDS } from '../support/played.ts';

/** Writes `sittings.json` anew: `npm run golden`. Say in the commit why the sittings have changed. */
const rows = (['order-desk', 'service-desk'] as const).flatMap((pack) =>
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
writeFileSync(join(import.meta.dirname, 'sittings.json'), `${JSON.stringify(Object.fromEntries(rows), null, 2)}\n`);
