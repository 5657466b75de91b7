import { expect, test } from 'vitest';
import { openFolder } from '../../../src/server/database/stores.ts';
import { HandHall, startHandHall } from '../../support/hand-hall.ts';
import { scratchFolder } from '../../support/scratch.ts';

const CLASS = { kind: 'class', mode: 'practice' } as const;

test('a class with three places takes three, however many come at once, and tells the others that it is full', async () => {
  const hall = await startHandHall();
  const session = await hall.openSession({ ...CLASS, places: 3 });
  const join = (name: string) => hall.ask('POST', '/api/join', null, { code: session.row.code, name });
  const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => join(`Pupil ${i + 1}`)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
  const refused = answers.filter(({ status }) => status === 409).map(({ json }) => json());
  expect(refused).toEqual(Array.from({ length: 17 }, () => ({ key: 'hall/class-full', values: { count: 3 } })));
  expect(session.seats.map(({ row }) => row.place).sort()).toEqual([1, 2, 3]);
  expect((await join('Late')).status).toBe(409);
});

test('a class of which nobody says how many places it has takes sixty; two thousand are the most', async () => {
  const hall = await startHandHall();
  const open = (places?: number) =>
    hall.ask('POST', '/api/sessions', hall.secret, {
      ...{ title: 'Class 3B', pack: 'order-day', mode: 'practice', forms: 'same', seed: 7 },
      ...(places === undefined ? {} : { places }),
    });
  expect((await open()).json()).toMatchObject({ plan: { places: 60 } });
  expect((await open(2_000)).json()).toMatchObject({ plan: { places: 2_000 } });
  for (const places of [0, 2_001, 1.5]) expect((await open(places)).status).toBe(400);
});

test('an examination has the seats of its roster, however many', async () => {
  const hall = await startHandHall();
  const session = await hall.openSession({ places: 1 });
  await session.addSeats(Array.from({ length: 5 }, (_, i) => ({ at: {}, identity: { name: `${i}` } })));
  expect(session.seats).toHaveLength(5);
});

test('a class that an older version has opened has sixty places', async () => {
  const folder = scratchFolder();
  const before = await new HandHall(folder).start();
  const { row } = await before.openSession(CLASS);
  const secret = before.secret;
  await before.stop();
  const { places: _, ...plan } = row.plan;
  const stores = await openFolder(folder);
  await stores.rows.saveSession({ ...row, plan: plan as typeof row.plan });
  await stores.close();
  const hall = await new HandHall(folder, secret).start();
  const session = await hall.hall.session(row.id);
  expect(session?.row.plan.places).toBe(60);
  const joins = await Promise.all(
    Array.from({ length: 61 }, (_, i) => hall.ask('POST', '/api/join', null, { code: row.code, name: `Pupil ${i}` })),
  );
  expect(joins.filter(({ status }) => status === 200)).toHaveLength(60);
  await hall.stop();
});

test('a class that is full takes more when its teacher says so, and fewer again', async () => {
  const hall = await startHandHall();
  const session = await hall.openSession({ ...CLASS, places: 1 });
  const join = async (name: string) => {
    const { status } = await hall.ask('POST', '/api/join', null, { code: session.row.code, name });
    return status;
  };
  expect([await join('Ana'), await join('Ben')]).toEqual([200, 409]);
  expect((await hall.act(session, { do: 'places', count: 3 })).json()).toMatchObject({ state: { places: 3 } });
  expect([await join('Ben'), await join('Cleo'), await join('Dan')]).toEqual([200, 200, 409]);
  await hall.act(session, { do: 'places', count: 2 });
  expect(session.seats).toHaveLength(3);
  expect(await join('Dan')).toBe(409);

  await hall.stop();
  const again = await new HandHall(hall.folder, hall.secret).start();
  const restored = await again.hall.session(session.row.id);
  await again.stop();
  expect(restored?.state.places).toBe(2);
});

test('the seats of an examination are those of its roster, whatever number is said', async () => {
  const hall = await startHandHall();
  const session = await hall.openSession();
  const refused = await hall.act(session, { do: 'places', count: 3 });
  expect([refused.status, refused.json()]).toEqual([409, { key: 'hall/seats-of-roster', values: {} }]);
});
