import { expect, test } from 'vitest';
import { startHandHall } from '../../support/hand-hall.ts';
import { working } from '../../support/sitters.ts';

test('a hall that looks at a part of its seats at a time finds every page that has fallen silent, in one round', async () => {
  const hall = await startHandHall();
  const lesson = await hall.openSession({ kind: 'class', mode: 'practice' });
  const seats = [];
  for (const name of ['Ada', 'Ben', 'Cho', 'Dai']) seats.push((await working(hall, lesson, name)).seat);
  hall.now += 4_000;
  const found: number[] = [];
  for (let look = 0; look < 2; look += 1) {
    hall.hall.lookAround(2);
    found.push(seats.filter(({ state }) => state === 'frozen').length);
  }
  expect(found).toEqual([2, 4]);
  await hall.stop();
});
