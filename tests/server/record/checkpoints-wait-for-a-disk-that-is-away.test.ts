import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Checkpoints } from '../../../src/server/checkpoints.ts';
import { parseCheckpoint } from '../../../src/server/record/checkpoint.ts';
import { startHall } from '../../support/hall.ts';
import { scratchFolder } from '../../support/scratch.ts';

test('a checkpoint whose disk is away ends nothing: it is told once, and written when the disk is back', async () => {
  const hall = await startHall();
  const { id, code } = await hall.openSession();
  const folder = join(scratchFolder(), 'stick');
  const checkpoints = new Checkpoints(hall.hall, folder);
  const told = () => hall.hall.record.entries.filter(({ kind }) => kind === 'hall/checkpoint-failed');
  await checkpoints.keep();
  await checkpoints.keep();
  expect(told()).toHaveLength(1);
  expect(told()[0]?.data).toEqual({ code: 'ENOENT' });

  mkdirSync(folder);
  await checkpoints.keep();
  expect(readdirSync(folder)).toEqual([`${code}-${id}.txt`]);
  const head = parseCheckpoint(
    readFileSync(join(folder, `${code}-${id}.txt`), 'utf8')
      .trimEnd()
      .concat('\n'),
    hall.key,
  );
  expect(head?.size).toBe((await hall.hall.session(id))?.record.size);

  // Nothing new is nothing to be written; something new is told again where it cannot be.
  rmSync(folder, { recursive: true });
  await checkpoints.keep();
  expect(told()).toHaveLength(1);
  await hall.act(id, { do: 'note', seats: 'all', text: 'The stick is gone.' });
  await checkpoints.keep();
  expect(told()).toHaveLength(2);
});
