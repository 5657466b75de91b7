import { describe, expect, test } from 'vitest';
import { staircase } from './lamp.ts';

describe('the cause of a happening', () => {
  test('an act’s happening names the act’s place in the log', () => {
    const { happenings } = staircase().perform(7, 'lamp/press', 'A');
    expect(happenings.map(({ kind, cause }) => [kind, cause])).toEqual([
      ['lamp/pressed', { by: 'action', seq: 7 }],
      ['lamp/looked-at', { by: 'action', seq: 7 }],
    ]);
  });

  test('a later happening names the happening that set it going', () => {
    const world = staircase();
    const pressed = world.perform(0, 'lamp/press', 'A').happenings[0];
    const [came, settled] = world.advance(1050);
    expect(came).toMatchObject({ kind: 'moth/came', at: 1005, cause: { by: 'happening', seq: pressed?.seq } });
    expect(settled).toMatchObject({ kind: 'moth/settled', at: 1005, cause: { by: 'happening', seq: came?.seq } });
  });

  test('a timer’s happening names the happening that set the timer', () => {
    const world = staircase();
    world.perform(3, 'lamp/press', 'A');
    const ran = world.advance(2000).find((one) => one.kind === 'lamp/timer-ran');
    expect(ran).toMatchObject({ at: 1100, subject: { kind: 'lamp', id: 'A' }, cause: { by: 'action', seq: 3 } });
  });

  test('an act done before the sitting names the form as its cause', () => {
    expect(staircase().perform(null, 'lamp/press', 'A').happenings[0]?.cause).toEqual({ by: 'form' });
  });

  test('happenings are numbered from 0 without a gap', () => {
    const world = staircase();
    world.perform(0, 'lamp/press', 'A');
    world.perform(1, 'lamp/press', 'B');
    world.advance(5000);
    expect(world.journal.map((one) => one.seq)).toEqual(world.journal.map((_, i) => i));
  });
});
