import { describe, expect, test } from 'vitest';
import { lifecycleOf } from '../../src/kernel/lifecycle.ts';
import { lampMachine } from './lamp.ts';

const lamp = lifecycleOf(lampMachine);

describe('a lifecycle as pure data', () => {
  test('moves on an event that is allowed and keeps nothing but plain data', () => {
    const { state } = lamp.start({ burns: 60 });
    expect(state).toEqual({ value: 'dark', context: { burns: 60 } });
    expect(JSON.parse(JSON.stringify(lamp.move(state, { type: 'PRESS' })?.state))).toEqual({
      value: 'lit',
      context: { burns: 60 },
    });
  });

  test('refuses an event that is not allowed here, and one that nobody knows', () => {
    const { state } = lamp.start({ burns: 60 });
    const broken = lamp.move(state, { type: 'BREAK' });
    expect(broken?.state.value).toBe('broken');
    expect(lamp.move(broken?.state ?? state, { type: 'PRESS' })).toBeNull();
    expect(lamp.move(state, { type: 'SING' })).toBeNull();
  });

  test('asks for a timer on entering a state with a delay, and for its end on leaving it', () => {
    const { state, timers } = lamp.start({ burns: 60 });
    expect(timers).toEqual([]);
    const lit = lamp.move(state, { type: 'PRESS' });
    expect(lit?.timers).toEqual([
      { change: 'set', id: expect.any(String), event: expect.stringContaining('burns'), delay: 60 },
    ]);
    const dark = lamp.move(lit?.state ?? state, { type: 'PRESS' });
    expect(dark?.timers).toEqual([{ change: 'cancel', id: lit?.timers[0]?.id }]);
  });

  test('takes the timer when it comes due as an event like any other', () => {
    const lit = lamp.move(lamp.start({ burns: 60 }).state, { type: 'PRESS' });
    const timer = lit?.timers[0];
    if (lit === undefined || lit === null || timer?.change !== 'set') throw new Error('no timer');
    expect(lamp.move(lit.state, { type: timer.event })?.state.value).toBe('dark');
  });

  test('goes on from a state that was saved and read again', () => {
    const lit = lamp.move(lamp.start({ burns: 60 }).state, { type: 'PRESS' });
    const read = JSON.parse(JSON.stringify(lit?.state));
    expect(lamp.move(read, { type: 'PRESS' })?.state.value).toBe('dark');
  });

  test('two records of one machine do not share their context', () => {
    const slow = lamp.move(lamp.start({ burns: 600 }).state, { type: 'PRESS' });
    const quick = lamp.move(lamp.start({ burns: 6 }).state, { type: 'PRESS' });
    expect([slow?.timers[0], quick?.timers[0]]).toMatchObject([{ delay: 600 }, { delay: 6 }]);
  });
});
