import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sittingBefore } from '../../../src/server/marking/letters.ts';
import type { Granted, ReplayTask, Wish } from '../../../src/server/marking/replay-task.ts';
import { ReplayThreads } from '../../../src/server/marking/replays.ts';
import { rescoreDifference } from '../../../src/server/marking/rescore.ts';
import { momentOf } from '../../../src/session/moment.ts';
import { makeDebrief } from '../../../src/sitting/debrief.ts';
import { replay } from '../../../src/sitting/replay.ts';
import { FINISH } from '../../../src/sitting/sitting.ts';
import type { SittingFile } from '../../../src/sitting/sitting-file.ts';
import { scoresOf } from '../../support/marking-room.ts';
import { fileOf, played } from '../../support/played.ts';

/** Somebody looks to and fro: at every day of the week, at its end, and back. */
const LOOKS = [0.97, 0.03, 0.5, 0.51, 0.2, 1, 0.8, 0.35, 0.34, 0.66, 0, 0.9] as const;

const threads = new ReplayThreads();
afterAll(() => threads.close());

/** Real ms between the asking and the answer. */
const took: number[] = [];
const delay = monitorEventLoopDelay({ resolution: 1 });

let file: SittingFile;
let text: string;
/** The week that was worked, from its first hour to its last. */
let span: readonly [number, number];

async function ask<Asked extends Wish>(wish: Asked): Promise<Granted[Asked['wish']]> {
  const task = { ...wish, sitting: 'seat-1', file: text } as ReplayTask;
  const began = performance.now();
  delay.enable();
  const granted = await threads.run(task);
  delay.disable();
  took.push(performance.now() - began);
  return granted as Granted[Asked['wish']];
}

const momentAt = (at: number): Wish => ({ wish: 'moment', at, id: 'appeal-1', isAllNamed: true });

beforeAll(async () => {
  file = fileOf(played('expert', 101, 'service-desk'));
  text = JSON.stringify(file);
  span = [file.form.days[0]?.open ?? 0, file.report.until];
  // An appeal begins with what was judged: the first look of all, for which a thread is started.
  const { ledger, startAt, endAt } = await ask({ wish: 'judged' });
  const whole = makeDebrief(replay(file, file.report.until));
  expect({ ledger, startAt, endAt }).toStrictEqual({
    ledger: whole.ledger,
    startAt: whole.startAt,
    endAt: whole.endAt,
  });
}, 120_000);

describe("an appeal against a whole week's sitting", () => {
  test('opens at any moment within a second, with what was seen then, and keeps nobody else waiting', async () => {
    const { header, form } = file;
    const log = file.log.filter(({ action }) => action !== FINISH);
    const { names } = makeDebrief(replay(file, file.report.until));
    expect(log.length).toBeGreaterThan(400);
    const first = took.splice(0);
    for (const share of LOOKS) {
      const at = Math.round(span[0] + share * (span[1] - span[0]));
      const shown = await ask(momentAt(at));
      expect(shown, `${share}`).toBe(JSON.stringify(momentOf(replay({ header, form, log }, at), 'appeal-1', names)));
    }
    console.info('ms of the first look', first.map(Math.round), 'and of others', took.map(Math.round));
    expect(Math.max(...took)).toBeLessThan(1_000);
    expect(delay.percentile(50) / 1e6).toBeLessThan(50);
  }, 120_000);

  test('shows a letter as it stood before it was sent, from whichever moment one comes', async () => {
    for (const seq of [300, 299, 40, file.log.length - 1, 0]) {
      const shown = await ask({ wish: 'before', seq, id: 'piece-1' });
      expect(shown, `${seq}`).toBe(JSON.stringify(momentOf(sittingBefore(file, seq), 'piece-1')));
    }
  }, 60_000);

  test('is scored again as it is in this thread', async () => {
    const stated = scoresOf(1);
    expect(await ask({ wish: 'rescored', stated, corrections: [] })).toStrictEqual(rescoreDifference(file, stated));
  }, 60_000);
});

test('a sitting that cannot be played is told, and the next one is', async () => {
  await expect(threads.run({ ...momentAt(0), sitting: 'seat-2', file: '{' } as ReplayTask)).rejects.toThrow();
  await ask(momentAt(0));
}, 60_000);
