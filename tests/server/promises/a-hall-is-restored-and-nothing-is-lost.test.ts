import { expect, test } from 'vitest';
import { proveRestoring, STEPS } from '../../../src/cli/prove/restore.ts';
import { scratchFolder } from '../../support/scratch.ts';

test('a hall in which all are at work is backed up, killed and restored: nothing acknowledged is lost, and all go on', async () => {
  const told: string[] = [];
  const notes = await proveRestoring({
    ...{ folder: scratchFolder(), seats: 20, pupils: 4, pack: 'order-day', seed: 1 },
    onStep: (step) => told.push(step),
  });
  expect(told).toEqual(STEPS);
  expect(notes).toMatchObject({ lostInBackup: 0, lostOnDisk: 0, short: 0 });
  expect(notes.acts).toBeGreaterThan(20 * 30);
  expect(notes.before).toBeGreaterThanOrEqual(4 * 5);
  expect(notes.acknowledged).toBeGreaterThan(notes.before);
}, 120_000);
