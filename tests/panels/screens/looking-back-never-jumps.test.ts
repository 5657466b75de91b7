import { afterEach, describe, expect, test, vi } from 'vitest';
import type { SittingHost, TraineeView } from '../../../src/host/index.ts';
import { type ReplayHost, replayOf } from '../../../src/panels/screens/debrief/replay-host.ts';
import { LateAnswers } from '../../support/late-answers.ts';

const viewOf = (now: unknown): TraineeView => ({ now }) as TraineeView;
const NOTHING = () => undefined;

/** A replay that stands at moment 0, and the line over which its moments come. */
async function lookingBack(): Promise<{ line: LateAnswers<TraineeView>; replay: ReplayHost; shown: number[] }> {
  const line = new LateAnswers<TraineeView>();
  const bound = {
    text: NOTHING,
    nameOf: NOTHING,
    lifecycle: NOTHING,
    history: NOTHING,
    debrief: NOTHING,
    file: NOTHING,
  };
  const host = { ...bound, viewAt: line.ask } as unknown as SittingHost;
  const opening = replayOf(host, 0);
  await line.at(0).answer(viewOf(0));
  const replay = await opening;
  const shown: number[] = [];
  replay.subscribe(() => shown.push(replay.view().now));
  return { line, replay, shown };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('scrubbing through a sitting', () => {
  test('scrubbing asks for one moment at a time and skips those between', async () => {
    const { line, replay, shown } = await lookingBack();
    for (const at of [10, 20, 30]) void replay.turnTo(at);
    expect(line.asked.map(({ question }) => question)).toEqual([0, 10]);
    await line.at(1).answer(viewOf(10));
    await line.at(2).answer(viewOf(30));
    expect(line.asked.map(({ question }) => question)).toEqual([0, 10, 30]);
    expect(shown).toEqual([10, 30]);
    expect(replay.clock()).toBe(30);
  });

  test('scrubbing shows the view and the time of the same moment', async () => {
    const { line, replay } = await lookingBack();
    void replay.turnTo(10);
    expect([replay.view().now, replay.clock()]).toEqual([0, 0]);
    await line.at(1).answer(viewOf(10));
    expect([replay.view().now, replay.clock()]).toEqual([10, 10]);
  });

  test('scrubbing goes on where a moment never comes, and drops one that comes too late', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { line, replay, shown } = await lookingBack();
    void replay.turnTo(10);
    void replay.turnTo(20);
    await vi.advanceTimersByTimeAsync(2_000);
    await line.at(2).answer(viewOf(20));
    await line.at(1).answer(viewOf(10));
    expect(shown).toEqual([20]);
    expect(replay.view().now).toBe(20);
  });

  test('scrubbing stays at the last moment when the line breaks', async () => {
    const { line, replay, shown } = await lookingBack();
    void replay.turnTo(10);
    await line.at(1).breakLine();
    expect([replay.view().now, shown]).toEqual([0, []]);
    void replay.turnTo(20);
    await line.at(2).answer(viewOf(20));
    expect(shown).toEqual([20]);
  });
});
