import { expect, test } from 'vitest';
import { ViewMaker } from '../../src/sitting/trainee-view.ts';
import { botsOf, played } from '../support/played.ts';
import { beginSitting, formFor, PACKS } from '../support/world.ts';

test.each(PACKS)('what %s has shown act by act is what somebody sees who looks for the first time', (pack) => {
  const bot = botsOf(pack).includes('careless') ? 'careless' : 'expert';
  const { log } = played(bot, 101, pack);
  const sitting = beginSitting(formFor(101, pack));
  for (const [i, { at, action, input }] of log.entries()) {
    sitting.advance(at);
    sitting.view();
    sitting.perform(action, input);
    const still = sitting.still();
    if (i % 60 !== 0 && i < log.length - 1) continue;
    const anew = new ViewMaker(sitting.world, sitting.form.days, sitting.trained, true).still();
    expect(still).toEqual(anew);
  }
});

test('nothing of a view is made anew while nothing else is shown, however often it is looked at', () => {
  const sitting = beginSitting(formFor(101, 'order-desk'));
  const before = sitting.still();
  expect(sitting.still()).toBe(before);
  sitting.advance(sitting.now + 1);
  expect(sitting.still()).toBe(before);
  expect(sitting.view()).toEqual({ now: sitting.now, ...before });
});
