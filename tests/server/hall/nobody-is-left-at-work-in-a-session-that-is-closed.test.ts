import { expect, test } from 'vitest';
import { type HandHall, startHandHall } from '../../support/hand-hall.ts';
import { examined, type Sitter, working } from '../../support/sitters.ts';

const CLASS = { kind: 'class', mode: 'practice' } as const;
const close = { do: 'close' } as const;

const refused = (count: number) => ({ key: 'hall/still-working', values: { count } });

/** Somebody works in a class, somebody in an examination: a session of each kind. */
async function both(hall: HandHall) {
  const lesson = await hall.openSession(CLASS);
  const pupil = { ...(await working(hall, lesson)), session: lesson };
  return [pupil, await examined(hall)] as const;
}

test('a class and an examination are closed when the last who was at work is done, and not before', async () => {
  const hall = await startHandHall();
  for (const { session, seat } of await both(hall)) {
    const answer = await hall.act(session, close);
    expect([answer.status, answer.json()]).toEqual([409, refused(1)]);
    expect(session.row.closedAt).toBeUndefined();
    await hall.act(session, { do: 'end', seats: [seat.row.id], reason: 'The day is over.' });
    expect((await hall.act(session, close)).status).toBe(200);
    expect(session.row.closedAt).toBe(hall.now);
  }
});

test('who is paused, has a break, or is not heard, is at work still', async () => {
  const hall = await startHandHall();
  const session = await hall.openSession(CLASS);
  const names = ['Ana', 'Ben', 'Cem', 'Dee'];
  const sitters: Sitter[] = [];
  for (const name of names) sitters.push(await working(hall, session, name));
  const [paused = '', away = ''] = sitters.map(({ seat }) => seat.row.id);
  await hall.act(session, { do: 'pause', seats: [paused] });
  await hall.act(session, { do: 'break', seats: [away], minutes: 5 });
  await hall.pass(
    6_000,
    sitters.filter((_, i) => i !== 2).map(({ page }) => page),
  );
  expect(sitters.map(({ seat }) => seat.state)).toEqual(['paused', 'break', 'frozen', 'working']);
  expect((await hall.act(session, close)).json()).toEqual(refused(4));
  await hall.act(session, { do: 'end', seats: sitters.slice(0, 2).map(({ seat }) => seat.row.id), reason: 'Closing.' });
  expect((await hall.act(session, close)).json()).toEqual(refused(2));
});

test('who waits in the lobby, or never came, keeps no session open', async () => {
  const hall = await startHandHall();
  const lesson = await hall.openSession(CLASS);
  await hall.join(lesson, { name: 'Ana' });
  const examination = await hall.openSession();
  await hall.addCandidates(examination, [{ name: 'Ben', number: '1' }]);
  for (const session of [lesson, examination]) expect((await hall.act(session, close)).status).toBe(200);
});

test('where one closes a session while another lets somebody begin, either nobody works or it is not closed', async () => {
  const hall = await startHandHall();
  for (let time = 0; time < 10; time += 1) {
    const session = await hall.openSession(CLASS);
    const { taken } = await hall.join(session, { name: 'Ana' });
    const acts = [() => hall.act(session, { do: 'release', seats: 'all' }), () => hall.act(session, close)];
    await Promise.all((time % 2 === 0 ? acts : acts.toReversed()).map((act) => act()));
    await session.settled();
    expect(session.state.isClosed).toBe(session.seat(taken.seat)?.state === 'lobby');
  }
});
