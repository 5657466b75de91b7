import { z } from 'zod';
import { type AppealSubject, ENTRIES } from '../marking/entries.ts';
import type { Granted } from '../marking/replay-task.ts';
import type { Appeal } from '../marking/state.ts';

/** What a candidate sends: which version it is about, what it asks about, and why. */
export const appealSchema = z.strictObject({
  version: ENTRIES['appeal/lodged'].shape.version,
  about: ENTRIES['appeal/lodged'].shape.about,
  words: ENTRIES['appeal/lodged'].shape.words,
});

type Ledger = Granted['judged']['ledger'];

/** What an appeal asks about, in what was judged of its sitting. */
interface Contested {
  readonly opportunity?: Ledger['opportunities'][number];
  readonly finding?: Ledger['opportunities'][number]['findings'][number];
  readonly critical?: Ledger['critical'][number];
}

/** The finding or critical error that is asked about; null where there is none. */
export function contestedIn(
  { ledger }: Pick<Granted['judged'], 'ledger'>,
  about: Exclude<AppealSubject, { what: 'letter' }>,
): Contested | null {
  if (about.what === 'critical') {
    const critical = ledger.critical.find(
      ({ indicator, key, at }) => indicator === about.indicator && key === about.key && at === about.at,
    );
    return critical === undefined ? null : { critical };
  }
  const opportunity = ledger.opportunities.find(({ id }) => id === about.opportunity);
  const finding = opportunity?.findings.find(({ criterion }) => criterion === about.criterion);
  return opportunity === undefined || finding === undefined ? null : { opportunity, finding };
}

/** How an appeal stands. */
export const stateOfAppeal = ({ isWithdrawn, decision }: Appeal): 'open' | 'withdrawn' | 'upheld' | 'rejected' =>
  isWithdrawn === true ? 'withdrawn' : (decision?.verdict ?? 'open');
