import { expect, test } from 'vitest';
import { leakIn } from '../../../src/cli/prove/hostile.ts';
import { proveAgainstHostility } from '../../../src/cli/prove/hostile-ground.ts';
import { scratchFolder } from '../../support/scratch.ts';

test('thousands of hostile requests tell nothing of the inside or of others, and the hall answers at once afterwards', async () => {
  const notes = await proveAgainstHostility({ folder: scratchFolder(), requests: 2_000, sockets: 60, seed: 20 });
  expect(notes.faults.slice(0, 10)).toEqual([]);
  expect(notes.answeredIn).toBeLessThan(100);
  // They were not all turned away at the door.
  for (const status of ['200', '400', '401', '403', '404'])
    expect(notes.answers[status] ?? 0, status).toBeGreaterThan(1);
}, 120_000);

test('what would be a leak is noticed', () => {
  expect(leakIn('{"key":"hall/malformed"}', ['Ana'])).toBeNull();
  expect(leakIn('Error: x\n    at run (/srv/app/hall.ts:12:3)', [])).not.toBeNull();
  expect(leakIn('{"name":"Ana"}', ['Ana'])).not.toBeNull();
});
