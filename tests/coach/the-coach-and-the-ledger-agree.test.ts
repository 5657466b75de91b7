import { expect, test } from 'vitest';
import type { BotKind } from '../../src/bots/kinds.ts';
import { Verdicts } from '../../src/coach/verdicts.ts';
import type { Ledger } from '../../src/scoring/ledger.ts';
import { Sitting } from '../../src/sitting/sitting.ts';
import { played } from '../support/played.ts';
import type { PackName } from '../support/world.ts';

const PACKS: readonly PackName[] = ['order-desk', 'service-desk'];
const BOTS: readonly BotKind[] = ['expert', 'novice', 'careless', 'spammer'];
const SEED = 101;

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

test.each(PACKS.flatMap((pack) => BOTS.map((bot) => ({ pack, bot }))))(
  'what the coach said last of each act of the $bot at the $pack stands in the ledger, and nothing else does',
  ({ pack, bot }) => {
    const { again, told } = coached(played(bot, SEED, pack));
    const last = new Map(told.flatMap(verdictsIn));
    const ledger = again.ledger();
    expect(Object.fromEntries(last)).toEqual(Object.fromEntries(verdictsIn(ledger)));
    expect(told.flatMap(({ critical }) => critical)).toEqual(ledger.critical);
    expect(told.flatMap(({ warnings }) => warnings)).toEqual(ledger.warnings);
  },
);
