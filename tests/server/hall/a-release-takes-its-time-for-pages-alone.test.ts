import { expect, test } from 'vitest';
import { inSlices } from '../../../src/server/hall/many.ts';
import { workIn } from '../../../src/server/hall/work-at-seats.ts';
import { startHandHall } from '../../support/hand-hall.ts';

test('those who need no pace wait for none of those who need it', async () => {
  const begun: string[] = [];
  const pace = { perSecond: 4, isFor: (one: string) => one.startsWith('page') };
  const all = ['page 1', 'page 2', ...Array.from({ length: 30 }, (_, no) => `seat ${no}`)];
  await inSlices(all, async (one) => void begun.push(one), pace);
  expect(begun.toSorted()).toEqual(all.toSorted());
  expect(begun.at(-1)).toBe('page 2');
});

test('a release is paced for pages that wait for it', async () => {
  const hall = await startHandHall();
  const session = await hall.openSession({ kind: 'class', mode: 'practice' });
  const [empty] = await session.addSeats([{ at: {} }]);
  const { taken } = await hall.join(session, { name: 'Ana' });
  const seat = session.seat(taken.seat);
  const entry = await session.append({ kind: 'session/note', data: {} });
  const release = { ...entry, kind: 'act/release', data: { do: 'release', seats: 'all' } };
  const pace = workIn(release)?.pace;
  if (empty === undefined || seat === undefined || pace === undefined) throw new Error('no seats, or no pace');
  expect(pace.isFor(empty)).toBe(false);
  expect(pace.isFor(seat)).toBe(true);
  await hall.act(session, { do: 'release', seats: [taken.seat] });
  expect(seat.state).toBe('working');
  expect(pace.isFor(seat)).toBe(false);
});
