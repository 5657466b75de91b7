import { expect, test } from 'vitest';
import { leaveNoRoom } from '../../../src/server/database/no-room.ts';
import { openFolder, type Stores } from '../../../src/server/database/stores.ts';
import type { Seat } from '../../../src/server/hall/seat.ts';
import { ranUntil } from '../../../src/server/time/turns.ts';
import { type HandHall, startHandHall } from '../../support/hand-hall.ts';
import { scratchFolder } from '../../support/scratch.ts';
import { checkIn, examined, type Sitter, working } from '../../support/sitters.ts';
import { databases } from '../database/tested-stores.ts';

/** Real ms between two looks of the hall, and between two signs of life of a page. */
const LOOK = 500;
const BEAT = 2_000;

/** Lets real time pass in which pages are heard, with as many looks of the hall as there would be. */
async function pass(hall: HandHall, stores: Stores, ms: number, sitters: readonly Sitter[]): Promise<void> {
  for (let passed = LOOK; passed <= ms; passed += LOOK) {
    hall.now += LOOK;
    if (passed % BEAT === 0) for (const { page } of sitters) await page.line.beat();
    hall.hall.lookAround();
    // Everything that was to be written was, or has failed.
    await stores.rows.accounts();
  }
}

const ran = ({ row: { lease } }: Seat, now: number): number => ranUntil(lease.turns, Math.min(now, lease.heard));

for (const [name, open] of databases())
  for (const reason of ['full', 'failed'] as const)
    test(`${name}: while its disk is ${reason} every clock stands after three seconds, and goes on by itself afterwards`, async () => {
      const stores = await open();
      const hall = await startHandHall({ stores });
      const lesson = await hall.openSession({ kind: 'class', mode: 'practice' });
      const sitters = [await working(hall, lesson), await working(hall, lesson, 'Ben'), await examined(hall)];
      await pass(hall, stores, 10_000, sitters);
      const before = sitters.map(({ seat }) => ran(seat, hall.now));

      stores.breakFor(reason);
      const broken = hall.now;
      await pass(hall, stores, 3_000, sitters);
      for (const { seat, page } of sitters) {
        expect(seat.row.lease.turns.at(-1)?.ended).toBe('server-down');
        await page.line.beat();
        expect(page.line.standing).toMatchObject({ canSave: false, state: 'paused', waits: false });
      }
      const stood = sitters.map(({ seat }) => ran(seat, hall.now));
      for (const [i, each] of stood.entries()) expect(each - (before[i] ?? 0)).toBeLessThanOrEqual(3_000);
      // Ten minutes of it: pages are heard, and no time runs.
      await pass(hall, stores, 600_000, sitters);
      expect(sitters.map(({ seat }) => ran(seat, hall.now))).toEqual(stood);
      const board = await hall.ask('GET', `/api/sessions/${lesson.row.id}/board`, hall.secret);
      expect(board.json()).toMatchObject({ state: { canSave: false } });

      stores.breakFor(null);
      await pass(hall, stores, 4_000, sitters);
      const back = sitters.map(({ seat }) => ran(seat, hall.now));
      await pass(hall, stores, 10_000, sitters);
      for (const [i, { seat, page }] of sitters.entries()) {
        expect(seat.state).toBe('working');
        expect(seat.row.lease).toMatchObject({ freezes: 0, frozenFor: 0, waits: false });
        expect(page.line.standing).toMatchObject({ canSave: true, state: 'working' });
        expect(ran(seat, hall.now) - (back[i] ?? 0)).toBe(10_000);
      }
      // What was not said while nothing could be is said now, and the row on the disk is the seat's.
      await lesson.settled();
      const [turn] = lesson.record.entries.filter(({ kind, data }) => kind === 'turn/ended' && data === 'server-down');
      expect(turn?.at).toBeGreaterThan(broken);
      expect((await stores.rows.seats(lesson.row.id))[0]?.lease.turns).toEqual(sitters[0]?.seat.row.lease.turns);
      await checkIn((sitters[0] as Sitter).client);
      await hall.stop();
    });

test('one write that failed stops no clock', async () => {
  const [[, open] = []] = databases();
  const stores = await (open as NonNullable<typeof open>)();
  const hall = await startHandHall({ stores });
  const sitter = await working(hall, await hall.openSession({ kind: 'class', mode: 'practice' }));
  await pass(hall, stores, 4_000, [sitter]);
  for (let time = 0; time < 5; time += 1) {
    stores.breakFor('failed');
    await pass(hall, stores, LOOK, []);
    stores.breakFor(null);
    await pass(hall, stores, LOOK, [sitter]);
    await sitter.page.line.beat();
  }
  expect(sitter.seat.row.lease.turns).toHaveLength(1);
  expect(sitter.seat.state).toBe('working');
});

test('who has done something that finds no room stands still until it is stored, though signs are', async () => {
  const folder = scratchFolder();
  const stores = await openFolder(folder);
  const hall = await startHandHall({ stores });
  const session = await hall.openSession({ kind: 'class', mode: 'practice' });
  const [sitter, quiet] = [await working(hall, session), await working(hall, session, 'Ben')];
  await pass(hall, stores, 4_000, [sitter, quiet]);
  await leaveNoRoom(stores.tables, true);
  // What is done fills what is left of the last page of entries.
  const done: Promise<unknown>[] = [];
  for (let time = 0; sitter.seat.canSave && time < 200; time += 1) {
    hall.now += 200;
    done.push(checkIn(sitter.client));
    await Promise.all([stores.rows.accounts(), sitter.page.line.beat(), quiet.page.line.beat()]);
  }
  expect(sitter.seat.canSave).toBe(false);
  await pass(hall, stores, 1_000, []);
  expect(sitter.seat.row.lease.turns.at(-1)?.ended).toBe('server-down');
  const stood = ran(sitter.seat, hall.now);
  await pass(hall, stores, 60_000, [sitter, quiet]);
  expect(ran(sitter.seat, hall.now)).toBe(stood);
  await leaveNoRoom(stores.tables, false);
  await pass(hall, stores, 8_000, [sitter, quiet]);
  await Promise.all(done);
  expect([sitter.seat.state, quiet.seat.state]).toEqual(['working', 'working']);
  const stored = await stores.sittings.read(sitter.seat.row.sitting ?? '');
  expect(stored?.log).toHaveLength(sitter.seat.sitting?.log.length ?? 0);
});
