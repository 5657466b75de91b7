import { expect, test } from 'vitest';
import { diffView } from '../../src/session/view-diff.ts';
import { rowsIn } from '../../src/session/view-wire.ts';
import { ShownNames } from '../../src/sitting/shown-names.ts';
import { botsOf, played } from '../support/played.ts';
import { beginSitting, formFor, PACKS } from '../support/world.ts';

test.each(PACKS)('names taken from what is new in %s are those of who sees it for the first time', (pack) => {
  const bot = botsOf(pack).includes('careless') ? 'careless' : 'expert';
  const sitting = beginSitting(formFor(101, pack));
  const names = new ShownNames(sitting);
  let shown = sitting.still();
  names.take(shown);
  for (const { at, action, input } of played(bot, 101, pack).log) {
    sitting.advance(at);
    sitting.perform(action, input);
    const next = sitting.still();
    names.take(rowsIn(diffView(shown, next)));
    shown = next;
  }
  const anew = new ShownNames(sitting);
  anew.take(shown);
  expect(Object.keys(anew.all).length).toBeGreaterThan(10);
  expect(names.all).toMatchObject(anew.all);
});
