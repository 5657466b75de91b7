import { expect, test } from 'vitest';
import type { HostError } from '../../../src/host/host-error.ts';
import { joinSession, SeatApi } from '../../../src/host/remote/seat-api.ts';
import { makeCode } from '../../../src/server/hall/secrets.ts';
import { makeSeatCode } from '../../../src/server/roster/seat-code.ts';
import { startHall } from '../../support/hall.ts';
import { giveCode, startHandHall } from '../../support/hand-hall.ts';
import { checkIn, working } from '../../support/sitters.ts';

test('sixty seats behind one address join, and sit down, within ten seconds, though every fifth mistypes the code', async () => {
  const hall = await startHall();
  const { code } = await hall.openSession();
  const [slip, refused] = [makeCode(), [] as unknown[]];
  const begun = performance.now();
  const taken = await Promise.all(
    Array.from({ length: 60 }, async (_, i) => {
      if (i % 5 === 0) refused.push(await joinSession(hall.base, slip, 'Pupil').catch(({ key }: HostError) => key));
      const seat = await joinSession(hall.base, code, `Pupil ${i + 1}`);
      await new SeatApi(hall.base, seat).sitDown();
      return seat;
    }),
  );
  expect(performance.now() - begun).toBeLessThan(10_000);
  expect(new Set(taken.map(({ place }) => place)).size).toBe(60);
  expect(refused).toEqual(Array.from({ length: 12 }, () => 'hall/no-such-code'));
});

test('a million guesses find nothing: wrong codes are looked at for two a second, where one machine types them', async () => {
  const hall = await startHandHall();
  const session = await hall.openSession({ kind: 'class' });
  const guess = async (): Promise<number> =>
    (await hall.ask('POST', '/api/join', null, { code: makeCode(), name: 'Guesser' })).status;
  const looked = async (guesses: number): Promise<number> => {
    let count = 0;
    for (let each = 0; each < guesses; each += 1) {
      const status = await guess();
      expect([404, 429]).toContain(status);
      if (status === 404) count += 1;
    }
    return count;
  };
  expect(await looked(400)).toBe(40);
  hall.now += 60_000;
  expect(await looked(200)).toBe(40);
  for (let second = 0; second < 30; second += 1) {
    hall.now += 1_000;
    expect(await looked(10)).toBe(2);
  }
  expect(session.seats).toHaveLength(0);
  // Six signs out of 32: of a million guesses, which take six days, one session is found with a chance of one in a thousand.
  const [day, perSecond, codes] = [86_400, 2, 32 ** 6];
  expect((10 ** 6 - 40) / (perSecond * day)).toBeGreaterThan(5);
  expect(10 ** 6 / codes).toBeLessThan(0.001);
  // A lesson of two hours, guessed at all the time.
  expect((40 + perSecond * 7_200) / codes).toBeLessThan(0.000_02);
  // Those who are right get in again after a moment.
  hall.now += 1_000;
  const right = await hall.ask('POST', '/api/join', null, { code: session.row.code, name: 'Ana' });
  expect(right.status).toBe(200);
});

test('the code of a seat opens it once, for its time, in its own session, and nothing else does', async () => {
  const hall = await startHandHall();
  const session = await hall.openSession();
  const other = await hall.openSession();
  const [[seat, seatCode] = [], [late, lateCode] = []] = await hall.addCandidates(session, [
    { name: 'Ana', number: '1' },
    { name: 'Ben', number: '2' },
  ]);
  const join = async (code: string, by: object): Promise<number> =>
    (await hall.ask('POST', '/api/join', null, { code, ...by })).status;
  expect(await join(other.row.code, { seatCode })).toBe(404);
  expect(await join(session.row.code, { name: 'Ana' })).toBe(409);
  expect(await join(session.row.code, { seatCode: makeSeatCode() })).toBe(404);
  expect(await join(session.row.code, { seatCode: seat?.row.code?.hash })).toBe(404);
  expect(await join(session.row.code, { seatCode: ` ${seatCode?.toUpperCase().replaceAll(' ', '-')} ` })).toBe(200);
  expect(await join(session.row.code, { seatCode })).toBe(404);
  hall.now += 3_600_001;
  expect(await join(session.row.code, { seatCode: lateCode })).toBe(404);
  const newer = makeSeatCode();
  if (late !== undefined) await giveCode(session, late, newer, hall.now + 1_000);
  expect(await join(session.row.code, { seatCode: newer })).toBe(200);
});

test('a page that floods its link is slowed, and its neighbour is not', async () => {
  const hall = await startHandHall();
  const session = await hall.openSession({ kind: 'class' });
  const [loud, quiet] = [await working(hall, session, 'Ana'), await working(hall, session, 'Ben')];
  const flood = async (): Promise<number> => {
    const packet = { heard: 0, letters: [], seen: 0 };
    const sent = await Promise.all(
      Array.from({ length: 500 }, () => loud.page.ask('POST', `links/${loud.page.line.link}`, packet)),
    );
    expect(sent.every(({ status }) => status === 200 || status === 429)).toBe(true);
    return sent.filter(({ status }) => status === 200).length;
  };
  expect(await flood()).toBeLessThan(100);
  const asked = performance.now();
  const [, answered] = await Promise.all([flood(), checkIn(quiet.client).then(() => performance.now() - asked)]);
  expect(answered).toBeLessThan(2_000);
  // It goes on when it has calmed down, and has lost nothing.
  hall.now += 2_000;
  await checkIn(loud.client);
  expect(loud.client.view()).toBeDefined();
  expect(loud.seat.sitting?.log.length).toBe(2);
});
