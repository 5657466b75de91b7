import { describe, expect, test } from 'vitest';
import { settle, Talk } from '../support/talk.ts';
import { openOf } from '../support/world.ts';

const MINUTE = 60_000;

async function actOnce(pack: 'order-day' | 'order-desk', mode: 'practice' | 'assessment', channel = 'amber') {
  const talk = new Talk(mode, { pack });
  const host = await talk.connect();
  const { refusal } = await host.perform('channel/open', { channel });
  await settle();
  return { host, refusal, passed: talk.sitting.now - openOf(talk.sitting.form), talk };
}

describe('in a practice whose clock stands', () => {
  test('an act takes minutes of the day where the pack says so, and the page is told', async () => {
    const { host, passed, talk } = await actOnce('order-day', 'practice');
    expect(passed).toBeGreaterThan(MINUTE);
    expect(passed).toBeLessThan(5 * MINUTE);
    expect(host.clock()).toBe(talk.sitting.now);
  });

  test('an act takes no time where the pack does not say so', async () => {
    expect((await actOnce('order-desk', 'practice')).passed).toBe(0);
  });

  test('an act that was refused takes none', async () => {
    const { refusal, passed } = await actOnce('order-day', 'practice', 'nowhere');
    expect(refusal).not.toBeNull();
    expect(passed).toBe(0);
  });
});

test('in a practice whose clock runs, an act takes the time that passes and no more', async () => {
  const talk = new Talk('practice', { pack: 'order-day' });
  const host = await talk.connect();
  host.setPace(1);
  await settle();
  await host.perform('channel/open', { channel: 'amber' });
  expect(talk.sitting.now).toBe(openOf(talk.sitting.form));
});

test('in an assessment an act takes no time of its own', async () => {
  expect((await actOnce('order-day', 'assessment')).passed).toBe(0);
});
