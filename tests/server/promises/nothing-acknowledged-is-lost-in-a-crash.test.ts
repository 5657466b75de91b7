import { describe, expect, test } from 'vitest';
import { proveAgainstCrashes } from '../../../src/cli/prove/crash.ts';
import { compareLog } from '../../../src/cli/prove/kept.ts';
import type { LogEntry } from '../../../src/sitting/sitting-file.ts';
import { scratchFolder } from '../../support/scratch.ts';

test('a server that is killed while pages work and hand in has lost and doubled nothing that it acknowledged', async () => {
  const notes = await proveAgainstCrashes({ folder: scratchFolder(), seats: 4, points: 12, seed: 3 });
  expect(notes).toMatchObject({
    lost: 0,
    doubled: 0,
    otherStates: 0,
    handInsLost: 0,
    handInsDoubled: 0,
    tooMuchTime: 0,
  });
  expect(notes.points).toBeGreaterThanOrEqual(12);
  expect(notes.acknowledged).toBeGreaterThan(12);
}, 120_000);

describe('the comparison of a log with what was sent', () => {
  const entry = (seq: number, input: string): LogEntry => ({ seq, at: seq, action: 'x', input, seal: '' });
  const sent = (input: string, isAcknowledged = true) => ({ action: 'x', input, isAcknowledged });

  test('takes what was under way for done or not done, and what was acknowledged for done', () => {
    const acts = [sent('a'), sent('b', false), sent('c')];
    expect(compareLog([entry(0, 'a'), entry(1, 'c')], acts)).toMatchObject({ lost: 0, doubled: 0 });
    expect(compareLog([entry(0, 'a'), entry(1, 'b'), entry(2, 'c')], acts)).toMatchObject({ lost: 0, doubled: 0 });
  });

  test('notices what is missing, what stands there twice, and what nobody sent', () => {
    const acts = [sent('a'), sent('b')];
    expect(compareLog([entry(0, 'a')], acts)).toMatchObject({ lost: 1, doubled: 0 });
    expect(compareLog([entry(0, 'a'), entry(1, 'b'), entry(2, 'b')], acts)).toMatchObject({ lost: 0, doubled: 1 });
    expect(compareLog([entry(0, 'z'), entry(1, 'a'), entry(2, 'b')], acts).doubled).toBeGreaterThan(0);
  });
});
