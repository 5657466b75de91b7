import { expect, test } from 'vitest';
import { changeableMark } from '../../../src/server/marking/marking-rules.ts';
import { type Answer, startHandHall } from '../../support/hand-hall.ts';
import { handedIn, type Person } from '../../support/handed-in.ts';
import { MarkingRoom, marksOf } from '../../support/marking-room.ts';

const lastOf = (room: MarkingRoom, who: string): string | null => changeableMark(room.state, who)?.task.piece ?? null;

function roomWith(...pieces: readonly string[]): MarkingRoom {
  const room = new MarkingRoom();
  room.open(['c1', 'c2', 'c3', 'c4']);
  room.collect('seat-1', pieces);
  return room;
}

test('the last mark is told until another takes the letter, and is the one that was given last', () => {
  const room = roomWith('a', 'b', 'c', 'd');
  expect(lastOf(room, 'ann')).toBeNull();
  room.round('a', 'ann', marksOf(3));
  expect(changeableMark(room.state, 'ann')).toMatchObject({ task: { piece: 'a' }, marks: marksOf(3) });
  room.round('b', 'ann', marksOf(2));
  expect(lastOf(room, 'ann')).toBe('b');
  // The next letter on the table changes nothing of it.
  room.must(room.take('c', 'ann'));
  expect(lastOf(room, 'ann')).toBe('b');
  room.must(room.mark('b', 'ann', marksOf(4)));
  expect(changeableMark(room.state, 'ann')?.marks).toEqual(marksOf(4));
  expect(lastOf(room, 'ben')).toBeNull();
  room.must(room.take('b', 'ben'));
  expect(lastOf(room, 'ann'), 'another has it on the table').toBeNull();
  room.must(room.mark('b', 'ben', marksOf(4)));
  expect(lastOf(room, 'ann'), 'the second round is over').toBeNull();
  expect(lastOf(room, 'ben')).toBe('b');
});

test('the last mark is told no longer once the result was looked at', () => {
  const room = roomWith('a', 'b', 'c', 'd');
  for (const piece of ['a', 'b', 'c', 'd']) for (const who of ['ann', 'ben']) room.round(piece, who, marksOf(3));
  room.must(
    room.add(
      'marking/decided',
      { piece: 'd', seen: room.versionOf('d'), marks: marksOf(3), reason: 'r' },
      { by: 'mod' },
    ),
  );
  expect(lastOf(room, 'ben')).toBeNull();
});

interface Desk {
  readonly waiting: Readonly<Record<string, number>>;
  readonly task: { readonly piece: string; readonly seen: number; readonly letter: { readonly from: string } } | null;
  readonly last: { readonly piece: string; readonly seen: number; readonly marks: object } | null;
}

const as = <T>(answer: Answer): T => {
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
  return answer.json() as T;
};

test('a marker changes the last mark of each letter, and cannot tell by it which marks were known', async () => {
  const hall = await startHandHall();
  const room = await handedIn(hall);
  const { manager, ann, ben } = room.people;
  const path = `/api/sessions/${room.session}/marking`;
  const post = (who: Person, rest: string, body: object) => hall.ask('POST', `${path}${rest}`, who.key, body);
  const get = (who: Person, rest: string) => hall.ask('GET', `${path}${rest}`, who.key);
  as(await post(manager, '', { sample: 20 }));
  expect(as<Desk>(await get(ann, '/desk')).last).toBeNull();
  expect((await get(ann, '/desk/last')).status).toBe(409);

  const kinds = new Set<string>();
  let before: Desk['last'] = null;
  for (;;) {
    const { waiting } = as<Desk>(await get(ann, '/desk'));
    if (Object.keys(waiting).length === 0) break;
    const { task } = as<Desk>(await post(ann, '/desk', { languages: Object.keys(waiting) }));
    if (task === null) break;
    kinds.add(task.letter.from);
    // What was marked before can be changed while the next letter lies on the table.
    expect(as<Desk>(await get(ann, '/desk')).last).toEqual(before);
    hall.now += 1_000;
    const { last } = as<Desk>(await post(ann, '/marks', { piece: task.piece, seen: task.seen, marks: marksOf(1) }));
    expect(last, task.letter.from).toMatchObject({ piece: task.piece, marks: marksOf(1) });
    if (last === null) throw new Error('no last mark');
    expect(as<Desk['task']>(await get(ann, '/desk/last'))).toEqual(task.letter);
    // Behind one of ours there is no sitting.
    const seen = (await get(ann, '/desk/last/seen')).status;
    expect(seen).toBe(task.letter.from === 'sitting' ? 200 : 404);
    const changed = as<Desk>(await post(ann, '/marks', { piece: last.piece, seen: last.seen, marks: marksOf(3) }));
    expect(changed.last).toMatchObject({ piece: task.piece, marks: marksOf(3) });
    // Whoever has an old page changes nothing.
    const stale = await post(ann, '/marks', { piece: last.piece, seen: last.seen, marks: marksOf(4) });
    expect(stale.status).toBe(409);
    before = changed.last;
  }
  expect([...kinds].sort()).toEqual(['control', 'sitting']);
  const marked = as<{ rounds: { by: string; marks: object }[] }[]>(await get(manager, '/pieces'));
  for (const { rounds } of marked) expect(rounds).toMatchObject([{ by: ann.id, marks: marksOf(3) }]);

  // The second marker takes what was marked last: from then on it stays.
  const waiting = Object.keys(as<Desk>(await get(ben, '/desk')).waiting);
  for (let left = marked.length + 8; left > 0; left -= 1) {
    const { task } = as<Desk>(await post(ben, '/desk', { languages: waiting }));
    if (task === null || task.piece === before?.piece) break;
    as(await post(ben, '/marks', { piece: task.piece, seen: task.seen, marks: marksOf(3) }));
  }
  expect(as<Desk>(await get(ann, '/desk')).last).toBeNull();
}, 120_000);
