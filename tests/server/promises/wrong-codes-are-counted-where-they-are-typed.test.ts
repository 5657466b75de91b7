import { expect, test } from 'vitest';
import { makeCode } from '../../../src/server/hall/secrets.ts';
import type { Session } from '../../../src/server/hall/session.ts';
import { countedAs, OF_AN_ADDRESS, OF_THE_HALL, WrongCodes } from '../../../src/server/http/wrong-codes.ts';
import { makeSeatCode } from '../../../src/server/roster/seat-code.ts';
import { type HandHall, startHandHall } from '../../support/hand-hall.ts';

const join = async (hall: HandHall, from: string, body: object): Promise<number> =>
  (await hall.ask('POST', '/api/join', null, body, { remoteAddress: from })).status;

/** Types wrong codes of a class at an address; returns how many of them were looked at. */
async function guess(hall: HandHall, from: string, guesses: number): Promise<number> {
  let looked = 0;
  for (let each = 0; each < guesses; each += 1) {
    const status = await join(hall, from, { code: makeCode(), name: 'Guesser' });
    expect([404, 429]).toContain(status);
    if (status === 404) looked += 1;
  }
  return looked;
}

const openClass = (hall: HandHall): Promise<Session> => hall.openSession({ kind: 'class', mode: 'practice' });

test('a machine that guesses is stopped, and its neighbour joins at once', async () => {
  const hall = await startHandHall();
  const { code } = (await openClass(hall)).row;
  expect(await guess(hall, '10.0.0.66', 200)).toBe(OF_AN_ADDRESS.atOnce);
  expect(await join(hall, '10.0.0.66', { code, name: 'Guesser' })).toBe(429);
  expect(await join(hall, '10.0.0.7', { code, name: 'Ana' })).toBe(200);
});

test('all machines together are held to a rate at which a million guesses find nothing', async () => {
  const hall = await startHandHall();
  await openClass(hall);
  const looked = async (each: number): Promise<number> => {
    let all = 0;
    for (let machine = 0; machine < 20; machine += 1) all += await guess(hall, `10.0.1.${machine}`, each);
    return all;
  };
  expect(await looked(50)).toBe(OF_THE_HALL.atOnce);
  for (let second = 0; second < 10; second += 1) {
    hall.now += 1_000;
    expect(await looked(3)).toBe(OF_THE_HALL.perSecond);
  }
  // Six signs out of 32. A million guesses take half a day, and find one session with a chance of one in a thousand.
  const codes = 32 ** 6;
  expect((10 ** 6 - OF_THE_HALL.atOnce) / (OF_THE_HALL.perSecond * 3_600)).toBeGreaterThan(12);
  expect(10 ** 6 / codes).toBeLessThan(0.001);
  // A lesson of two hours, guessed at by everybody all the time.
  expect((OF_THE_HALL.atOnce + OF_THE_HALL.perSecond * 7_200) / codes).toBeLessThan(0.000_2);
});

test('the right code of a seat opens it, however many guess, at the same address as well', async () => {
  const hall = await startHandHall();
  const session = await hall.openSession();
  const { code } = session.row;
  const coded = await hall.addCandidates(session, [{ name: 'Ana' }, { name: 'Ben' }]);
  const [[, first] = [], [, second] = []] = coded;
  for (let machine = 0; machine < 12; machine += 1) await guess(hall, `10.0.2.${machine}`, 45);
  expect(await join(hall, '10.0.3.1', { code, seatCode: first })).toBe(200);
  expect(await join(hall, '10.0.2.1', { code, seatCode: second })).toBe(200);
  // A guess learns neither whether there is such a session, nor whether there is such a seat.
  expect(await join(hall, '10.0.2.1', { code, seatCode: makeSeatCode() })).toBe(429);
  expect(await join(hall, '10.0.2.1', { code: makeCode(), seatCode: makeSeatCode() })).toBe(429);
});

test('an IPv6 network of a room counts as one address, and an IPv4 address in the dress of IPv6 as itself', () => {
  expect(countedAs('2001:db8:1:2:aaaa::1')).toBe(countedAs('2001:0db8:0001:0002:bbbb:0:0:2'));
  expect(countedAs('2001:db8:1:3::1')).not.toBe(countedAs('2001:db8:1:2::1'));
  expect(countedAs('2001:db8::5:1')).toBe(countedAs('2001:db8:0:0:9::'));
  expect(countedAs('fe80::1%eth0')).toBe(countedAs('fe80::2'));
  expect(countedAs('::1')).toBe('0:0:0:0');
  expect(countedAs('::ffff:10.0.0.7')).toBe('10.0.0.7');
  expect(countedAs('::FFFF:10.0.0.7')).toBe('10.0.0.7');
  expect(countedAs('10.0.0.7')).toBe('10.0.0.7');
});

test('an address is forgotten once it might type as many as at first', () => {
  let now = 0;
  const codes = new WrongCodes(() => now);
  let most = 0;
  // Every ms another address, for two minutes: as many as the hall looks at.
  for (now = 0; now < 120_000; now += 1) {
    const address = `10.${now >> 16}.${(now >> 8) & 255}.${now & 255}`;
    if (codes.isOpenFor(address)) codes.count(address);
    most = Math.max(most, codes.known);
  }
  // Who has typed one may type as many as at first after half a second.
  expect(most).toBeLessThanOrEqual(OF_THE_HALL.atOnce + OF_THE_HALL.perSecond / OF_AN_ADDRESS.perSecond);
  now += 60_000;
  codes.count('10.9.9.9');
  expect(codes.known).toBe(1);
});

test('what a header says of the address counts behind a proxy of this network alone, and there only what the proxy says', async () => {
  const wrong = { code: makeCode(), name: 'Guesser' };
  const ask = async (hall: HandHall, remoteAddress: string, forwarded: string): Promise<number> => {
    const headers = { 'x-forwarded-for': forwarded };
    return (await hall.ask('POST', '/api/join', null, wrong, { remoteAddress, headers })).status;
  };
  /** How many of sixty guesses are looked at, each of which says that it comes from somewhere else. */
  const looked = async (hall: HandHall, from: string, forwarded: (i: number) => string): Promise<number> => {
    let count = 0;
    for (let i = 0; i < 60; i += 1) count += Number((await ask(hall, from, forwarded(i))) === 404);
    return count;
  };
  const open = await startHandHall();
  expect(await looked(open, '127.0.0.1', (i) => `203.0.113.${i}`)).toBe(OF_AN_ADDRESS.atOnce);
  const behind = await startHandHall({ behindProxy: true });
  expect(await looked(behind, '127.0.0.1', (i) => `203.0.113.${i}`)).toBe(60);
  expect(await looked(behind, '::ffff:192.168.1.2', (i) => `203.0.114.${i}`)).toBe(60);
  // Somebody from outside, who says to be others; and one who told the proxy so.
  expect(await looked(behind, '198.51.100.9', (i) => `203.0.115.${i}`)).toBe(OF_AN_ADDRESS.atOnce);
  expect(await looked(behind, '127.0.0.1', (i) => `10.0.0.${i}, 192.168.7.7`)).toBe(OF_AN_ADDRESS.atOnce);
});
