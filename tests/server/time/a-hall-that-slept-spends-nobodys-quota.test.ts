import { describe, expect, test } from 'vitest';
import { Ear, LISTENS_EVERY } from '../../../src/server/time/ear.ts';
import { excuse, expire, freshLease, hear, release, USUAL_QUOTA } from '../../../src/server/time/lease.ts';
import { ranUntil, type StopCause } from '../../../src/server/time/turns.ts';
import { HandHall } from '../../support/hand-hall.ts';
import { scratchFolder } from '../../support/scratch.ts';
import { examined, type Sitter } from '../../support/sitters.ts';

const BEAT = 2_000;

/** A hall that listens to itself, and somebody who works in an examination of it. */
async function listening() {
  const hall = new HandHall(scratchFolder());
  const ear = new Ear(() => hall.now);
  await hall.start({ ear });
  const sitter = await examined(hall);
  /** Real time in which the hall is awake; the page is heard, or its cable is out. */
  const pass = async (ms: number, heard: readonly Sitter[]): Promise<void> => {
    for (let passed = LISTENS_EVERY; passed <= ms; passed += LISTENS_EVERY) {
      hall.now += LISTENS_EVERY;
      ear.listen();
      if (passed % BEAT === 0) for (const { page } of heard) await page.line.beat();
      hall.hall.lookAround();
    }
  };
  /** Nothing is done for so long. Afterwards either a page is heard first, or the hall looks around first. */
  const sleep = async (ms: number, first: 'page' | 'hall'): Promise<void> => {
    hall.now += ms;
    if (first === 'hall') hall.hall.lookAround();
    await sitter.page.line.beat();
    hall.hall.lookAround();
  };
  const ran = (): number => ranUntil(sitter.seat.row.lease.turns, sitter.seat.row.lease.heard);
  return { hall, sitter, pass, sleep, ran };
}

describe('a hall whose computer slept, or stood still', () => {
  test('lets everybody go on by themselves, however often and long it was, and gives the time back', async () => {
    const { hall, sitter, pass, sleep, ran } = await listening();
    await pass(4_000, [sitter]);
    for (const ms of [3_500, 8_000, 600_000, 8_000, 5_000, 30_000])
      for (const first of ['page', 'hall'] as const) {
        const before = ran();
        await sleep(ms, first);
        expect(sitter.seat.state, `${ms} ms, ${first} first`).toBe('working');
        expect(ran()).toBe(before);
        expect(sitter.seat.row.lease.turns.at(-2)?.ended).toBe('server-down');
        await pass(4_000, [sitter]);
        expect(ran()).toBe(before + 4_000);
      }
    expect(sitter.seat.row.lease).toMatchObject({ freezes: 0, frozenFor: 0, waits: false });
    await hall.stop();
  });

  test('goes on counting what is the silence of a page alone', async () => {
    const { hall, sitter, pass, sleep } = await listening();
    await pass(4_000, [sitter]);
    await sleep(20_000, 'page');
    for (const freezes of [1, 2, 3]) {
      await pass(6_000, [sitter]);
      await pass(8_000, []);
      expect(sitter.seat.row.lease.turns.at(-1)?.ended).toBe('no-heartbeat');
      await pass(2_000, [sitter]);
      expect(sitter.seat.row.lease.freezes).toBe(freezes);
    }
    await pass(6_000, [sitter]);
    await pass(8_000, []);
    await pass(2_000, [sitter]);
    expect(sitter.seat.row.lease.waits).toBe(true);
    // And who waits for a proctor waits for one still when the hall has slept.
    await sleep(20_000, 'hall');
    expect(sitter.seat.row.lease.waits).toBe(true);
    await hall.stop();
  });

  test('lets who was silent before it slept be silent on their own account', async () => {
    const { hall, sitter, pass, sleep } = await listening();
    await pass(4_000, [sitter]);
    await pass(8_000, []);
    await sleep(10_000, 'page');
    expect(sitter.seat.row.lease).toMatchObject({ freezes: 1, waits: false });
    await hall.stop();
  });
});

describe('the time in which a hall heard nobody', () => {
  test('is what its looks at itself were late, as far as it lies in a silence', () => {
    let now = 0;
    const ear = new Ear(() => now);
    const awake = (ms: number): void => {
      for (const until = now + ms; now < until; ear.listen()) now += LISTENS_EVERY;
    };
    awake(10_000);
    expect(ear.deafFor(60_000)).toBe(0);
    now += 900 + LISTENS_EVERY;
    expect(ear.deafFor(3_000)).toBe(900);
    awake(1_000);
    now += 700 + LISTENS_EVERY;
    expect(ear.deafFor(3_000)).toBe(1_600);
    expect(ear.deafFor(500)).toBe(500);
    awake(5_000);
    expect(ear.deafFor(4_000)).toBe(0);
    // A clock that is set back makes nobody deaf.
    now -= 3_600_000;
    awake(1_000);
    expect(ear.deafFor(60_000)).toBe(0);
  });

  test('excuses a silence that is too long by no more than that', () => {
    const working = hear(release(freshLease(0), 0), 10_000, USUAL_QUOTA);
    const frozen = (silence: number, deaf: number): StopCause | undefined => {
      const now = 10_000 + silence;
      return expire(
        excuse(working, now, () => deaf),
        now,
      ).turns.at(-1)?.ended;
    };
    expect(frozen(3_000, 0)).toBeUndefined();
    expect(frozen(4_600, 1_600)).toBe('server-down');
    expect(frozen(4_601, 1_600)).toBe('no-heartbeat');
    expect(frozen(4_600, 0)).toBe('no-heartbeat');
  });
});
