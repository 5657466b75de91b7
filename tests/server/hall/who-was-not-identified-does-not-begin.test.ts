import { expect, test } from 'vitest';
import { startHandHall } from '../../support/hand-hall.ts';
import { seatOf } from '../../support/sitters.ts';

test('a release of all begins with nobody who has not come, or whose papers nobody has looked at', async () => {
  const hall = await startHandHall();
  const session = await hall.openSession();
  const coded = await hall.addCandidates(session, [{ name: 'Ana' }, { name: 'Ben' }, { name: 'Cho' }]);
  const pages = await Promise.all(coded.slice(0, 2).map(([, seatCode]) => hall.join(session, { seatCode })));
  const [ana, ben] = pages.map((page) => seatOf(session, page));
  const identify = (id = '') => hall.act(session, { do: 'identify', seats: [id], isIdentified: true });
  await identify(ana?.row.id);
  const release = () => hall.act(session, { do: 'release', seats: 'all' });

  expect((await release()).status).toBe(200);
  expect(session.seats.map(({ state }) => state)).toEqual(['working', 'lobby', 'expected']);
  await identify(ben?.row.id);
  expect((await release()).status).toBe(200);
  expect(session.seats.map(({ state }) => state)).toEqual(['working', 'working', 'expected']);
});
