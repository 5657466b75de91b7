import { describe, expect, test } from 'vitest';
import { proveAgainstCrashes } from '../../../src/cli/prove/crash.ts';
import { isBroken, NO_NOTES, pointsOf, withPoint } from '../../../src/cli/prove/crash-notes.ts';
import { compareLog } from '../../../src/cli/prove/kept.ts';
import type { LogEntry } from '../../../src/sitting/sitting-file.ts';
import { scratchFolder } from '../../support/scratch.ts';

test('where servers, pages and cables are killed while pages work and hand in, nothing acknowledged is lost or doubled', async () => {
  const notes = await proveAgainstCrashes({ folder: scratchFolder(), seats: 4, points: 12, seed: 3 });
  expect(isBroken(notes), JSON.stringify(notes.faults)).toBe(false);
  expect(pointsOf(notes)).toBeGreaterThanOrEqual(12);
  expect(notes.acknowledged).toBeGreaterThan(12);
  expect(notes.outside.length).toBeGreaterThan(0);
}, 120_000);

test('a moment counts as a crash point only where a page waited for an answer', () => {
  const waited = withPoint(withPoint(NO_NOTES, 'server', 'act'), 'server', 'hand-in');
  expect(pointsOf(withPoint(waited, 'page', null))).toBe(2);
  expect(waited.points.server).toEqual({ act: 1, 'hand-in': 1 });
});

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
