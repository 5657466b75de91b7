import { expect, test } from 'vitest';
import { makeBot } from '../../../src/bots/make-bot.ts';
import { readingOf } from '../../../src/bots/play.ts';
import { hashOf } from '../../../src/kernel/canonical.ts';
import { parseSittingFile } from '../../../src/sitting/parse-file.ts';
import { Sitting } from '../../../src/sitting/sitting.ts';
import type { SittingFile } from '../../../src/sitting/sitting-file.ts';
import { verifySitting } from '../../../src/sitting/verify.ts';
import { startHandHall } from '../../support/hand-hall.ts';
import { released } from '../../support/sitters.ts';
import { formFor } from '../../support/world.ts';

/** Seconds of the usual time after which the work is handed in. */
const WORKED = 7 * 60;
/** How often somebody looks at the desk, seconds of the usual time. */
const LOOK_EVERY = 15;

interface Done {
  readonly second: number;
  readonly action: string;
  readonly input: unknown;
}

interface Course {
  /** Real time for the usual time, in hundredths. */
  readonly percent: number;
  /** Seconds of the usual time after which somebody stops the clock for a while. */
  readonly pauseEvery?: number;
  /** What is done; left out: what a bot does. */
  readonly acts?: readonly Done[];
}

/** Work at a seat of the hall, whose clock goes at a rate, to the hand-in; returns the file of it, and what was done when. */
async function work({ percent, pauseEvery, acts }: Course): Promise<{ file: SittingFile; done: readonly Done[] }> {
  const hall = await startHandHall();
  const session = await hall.openSession({ kind: 'class' });
  const page = await hall.join(session, { name: 'Ana' });
  if (percent !== 100) await hall.act(session, { do: 'needs', seats: 'all', percent, reason: 'As granted.' });
  await hall.act(session, { do: 'release', seats: 'all' });
  const { seat, client } = await released(session, page);
  client.setPace(1);
  await expect.poll(() => client.pace()).toBe(1);
  const bot = makeBot('expert', 5);
  const read = readingOf(seat.sitting?.form ?? { words: {} });
  const planned = (second: number): readonly Omit<Done, 'second'>[] => {
    if (acts !== undefined) return acts.filter((each) => each.second === second);
    return second % LOOK_EVERY === 0 ? bot.look(client.view(), client.catalogue, read).slice(0, 5) : [];
  };
  const done: Done[] = [];
  for (let second = 1; second <= WORKED; second += 1) {
    hall.now += 10 * percent;
    await page.line.beat();
    for (const { action, input } of planned(second)) {
      await client.perform(action, input);
      done.push({ second, action, input });
    }
    if (pauseEvery === undefined || second % pauseEvery !== 0) continue;
    await hall.act(session, { do: 'pause', seats: 'all' });
    await hall.pass(77_000, [page]);
    await hall.act(session, { do: 'release', seats: 'all' });
  }
  await client.finish();
  await page.line.beat();
  expect(seat.state).toBe('over');
  const parsed = parseSittingFile((await session.fileOf(seat)) ?? '');
  if (!parsed.ok) throw new Error(parsed.fault.key);
  return { file: parsed.file, done };
}

/** Everything of a report but which sitting it is of, and the seal that names it. */
const judged = ({ report: { sitting: _sitting, seal: _seal, ...report }, log }: SittingFile) => ({
  report: hashOf(JSON.parse(JSON.stringify(report))),
  log: log.map(({ at, action, input }) => ({ at, action, input })),
});

test('the same acts at the same simulated times give the same report at every rate, with pauses, alone and in verify', async () => {
  const { file: usual, done } = await work({ percent: 100 });
  expect(done.length).toBeGreaterThan(30);
  expect(verifySitting(usual)).toMatchObject({ ok: true });
  for (const course of [{ percent: 150 }, { percent: 300 }, { percent: 100, pauseEvery: 100 }]) {
    const { file } = await work({ ...course, acts: done });
    expect(judged(file), JSON.stringify(course)).toEqual(judged(usual));
    expect(verifySitting(file)).toMatchObject({ ok: true });
  }

  // Alone, with no hall and no clock: only the form, the acts and their times.
  const alone = Sitting.begin(formFor(7, 'order-day'), 'assessment', usual.header.id);
  for (const { at, action, input } of usual.log) {
    alone.advance(at);
    alone.perform(action, input);
  }
  alone.advance(Number.MAX_SAFE_INTEGER);
  expect(JSON.parse(JSON.stringify(alone.report()))).toEqual(usual.report);
  expect(alone.log.at(-1)?.seal).toBe(usual.log.at(-1)?.seal);
}, 60_000);
