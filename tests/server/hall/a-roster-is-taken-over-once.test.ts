import { expect, test } from 'vitest';
import { StaffApi } from '../../../src/host/remote/staff-api.ts';
import { startHall, type TestHall } from '../../support/hall.ts';
import { rosterFile, TITLES } from '../../support/rosters.ts';

const GOOD = rosterFile(
  [...TITLES],
  ['1140001', '林怡君', '甲', '1', '1', '100', '', ''],
  ['1140002', '陳柏宇', '甲', '1', '2', '150', '是', '輪椅'],
);

const staffOf = (hall: TestHall): StaffApi => new StaffApi(hall.base, hall.secret);

const openExamination = (hall: TestHall) => hall.openSession({ kind: 'examination', mode: 'assessment' });

/** Takes a seat by its code, as a candidate's page does. */
async function takeSeat(hall: TestHall, code: string, seatCode: string): Promise<{ readonly secret?: string }> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ code, seatCode });
  return (await (await fetch(`${hall.base}/api/join`, { method: 'POST', headers, body })).json()) as never;
}

test('a roster with a fault tells where, and nothing of it is kept', async () => {
  const hall = await startHall();
  const staff = staffOf(hall);
  const { id } = await openExamination(hall);
  const broken = rosterFile([...TITLES], ['1140001', '', '甲', '1', '1', '400', '', '']);
  const read = await staff.readRoster(id, broken);
  if (read.ok) throw new Error('a fault was not found');
  expect(read.faults.map(({ key, place: { row, column } }) => [key, row, column])).toEqual([
    ['roster:fault.no-name', 2, 'B'],
    ['roster:fault.percent', 2, 'F'],
  ]);
  await expect(staff.takeOverRoster(id, broken)).rejects.toThrow('staff/roster-faults');
  expect(await staff.seats(id)).toEqual([]);
});

test('a roster is taken over once, with what its candidates were granted, and its record names nobody', async () => {
  const hall = await startHall();
  const staff = staffOf(hall);
  const { id } = await openExamination(hall);
  const tries = await Promise.allSettled([staff.takeOverRoster(id, GOOD), staff.takeOverRoster(id, GOOD)]);
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const seats = await staff.seats(id);
  expect(seats.map(({ place, room, label, identity }) => [place, room, label, identity?.number])).toEqual([
    [1, '甲', '1', '1140001'],
    [2, '甲', '2', '1140002'],
  ]);
  expect(seats[1]).toMatchObject({ needs: { percent: 150, largeText: true }, identity: { note: '輪椅' }, code: null });
  await expect(staff.takeOverRoster(id, GOOD)).rejects.toThrow('staff/roster-taken-over');

  // The same after the hall was started again, and beside a seat that was made by hand.
  await hall.stop();
  await hall.start();
  const after = staffOf(hall);
  await after.addSeat(id, { name: '王小明', number: '1140003', room: '乙', needs: { percent: 120 } });
  await expect(after.takeOverRoster(id, GOOD)).rejects.toThrow('staff/roster-taken-over');
  expect((await after.seats(id)).map(({ identity }) => identity?.name)).toEqual(['林怡君', '陳柏宇', '王小明']);
  const record = JSON.stringify(await after.record(id));
  for (const secret of ['林怡君', '王小明', '1140002', '輪椅']) expect(record).not.toContain(secret);
});

test('of a roster with several rounds one is chosen', async () => {
  const hall = await startHall();
  const staff = staffOf(hall);
  const { id } = await openExamination(hall);
  const two = rosterFile(['number', 'name', 'round'], ['1', 'Ana', '1'], ['2', 'Ben', '2']);
  const read = await staff.readRoster(id, two);
  expect(read.ok && read.rounds).toEqual(['1', '2']);
  await expect(staff.takeOverRoster(id, two)).rejects.toThrow('staff/which-round');
  expect(await staff.takeOverRoster(id, two, '2')).toBe(1);
  expect((await staff.seats(id)).map(({ identity }) => identity?.name)).toEqual(['Ben']);
});

test('once anybody was released, and in a class, no roster is taken over', async () => {
  const hall = await startHall();
  const staff = staffOf(hall);
  const { id } = await openExamination(hall);
  const { seat } = await staff.addSeat(id, { name: 'Ana' });
  await staff.act(id, { do: 'identify', seats: [seat], isIdentified: true });
  await hall.approveForms(id);
  await staff.act(id, { do: 'release', seats: [seat] });
  await expect(staff.takeOverRoster(id, GOOD)).rejects.toThrow('staff/released');
  await expect(staff.takeOverRoster((await hall.openSession()).id, GOOD)).rejects.toThrow('staff/not-an-examination');
});

test('a code opens its seat once, however it is typed; a newer one moves the seat to another computer', async () => {
  const hall = await startHall();
  const staff = staffOf(hall);
  const { id, code } = await openExamination(hall);
  await staff.takeOverRoster(id, GOOD);
  const { codes } = await staff.makeCodes(id, 'all');
  const [first, second] = codes;
  if (first === undefined || second === undefined) throw new Error('two codes were wanted');
  const mistyped = first.code.replace(/^./, first.code.startsWith('b') ? 'd' : 'b');
  expect(await takeSeat(hall, code, mistyped)).toMatchObject({ key: 'hall/no-such-seat-code' });
  const joined = await takeSeat(hall, code, first.code.toUpperCase().replaceAll(' ', '-'));
  expect(joined).toMatchObject({ seat: first.seat, label: '1' });
  expect(await takeSeat(hall, code, first.code)).toMatchObject({ key: 'hall/no-such-seat-code' });

  // Codes for all leave those alone who have come; one that was asked for by name replaces the old secret.
  expect((await staff.makeCodes(id, 'all')).codes.map(({ seat }) => seat)).toEqual([second.seat]);
  expect(await takeSeat(hall, code, second.code)).toMatchObject({ key: 'hall/no-such-seat-code' });
  const [other] = (await staff.makeCodes(id, [first.seat])).codes;
  const moved = await takeSeat(hall, code, other?.code ?? '');
  expect(moved).toMatchObject({ seat: first.seat });
  expect(moved.secret).not.toBe(joined.secret);
  expect((await staff.seat(id, first.seat)).entries.map(({ kind }) => kind)).toEqual([
    ...['codes/made', 'seat/joined', 'codes/made', 'seat/moved'],
  ]);
  const record = JSON.stringify(await staff.record(id));
  for (const each of [first, second, other]) expect(record).not.toContain(each?.code);
});

test('incidents are listed with what was decided about them', async () => {
  const hall = await startHall();
  const staff = staffOf(hall);
  const { id } = await openExamination(hall);
  const { seat } = await staff.addSeat(id, { name: 'Ana' });
  await staff.act(id, { do: 'incident', seats: [seat], cause: 'power', whose: 'organiser', text: 'Fuse' });
  const [{ no } = { no: 0 }] = await staff.incidents(id);
  await staff.act(id, { do: 'decide', incident: no, decision: 'made-up', text: 'Ten minutes' });
  expect(await staff.incidents(id)).toMatchObject([
    {
      no,
      seats: [seat],
      cause: 'power',
      whose: 'organiser',
      decisions: [{ decision: 'made-up', text: 'Ten minutes' }],
    },
  ]);
  const { may, roster, people } = await staff.overview(id);
  expect(may).toContain('act/decide');
  expect(may).not.toContain('appeals/decide');
  expect(roster).toBeNull();
  expect(Object.values(people)).toEqual(['Owner']);
});
