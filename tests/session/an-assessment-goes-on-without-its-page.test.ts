import { describe, expect, test } from 'vitest';
import { AWAY } from '../../src/sitting/sitting.ts';
import { verifySitting } from '../../src/sitting/verify.ts';
import { fileOf } from '../support/played.ts';
import { settle, Talk } from '../support/talk.ts';

const MINUTE = 60_000;
/** In a talk a working day of nine hours passes in ten real minutes. */
const SPEED = 54;

const started = async (): Promise<Talk> => {
  const talk = new Talk('assessment');
  (await talk.connect()).setPace(1);
  await talk.pass(400);
  return talk;
};

/** The same sitting, resumed from what was stored, so many real ms later. */
async function resumed(talk: Talk, later: number): Promise<Talk> {
  const stored = await talk.store.read('talked');
  if (stored === null) throw new Error('nothing was stored');
  const again = Talk.resume(stored, talk.store, talk.clock.date() + later);
  await settle();
  return again;
}

describe('the clock of an assessment', () => {
  test('of which the tab was frozen for a minute is a minute further', async () => {
    const talk = await started();
    const before = talk.sitting.now;
    talk.clock.sleep(MINUTE);
    await talk.pass(200);
    expect(talk.sitting.now).toBeGreaterThanOrEqual(before + MINUTE * SPEED);
  });

  test('of which the computer slept for three minutes is three minutes further, and the log says so', async () => {
    const talk = await started();
    const before = talk.sitting.now;
    talk.clock.sleep(3 * MINUTE);
    await talk.pass(200);
    expect(talk.sitting.now).toBeGreaterThanOrEqual(before + 3 * MINUTE * SPEED);
    expect(talk.sitting.log).toMatchObject([{ action: AWAY, at: before }]);
  });

  test('has caught up before an action is performed, however late the timer is', async () => {
    const talk = await started();
    const before = talk.sitting.now;
    const host = await talk.connect();
    talk.clock.sleep(30_000);
    await host.perform('channel/open', { channel: 'rakuya' });
    expect(talk.sitting.log.at(-1)?.at).toBeGreaterThanOrEqual(before + 30_000 * SPEED);
  });

  test('runs on when the page is gone', async () => {
    const talk = new Talk('assessment');
    let hangUp: () => void = () => undefined;
    const host = await talk.connect((wire) => {
      hangUp = () => wire.close();
      return wire;
    });
    host.setPace(1);
    await talk.pass(400);
    const before = talk.sitting.now;
    hangUp();
    await talk.pass(MINUTE);
    expect(talk.sitting.now).toBeGreaterThanOrEqual(before + MINUTE * SPEED);
  });
});

describe('an assessment that was left', () => {
  test('has gone on meanwhile, goes on at once, and its log says so', async () => {
    const talk = await started();
    await talk.service.close(true);
    const before = talk.sitting.now;
    const again = await resumed(talk, 30_000);
    expect(again.sitting.now).toBe(before + 30_000 * SPEED);
    expect(again.sitting.log).toMatchObject([{ action: AWAY, at: before, input: { until: again.sitting.now } }]);
    const host = await again.connect();
    expect([host.pace(), host.begun()]).toEqual([1, true]);
    expect((await talk.store.read('talked'))?.log).toEqual(again.sitting.log);
  });

  test('for longer than it lasts is over, and its file verifies', async () => {
    const talk = await started();
    await talk.service.close(true);
    const again = await resumed(talk, 3 * 60 * MINUTE);
    expect(again.sitting.over).toBe(true);
    expect((await talk.store.read('talked'))?.progress).toMatchObject({ over: true });
    expect(verifySitting(fileOf(again.sitting)).ok).toBe(true);
  });

  test('by closing the tab in its first moment was begun all the same', async () => {
    const talk = new Talk('assessment');
    (await talk.connect()).setPace(1);
    await settle();
    expect((await talk.store.read('talked'))?.progress.ranAt).toBe(talk.clock.date());
  });

  test('before its clock was started waits', async () => {
    const talk = new Talk('assessment');
    await settle();
    expect((await talk.store.read('talked'))?.progress.ranAt).toBeUndefined();
  });

  test('and whose clock was set back meanwhile loses no time and gains none', async () => {
    const talk = await started();
    await talk.service.close(true);
    const again = await resumed(talk, -30_000);
    expect(again.sitting.now).toBe(talk.sitting.now);
  });
});

test('a practice of which the computer slept waits where it was', async () => {
  const talk = new Talk('practice');
  (await talk.connect()).setPace(4);
  await talk.pass(400);
  const before = talk.sitting.now;
  talk.clock.sleep(8 * 60 * MINUTE);
  await talk.pass(200);
  // One step of the clock after it woke up, at ×4.
  expect(talk.sitting.now).toBeLessThanOrEqual(before + 200 * SPEED * 4);
});

test('a page cannot write the notes of an absence itself', async () => {
  const talk = new Talk('assessment');
  const host = await talk.connect();
  expect((await host.perform(AWAY, { until: 0 })).refusal?.key).toBe('action/unknown');
  expect(talk.sitting.log).toEqual([]);
});
