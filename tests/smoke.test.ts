import { expect, test } from 'vitest';
import { formFor, beginSitting, deskWith } from './support/world.ts';
import { makeBot } from '../src/bots/make-bot.ts';
import { play } from '../src/bots/play.ts';
import { BOT_KINDS } from '../src/bots/bot.ts';
test('smoke', () => {
  for (const seed of [101, 102, 2026]) {
    let t = performance.now();
    const form = formFor(seed);
    console.log('compile', performance.now() - t);
    for (const kind of BOT_KINDS) {
      t = performance.now();
      const s = play(beginSitting(form), makeBot(kind, seed));
      const r = s.report();
      console.log(seed, kind, Math.round(performance.now() - t), r.overall.score, Object.values(r.indicators).map((i) => `${i?.score}/${i?.opportunities}/${i?.critical}`).join(' '), s.journal.length, s.log.length);
    }
  }
  const d = deskWith([{ }]);
  d.ship('O-1', 'epacket');
  console.log(d.order('O-1'));
  expect(1).toBe(1);
});
