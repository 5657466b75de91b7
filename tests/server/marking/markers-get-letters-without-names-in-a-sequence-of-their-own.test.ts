import { describe, expect, test } from 'vitest';
import { CONTROL_LETTERS } from '../../../src/server/marking/control-letters.ts';
import { nextTask, progressOf } from '../../../src/server/marking/queue.ts';
import { MarkingRoom, marksOf } from '../../support/marking-room.ts';

const en = (id: string) => ({ id, languages: ['en'] });

function roomOf(letters: number, controls: readonly string[] = []): MarkingRoom {
  const room = new MarkingRoom();
  room.open(controls);
  for (let seat = 0; seat * 4 < letters; seat += 1)
    room.collect(
      `seat-${seat}`,
      [0, 1, 2, 3].map((i) => `p${seat * 4 + i}`),
    );
  return room;
}

/** Marks until nothing is left for a marker; the letters in their sequence. */
function markAll(room: MarkingRoom, id: string, mark: (piece: string, turn: number) => number = () => 3): string[] {
  const done: string[] = [];
  for (let task = nextTask(room.state, en(id)); task !== null; task = nextTask(room.state, en(id))) {
    room.must(room.take(task.piece, id, task.seen));
    const held = nextTask(room.state, en(id));
    expect(held).toMatchObject({ piece: task.piece, isOnTable: true });
    room.must(room.mark(task.piece, id, marksOf(mark(task.piece, done.length)), held?.seen));
    done.push(task.piece);
  }
  return done;
}

test('every marker has another sequence, and the same one each time', () => {
  const [ann, again] = [markAll(roomOf(24), 'ann'), markAll(roomOf(24), 'ann')];
  const ben = markAll(roomOf(24), 'ben');
  expect(ann).toEqual(again);
  expect(ann).not.toEqual(ben);
  expect([...ann].sort()).toEqual([...ben].sort());
  expect(ann).not.toEqual([...ann].sort());
});

test('two markers mark everything once each, and a third only what they dispute', () => {
  const room = roomOf(24);
  const ann = markAll(room, 'ann');
  expect(progressOf(room.state)).toMatchObject({ letters: 24, once: 24, whole: 0 });
  expect(nextTask(room.state, en('ann'))).toBeNull();
  const ben = markAll(room, 'ben', (piece) => (['p3', 'p7'].includes(piece) ? 1 : 3));
  expect(new Set(ben)).toEqual(new Set(ann));
  expect(progressOf(room.state)).toMatchObject({ unmarked: 0, once: 0, disputed: 2, whole: 22, onTables: 0 });
  expect(markAll(room, 'cho').sort()).toEqual(['p3', 'p7']);
  expect(progressOf(room.state)).toMatchObject({ disputed: 0, whole: 24 });
});

test('a letter goes to who reads its language', () => {
  const room = roomOf(4);
  room.collect('seat-9', ['j1', 'j2', 'j3', 'j4'], 'ja');
  expect(markAll(room, 'ann').sort()).toEqual(['p0', 'p1', 'p2', 'p3']);
  expect(nextTask(room.state, { id: 'dai', languages: ['ja'] })?.piece).toMatch(/^j/);
});

describe('letters with known marks', () => {
  const names = CONTROL_LETTERS.map(({ name }) => name);

  test('stand among the others under ids that look like theirs, about one in ten, and count for no candidate', () => {
    const room = roomOf(40, names);
    const done = markAll(room, 'ann');
    const checks = [...room.state.checks.values()];
    expect(done.length).toBe(40 + checks.length);
    expect(checks.length).toBeGreaterThanOrEqual(3);
    expect(checks.length).toBeLessThanOrEqual(5);
    expect(checks.every(({ id, of }) => /^[0-9a-f]{16}$/.test(id) && names.includes(of))).toBe(true);
    expect(room.mark(checks[0]?.id ?? '', 'ann', marksOf(0))).toBe('mark-fixed');
    expect(room.take(checks[0]?.id ?? '', 'ben')).toBe('piece-unknown');
    const places = done.flatMap((id, i) => (room.state.checks.has(id) ? [i] : []));
    expect(places).not.toEqual(places.map((_, i) => i * 11));
  });

  test('can be real letters that a moderator chose, for those who have not marked them', () => {
    const room = roomOf(24);
    markAll(room, 'ann');
    markAll(room, 'ben');
    const chosen = { piece: 'p5', seen: room.versionOf('p5') };
    expect(room.add('marking/anchored', { ...chosen, seen: 0 }, { by: 'mod' })).toBe('moved-on');
    room.must(room.add('marking/anchored', chosen, { by: 'mod' }));
    expect(room.add('marking/anchored', { piece: 'p5', seen: room.versionOf('p5') }, { by: 'mod' })).toBe(
      'anchor-already',
    );
    for (const seat of [7, 8, 9])
      room.collect(
        `seat-${seat}`,
        [0, 1, 2, 3].map((i) => `q${seat}${i}`),
      );
    const ann = markAll(room, 'ann');
    const cho = markAll(room, 'cho');
    expect(ann).toHaveLength(12);
    expect(cho).toHaveLength(13);
    expect([...room.state.checks.values()]).toMatchObject([
      { by: 'cho', of: 'p5', known: marksOf(3), marks: marksOf(3) },
    ]);
    expect(cho).not.toContain('p5');
  });
});
