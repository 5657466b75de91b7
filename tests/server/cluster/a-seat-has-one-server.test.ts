import { expect, test } from 'vitest';
import { homeOf } from '../../../src/server/cluster/home.ts';
import { Ownership } from '../../../src/server/cluster/ownership.ts';
import { openPostgres } from '../../../src/server/database/stores.ts';
import { planSchema } from '../../../src/server/hall/plan.ts';
import { makeSeatRow } from '../../../src/server/hall/seat-row.ts';
import { postgresOfFile } from '../../support/postgres.ts';

const postgres = postgresOfFile();
const NORTH = { id: 'north', address: 'http://north' };
const SOUTH = { id: 'south', address: 'http://south' };

async function twoServers() {
  const stores = await openPostgres(await (await postgres()).database());
  const [north, south] = [new Ownership(stores.tables, NORTH), new Ownership(stores.tables, SOUTH)];
  await Promise.all([north.beat(), south.beat()]);
  const seats = Array.from({ length: 10 }, (_, i) => makeSeatRow('s', 1, 0, { place: i + 1 }));
  await stores.rows.addSeats(seats);
  return { ...stores, north, south, seats, ids: seats.map(({ id }) => id) };
}

test('of two servers that want the same seats at once each seat goes to one', async () => {
  const { north, south, ids, close } = await twoServers();
  const [its, others] = await Promise.all([north.take(ids), south.take([...ids].reverse())]);
  expect(its.length + others.length).toBe(ids.length);
  expect(new Set([...its, ...others].map(({ row }) => row.id)).size).toBe(ids.length);
  expect([...(await north.take(ids)), ...(await south.take(ids))].length).toBe(ids.length);
  await close();
});

test('the seats of a server that is not heard any more are free; what it still writes is refused', async () => {
  const { north, south, tables, rows, seats, ids, close } = await twoServers();
  await north.take(ids);
  const [seat] = seats;
  if (seat === undefined) throw new Error('no seat');
  expect(await south.take(ids)).toEqual([]);
  expect(await south.ownerOf(seat.id)).toEqual({ owner: NORTH });
  await rows.saveSeat({ ...seat, seen: 7 }, { node: 'north', epoch: 1 });

  await tables.updateTable('node').set({ alive_until: 1 }).where('id', '=', 'north').execute();
  expect(await south.ownerOf(seat.id)).toEqual({ owner: null });
  const taken = await south.take(ids);
  expect(taken).toHaveLength(ids.length);
  expect(taken.find(({ row }) => row.id === seat.id)).toEqual({ row: { ...seat, seen: 7 }, epoch: 2 });
  await expect(rows.saveSeat(seat, { node: 'north', epoch: 1 })).rejects.toMatchObject({ reason: 'taken' });

  // It is heard again, and finds its seats gone.
  await north.beat();
  expect(await north.take(ids)).toEqual([]);
  await south.leave();
  expect(await north.free()).toHaveLength(ids.length);
  expect(await north.ownerOf('nobody')).toBeNull();
  await close();
});

test('a server learns which rows others have written, and which entries', async () => {
  const { north, south, rows, seats, close } = await twoServers();
  const first = await south.changed(0);
  expect(first.rows).toHaveLength(seats.length);
  await north.take(seats.slice(0, 1).map(({ id }) => id));
  await rows.addEntry({ session: 's', at: 1, kind: 'note' });
  expect(await south.recordSizes()).toEqual([{ session: 's', size: 1 }]);
  expect((await north.changed(first.until)).rows.map(({ place }) => place)).not.toContain(1);
  await close();
});

test('every server works out the same home for a seat; those of one that dies spread over the others', () => {
  const nodes = ['a', 'b', 'c'].map((id) => ({ id, address: `http://${id}` }));
  const seats = Array.from({ length: 300 }, (_, i) => `seat-${i}`);
  const homes = seats.map((seat) => homeOf(seat, nodes)?.id);
  expect(homes).toEqual(seats.map((seat) => homeOf(seat, [...nodes].reverse())?.id));
  for (const { id } of nodes) expect(homes.filter((home) => home === id).length).toBeGreaterThan(60);
  const after = seats.map((seat) => homeOf(seat, nodes.slice(0, 2))?.id);
  const moved = seats.filter((_, i) => homes[i] !== after[i]);
  expect(moved).toEqual(seats.filter((_, i) => homes[i] === 'c'));
  expect(homeOf('seat', [])).toBeNull();
});

test('two servers give out the places of a class up to the most, and no more', async () => {
  const url = await (await postgres()).database();
  const [north, south] = await Promise.all([openPostgres(url), openPostgres(url)]);
  const plan = planSchema.parse({ title: '3B', pack: 'order-day', mode: 'practice', forms: 'same', seed: 7 });
  await north.rows.saveSession({ id: 's', code: 'ABC234', plan, engine: '0', openedAt: 1 });
  const taken = await Promise.all(
    Array.from({ length: 80 }, (_, i) => (i % 2 === 0 ? north : south).rows.takePlaces('s', 1, 25)),
  );
  const places = taken.filter((place) => place !== null).sort((a, b) => a - b);
  expect(places).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
  await Promise.all([north.close(), south.close()]);
});
