import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openFolder } from '../../../src/server/database/stores.ts';
import { ranUntil } from '../../../src/server/time/turns.ts';
import { startHandHall } from '../../support/hand-hall.ts';
import { scratchFolder } from '../../support/scratch.ts';
import { checkIn, examined, released, seatOf, working } from '../../support/sitters.ts';

// What went wrong elsewhere, by the tracker and the number under which it was told. The three about marking
// (Artemis 5033 and 4793, Canvas 1683) are told in tests/server/marking.

const MINUTE = 60_000;

describe('one writer', () => {
  test('a sitting that was handed in in one browser is over in the other (Artemis 1903)', async () => {
    const hall = await startHandHall();
    const { page, client, seat } = await examined(hall);
    const second = await hall.sitDown(page.taken);
    await second.line.hear();
    const newer = await second.client;
    await newer.finish();
    const { length } = seat.sitting?.log ?? [];
    // The older page has lost its seat, and a third one finds everything over.
    expect((await page.line.beat()).status).toBe(410);
    expect((await checkIn(client)).refusal?.key).toBe('sitting/no-answer');
    const third = await hall.sitDown(page.taken);
    await third.line.hear();
    expect((await checkIn(await third.client)).refusal?.key).toBe('sitting/over');
    await third.line.beat();
    expect([seat.state, seat.sitting?.log.length]).toEqual(['over', length]);
  });

  test('a stale tab overwrites nothing, and what comes twice is done once (Sakai 14743)', async () => {
    const hall = await startHandHall();
    const { page, seat, client } = await working(hall, await hall.openSession({ kind: 'class' }));
    const stale = page.line.link;
    const newer = await hall.sitDown(page.taken);
    await newer.line.hear();
    const again = await newer.client;
    const ask = { id: 900, do: 'perform', action: 'channel/check-in', input: { channel: 'harbour' } };
    const packet = { heard: 0, letters: [{ no: 5, text: JSON.stringify(ask) }], seen: 0 };
    const before = seat.sitting?.log.length;
    expect((await page.ask('POST', `links/${stale}`, packet)).status).toBe(410);
    expect(seat.sitting?.log.length).toBe(before);
    expect(again.view().orders).toEqual(client.view().orders);
    // A letter that is repeated, and one that overtakes another.
    const first = { heard: 0, letters: [{ no: 1, text: JSON.stringify({ ...ask, id: 901 }) }], seen: 0 };
    const third = { heard: 0, letters: [{ no: 3, text: JSON.stringify({ ...ask, id: 903 }) }], seen: 0 };
    for (const sent of [first, first, third, first]) await page.ask('POST', `links/${newer.line.link}`, sent);
    expect(seat.sitting?.log.length).toBe((before ?? 0) + 1);
  });
});

describe('what was done', () => {
  test('a group that is cut off at the end loses neither work nor time (Artemis 11433 and 1469)', async () => {
    const hall = await startHandHall();
    const session = await hall.openSession({ kind: 'class' });
    const sitters = [await working(hall, session, 'Ana'), await working(hall, session, 'Ben')];
    const pages = sitters.map(({ page }) => page);
    await hall.pass(6 * MINUTE, pages);
    const before = sitters.map(({ seat }) => ({ clock: seat.sitting?.now ?? 0, acts: seat.sitting?.log.length }));
    // An hour without a network: far beyond the end that a clock on the wall would have had.
    await hall.pass(60 * MINUTE, []);
    for (const [i, { seat }] of sitters.entries()) {
      expect(seat.state).toBe('frozen');
      expect(seat.sitting?.over).toBe(false);
      expect(seat.sitting?.log.length).toBe(before[i]?.acts);
      expect((seat.sitting?.now ?? 0) - (before[i]?.clock ?? 0)).toBe(0);
    }
    // Long absences wait for a person; then the rest of the time is there.
    await hall.pass(4_000, pages);
    expect(sitters.map(({ seat }) => seat.state)).toEqual(['frozen', 'frozen']);
    await hall.act(session, { do: 'release', seats: 'all' });
    for (const { client } of sitters) expect((await checkIn(client)).refusal?.key).not.toBe('sitting/held');
    expect(sitters.map(({ seat }) => seat.state)).toEqual(['working', 'working']);
  });

  test('what a page was told is saved is on the disk at that moment (Artemis 1770)', async () => {
    const hall = await startHandHall();
    const { client, seat } = await working(hall, await hall.openSession({ kind: 'class' }));
    for (const channel of ['harbour', 'amber', 'harbour']) {
      await checkIn(client, channel);
      // The power fails now: what a second machine would find on that disk.
      const copy = scratchFolder();
      for (const name of readdirSync(hall.folder))
        if (!name.endsWith('-shm')) cpSync(join(hall.folder, name), join(copy, name));
      const copied = await openFolder(copy);
      const stored = await copied.sittings.read(seat.row.sitting ?? '');
      await copied.close();
      expect(stored?.log).toEqual(JSON.parse(JSON.stringify(seat.sitting?.log)));
    }
  });
});

