import { expect, test } from 'vitest';
import { openFolder } from '../../../src/server/database/stores.ts';
import { actIn } from '../../../src/server/hall/acts.ts';
import type { SeatRow } from '../../../src/server/hall/rows.ts';
import type { Session } from '../../../src/server/hall/session.ts';
import { HandHall, startHandHall } from '../../support/hand-hall.ts';
import { scratchFolder } from '../../support/scratch.ts';
import { examined, working } from '../../support/sitters.ts';

const MINUTE = 60_000;

/** Somebody at work in an examination, to whom so many minutes of breaks were granted. */
async function granted(hall: HandHall, breaks: number) {
  const sitter = await examined(hall);
  const { session, seat } = sitter;
  const seats = [seat.row.id];
  await hall.act(session, { do: 'needs', seats, breaks, reason: 'As was decided.' });
  const left = async (): Promise<unknown> =>
    (
      (await hall.ask('GET', `/api/sessions/${session.row.id}/seats/${seat.row.id}`, hall.secret)).json() as SeatRow & {
        readonly breakLeft: number;
      }
    ).breakLeft;
  const take = async (minutes: number, reason?: string): Promise<number> =>
    (await hall.act(session, { do: 'break', seats, minutes, ...(reason === undefined ? {} : { reason }) })).status;
  /** The break is over after so many minutes: the proctor lets the candidate go on, who does. */
  const goOn = async (after: number): Promise<void> => {
    await hall.pass(after * MINUTE, [sitter.page]);
    await hall.act(session, { do: 'release', seats });
    await sitter.page.line.beat(true);
  };
  return { ...sitter, left, take, goOn };
}

test('what is taken of a break is left no more, and what it lasts beyond what was agreed does not count', async () => {
  const hall = await startHandHall();
  const { seat, left, take, goOn } = await granted(hall, 20);
  expect(await left()).toBe(20);
  expect(await take(10)).toBe(200);
  await hall.pass(3 * MINUTE, []);
  expect(await left()).toBe(17);
  await goOn(1);
  expect([await left(), seat.state]).toEqual([16, 'working']);
  expect(await take(5)).toBe(200);
  await goOn(12);
  expect(await left()).toBe(11);
});

test('a longer break than is left needs a reason, also where none was granted', async () => {
  const hall = await startHandHall();
  const { session, seat, take, left } = await granted(hall, 8);
  const refused = await hall.act(session, { do: 'break', seats: 'all', minutes: 9 });
  expect([refused.status, refused.json()]).toEqual([409, { key: 'hall/break-beyond', values: { places: '1' } }]);
  expect(seat.state).toBe('working');
  expect(await take(8)).toBe(200);
  await hall.pass(8 * MINUTE, []);
  expect([await left(), await take(1), await take(1, 'Unwell.')]).toEqual([0, 409, 200]);
  const none = await granted(await startHandHall(), 0);
  expect([await none.take(1), await none.take(1, 'Unwell.')]).toEqual([409, 200]);
});

test('a class has breaks without a reason, and nobody who has not begun loses any', async () => {
  const hall = await startHandHall();
  const lesson = await hall.openSession({ kind: 'class', mode: 'practice' });
  await working(hall, lesson);
  expect((await hall.act(lesson, { do: 'break', seats: 'all', minutes: 30 })).status).toBe(200);
  const examination = await hall.openSession();
  const [[seat] = []] = await hall.addCandidates(examination, [{ name: 'Ana' }]);
  await hall.act(examination, { do: 'needs', seats: 'all', breaks: 15, reason: 'As was decided.' });
  expect((await hall.act(examination, { do: 'break', seats: 'all', minutes: 30 })).status).toBe(200);
  hall.now += 10 * MINUTE;
  const path = `/api/sessions/${examination.row.id}/seats/${seat?.row.id}`;
  expect((await hall.ask('GET', path, hall.secret)).json()).toMatchObject({ needs: { breaks: 15 }, breakLeft: 15 });
});

test('where an older version has stored that somebody may have breaks, the roster says how many minutes, else thirty', async () => {
  const folder = scratchFolder();
  const before = await new HandHall(folder).start();
  const { secret } = before;
  const session = await before.openSession();
  await before.addCandidates(session, [{ name: 'Ana', breakMinutes: 45 }, { name: 'Ben' }, { name: 'Cem' }]);
  const rows = session.seats.map(({ row }) => row);
  await before.stop();
  const stores = await openFolder(folder);
  for (const [i, row] of rows.entries())
    await stores.rows.saveSeat({ ...row, needs: { ...row.needs, breaks: (i < 2) as unknown as number } });
  await stores.close();
  const hall = await new HandHall(folder, secret).start();
  const again = (await hall.hall.session(session.row.id)) as Session;
  expect(again.seats.map(({ row }) => row.needs.breaks)).toEqual([45, 30, 0]);
  await hall.stop();
  const act = (breaks: unknown) =>
    actIn({ kind: 'act/needs', data: { do: 'needs', seats: 'all', breaks, reason: 'x' } });
  expect([act(true), act(false), act(12)]).toMatchObject([{ breaks: 30 }, { breaks: 0 }, { breaks: 12 }]);
});
