import { describe, expect, test } from 'vitest';
import { hashOf } from '../../src/kernel/canonical.ts';
import golden from '../golden/sittings.json' with { type: 'json' };
import { lastView } from '../support/last-view.ts';
import { botsOf, played, SEEDS } from '../support/played.ts';
import { PACKS } from '../support/world.ts';

const CASES = PACKS.flatMap((pack) => botsOf(pack).flatMap((bot) => SEEDS.map((seed) => ({ pack, bot, seed }))));

/**
 * Guards everything at once: what happened, what it was worth, and what was shown at the end. A change of structure changes
 * none of it. After a change that is meant, look at what differs and renew the file in a commit of its own that says why.
 */
describe('a sitting played by a bot', () => {
  test.each(CASES)(
    '$pack, $bot, seed $seed: journal, report and last view have the golden hashes',
    ({ pack, bot, seed }) => {
      const sitting = played(bot, seed, pack);
      const found = {
        journal: hashOf(sitting.journal),
        report: hashOf(sitting.report()),
        view: hashOf(lastView(sitting.view())),
      };
      expect(found).toEqual((golden as Readonly<Record<string, typeof found>>)[`${pack}/${bot}/${seed}`]);
    },
  );
});