describe('time', () => {
  test('a change of the time is told until the page has shown it, and is in force at once (Artemis 12435)', async () => {
    const hall = await startHandHall();
    const session = await hall.openSession({ kind: 'class', mode: 'assessment' });
    const { page, seat } = await working(hall, session);
    await hall.pass(2 * MINUTE, [page]);
    const before = seat.sitting?.now ?? 0;
    await hall.pass(MINUTE, [page]);
    const usual = (seat.sitting?.now ?? 0) - before;
    const { percent } = seat.row.lease;
    await hall.act(session, { do: 'grant', seats: [seat.row.id], minutes: 20, reason: 'A power cut.' });
    expect(seat.row.lease.percent).toBeGreaterThan(percent);
    const unseen = () => session.board.now().seats[0]?.unseen;
    for (let times = 0; times < 3; times += 1) {
      await page.line.beat();
      expect(page.line.standing?.messages.map(({ notice }) => notice?.key)).toEqual(['minutes']);
      expect(unseen()).toBe(1);
    }
    page.line.seen = 1;
    await page.line.beat();
    expect(unseen()).toBe(0);
    const granted = seat.sitting?.now ?? 0;
    await hall.pass(MINUTE, [page]);
    const slower = (seat.sitting?.now ?? 0) - granted;
    expect(Math.abs(slower - (usual * 100) / seat.row.lease.percent)).toBeLessThan(5_000);
  });

  test('nobody sees a question before the release, whatever moves meanwhile (Artemis 13071 and 12074)', async () => {
    const hall = await startHandHall();
    const session = await hall.openSession({ kind: 'class', mode: 'assessment' });
    const page = await hall.join(session, { name: 'Ana' });
    await hall.act(session, { do: 'message', seats: 'all', text: 'We begin ten minutes later.' });
    for (const act of [
      { do: 'pause', seats: 'all' },
      { do: 'grant', seats: 'all', minutes: 5, reason: 'x' },
    ] as const)
      await hall.act(session, act);
    await hall.pass(30 * MINUTE, [page]);
    const seat = seatOf(session, page);
    expect(seat.state).toBe('lobby');
    // Every answer so far tells how the seat stands, and nothing else.
    expect(page.heard.filter((text) => text.length > 800)).toEqual([]);
    await hall.act(session, { do: 'release', seats: 'all' });
    await page.line.hear();
    expect((await page.client).view().day.index).toBe(0);
  });

  test('a page gains no time by what it says of its network (lichess 10300)', async () => {
    const hall = await startHandHall();
    const session = await hall.openSession({ kind: 'class' });
    const [honest, sly] = [await working(hall, session, 'Ana'), await working(hall, session, 'Ben')];
    await sly.page.ask('POST', 'check', {
      browser: 'b',
      keepsData: true,
      hasSound: true,
      roundTrip: 600_000,
      screen: '1×1',
    });
    const claims = { heard: 0, letters: [], seen: 0, lag: 90_000, at: 1 };
    expect((await sly.page.ask('POST', `links/${sly.page.line.link}`, claims)).status).toBe(400);
    await hall.pass(5 * MINUTE, [honest.page, sly.page]);
    expect(sly.seat.sitting?.now).toBe(honest.seat.sitting?.now);
    // Silence gains nothing either: the clock stands, and no act can be done in it.
    const before = sly.seat.sitting?.now;
    await hall.pass(MINUTE, [honest.page]);
    expect([sly.seat.state, sly.seat.sitting?.now]).toEqual(['frozen', before]);
  });

  test('nothing is done while the clock stands, and the turns alone say how long it ran (DOMjudge 533 and 3718)', async () => {
    const hall = await startHandHall();
    const session = await hall.openSession({ kind: 'class' });
    const { page, seat, client } = await working(hall, session);
    const start = seat.sitting?.form.days[0]?.open ?? 0;
    for (let round = 0; round < 5; round += 1) {
      await hall.pass(40_000, [page]);
      await hall.act(session, { do: 'pause', seats: [seat.row.id] });
      const { length } = seat.sitting?.log ?? [];
      await hall.pass(90_000, [page]);
      expect((await checkIn(client)).refusal?.key).toBe('sitting/held');
      expect(seat.sitting?.log.length).toBe(length);
      await hall.act(session, { do: 'release', seats: [seat.row.id] });
    }
    await page.line.beat();
    const { turns, heard } = seat.row.lease;
    const { dayMinutes = 10 } = seat.sitting?.form.catalogue ?? {};
    const [day] = seat.sitting?.form.days ?? [];
    const speed = ((day?.close ?? 0) - (day?.open ?? 0)) / (dayMinutes * MINUTE);
    expect(turns).toHaveLength(6);
    expect(ranUntil(turns, heard)).toBeGreaterThanOrEqual(200_000);
    expect(Math.abs((seat.sitting?.now ?? 0) - start - ranUntil(turns, heard) * speed)).toBeLessThan(1_000 * speed);
    const times = seat.sitting?.log.map(({ at }) => at) ?? [];
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  test('a seat goes on when it is released and its candidate does; a reload is no new start (PrairieLearn 14415, TCExam 51 and 409, Runestone 872)', async () => {
    const hall = await startHandHall();
    const { page, seat, session, client } = await examined(hall);
    await hall.pass(MINUTE, [page]);
    await hall.act(session, { do: 'pause', seats: 'all' });
    const before = seat.sitting?.now;
    await hall.act(session, { do: 'release', seats: 'all' });
    await hall.pass(10 * MINUTE, [page]);
    // Released, but the candidate is not back yet: the time is still theirs.
    expect([seat.state, seat.sitting?.now, page.line.standing?.isReady]).toEqual(['paused', before, true]);
    const reloaded = await hall.sitDown(page.taken);
    await reloaded.line.hear();
    const again = await reloaded.client;
    await reloaded.line.beat(true);
    await hall.pass(MINUTE, [reloaded]);
    expect(seat.state).toBe('working');
    expect(seat.sitting?.now).toBeGreaterThan(before ?? 0);
    expect([again.info.id, seat.row.lease.freezes]).toEqual([client.info.id, 0]);
  });
});

describe('the page', () => {
  test('comes back after the server was away without being loaded again (seb-mac 356 and 498, seb-win 1179)', async () => {
    const hall = await startHandHall();
    const session = await hall.openSession({ kind: 'class' });
    const { page, client } = await working(hall, session);
    await hall.stop();
    await hall.start();
    // It is told by a key that its line is gone, sits down with what it has kept, and goes on where it was.
    expect((await page.line.beat()).status).toBe(410);
    expect(page.line.refused).toBe('hall/link-gone');
    const back = await hall.sitDown(page.taken);
    await back.line.hear();
    expect((await back.client).info.id).toBe(client.info.id);
    // Whatever goes wrong is said in a form that a page can read, and never as a page of its own.
    for (const path of ['/api/nothing', '/api/seats/x/links', '/api/seats/%zz/receipt', `/api/${'x'.repeat(3_000)}`])
      expect((await hall.ask('GET', path, 'x')).json(), path).toHaveProperty('key');
  });

  test('is not thrown out for what its browser says of itself (seb-mac 53)', async () => {
    const hall = await startHandHall();
    const { page, seat, client } = await working(hall, await hall.openSession({ kind: 'class' }));
    const acts = seat.sitting?.log.length ?? 0;
    const headers = {
      authorization: `Bearer ${page.taken.secret}`,
      'x-safeexambrowser-configkeyhash': 'another',
      'user-agent': 'SEB/0',
    };
    const url = `/api/seats/${page.taken.seat}/links/${page.line.link}`;
    const sent = await hall.app.inject({ method: 'POST', url, headers, payload: { heard: 0, letters: [], seen: 0 } });
    expect(sent.statusCode).toBe(200);
    await checkIn(client);
    expect(seat.sitting?.log.length).toBe(acts + 1);
  });
});

test('a class begins at once, and the board answers meanwhile from what is in memory (CMS 969, 1714 and 1104)', async () => {
  const hall = await startHandHall();
  const session = await hall.openSession({ kind: 'class' });
  const names = Array.from({ length: 20 }, (_, i) => `Pupil ${i + 1}`);
  const pages = await Promise.all(names.map((name) => hall.join(session, { name })));
  const board = () => hall.ask('GET', `/api/sessions/${session.row.id}/board`, hall.secret);
  const releasing = hall.act(session, { do: 'release', seats: 'all' });
  const boards = await Promise.all(Array.from({ length: 40 }, board));
  await releasing;
  const sitters = await Promise.all(pages.map((page) => released(session, page)));
  expect(boards.map(({ status }) => status)).toEqual(boards.map(() => 200));
  expect(new Set(sitters.map(({ client }) => client.info.id)).size).toBe(20);
  // Nothing that a watcher asks reaches the disk.
  const used = process.cpuUsage();
  for (let times = 0; times < 50; times += 1) await board();
  expect(process.cpuUsage(used).user / 50_000).toBeLessThan(30);
});
