import { expect, test } from 'vitest';
import type { BotKind } from '../../src/bots/kinds.ts';
import { Verdicts } from '../../src/coach/verdicts.ts';
import type { Ledger } from '../../src/scoring/ledger.ts';
import { Sitting } from '../../src/sitting/sitting.ts';
import { played } from '../support/played.ts';
import { type AnyPack, LESSONS, PACKS } from '../support/world.ts';

/** Who does most of what there is to be right and wrong about. */
const BOTS: readonly BotKind[] = ['expert', 'careless'];
const SEED = 101;
const FORMS: readonly AnyPack[] = [...PACKS, ...LESSONS, 'first-day'];
const PLAYED = FORMS.flatMap((pack) => BOTS.map((bot) => ({ pack, seed: SEED, bot })));

/** Every verdict on an act, by its chance and criterion. */
const verdictsIn = ({ opportunities }: Ledger): [string, unknown][] =>
  opportunities.flatMap(({ id, findings }) =>
    findings
      .filter(({ log }) => log.length > 0)
      .map((finding): [string, unknown] => [`${id} ${finding.criterion}`, finding]),
  );

/** A sitting played again act by act, with what the coach says after each. */
function coached({ header, form, log }: Sitting): { readonly again: Sitting; readonly told: readonly Ledger[] } {
  const again = new Sitting(form, header);
  const coach = new Verdicts(again);
  const told = log.map(({ at, action, input }) => {
    again.advance(at);
    again.perform(action, input);
    return coach.take();
  });
  again.advance(Number.MAX_SAFE_INTEGER);
  return { again, told: [...told, coach.take()] };
}

test.each(PLAYED)(
  'what the coach said last of each act of the $bot at $pack, form $seed, stands in the ledger, and nothing else does',
  ({ pack, seed, bot }) => {
    const { again, told } = coached(played(bot, seed, pack));
    const last = new Map(told.flatMap(verdictsIn));
    const ledger = again.ledger();
    expect(Object.fromEntries(last)).toEqual(Object.fromEntries(verdictsIn(ledger)));
    expect(told.flatMap(({ critical }) => critical)).toEqual(ledger.critical);
    expect(told.flatMap(({ warnings }) => warnings)).toEqual(ledger.warnings);
  },
);
