import { expect, test } from 'vitest';
import { makeBot } from '../../src/bots/make-bot.ts';
import { play } from '../../src/bots/play.ts';
import { beginOfMany } from '../../src/sitting/begin-many.ts';
import { Sitting } from '../../src/sitting/sitting.ts';
import { formFor } from '../support/world.ts';

test('a sitting that goes on with a copy of the world at its start is the sitting that begins its own, bit for bit', () => {
  const form = formFor(1, 'order-day');
  const played = [
    Sitting.begin(form, 'practice', 'one'),
    beginOfMany(form, 'practice', 'one'),
    beginOfMany(form, 'practice', 'one'),
  ].map((sitting) => play(sitting, makeBot('novice', 3)));
  const [own, first, second] = played.map((sitting) => JSON.stringify([sitting.file(), sitting.journal]));
  expect(first).toBe(own);
  expect(second).toBe(own);
});
