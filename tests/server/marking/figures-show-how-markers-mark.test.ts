import { expect, test } from 'vitest';
import { randomFrom } from '../../../src/kernel/random.ts';
import { agreementOf, anchorReliability, markerFigures } from '../../../src/server/marking/agreement/figures.ts';
import { twoWayReliability } from '../../../src/server/marking/agreement/intraclass.ts';
import { weightedKappa } from '../../../src/server/marking/agreement/weighted-kappa.ts';
import { CONTROL_LETTERS } from '../../../src/server/marking/control-letters.ts';
import { nextTask } from '../../../src/server/marking/queue.ts';
import type { Marks } from '../../../src/server/marking/rubric.ts';
import { MarkingRoom, marksOf } from '../../support/marking-room.ts';

function roomOf(pieces: readonly string[], controls: readonly string[] = []): MarkingRoom {
  const room = new MarkingRoom();
  room.open(controls);
  for (let i = 0; i < pieces.length; i += 4) room.collect(`seat-${i}`, pieces.slice(i, i + 4));
  return room;
}

test('two markers who mark everything are compared as two people, whoever came first', () => {
  const pieces = Array.from({ length: 12 }, (_, i) => `p${i}`);
  const room = roomOf(pieces);
  const random = randomFrom(5);
  const given = pieces.map((piece, i) => {
    const mark = random.int(1, 3);
    const both = { ann: marksOf(mark), ben: marksOf(mark + 1, mark, mark) };
    for (const who of i % 2 === 0 ? (['ann', 'ben'] as const) : (['ben', 'ann'] as const))
      room.round(piece, who, both[who]);
    return [both.ann.tone, both.ben.tone] as const;
  });
  const { tone, care } = agreementOf(room.state);
  expect(tone).toEqual({
    ...{ letters: 12, model: 'two-way' },
    ...{ kappa: weightedKappa(given, 4), reliability: twoWayReliability(given) },
  });
  expect(care.kappa?.value).toBeCloseTo(1, 9);
  const [ann, ben] = markerFigures(room.state);
  expect(ann).toMatchObject({ marker: 'ann', letters: 12, severity: -1, anchors: 0, bias: null, drift: null });
  expect(ben).toMatchObject({ marker: 'ben', letters: 12, severity: 1 });
  expect(ben?.byCriterion.tone?.mean).toBeCloseTo((ann?.byCriterion.tone?.mean ?? 0) + 1, 9);
});

test('markers who change from letter to letter are compared by the stricter figure', () => {
  const pieces = ['a', 'b', 'c', 'd', 'e', 'f'];
  const room = roomOf(pieces);
  for (const [i, piece] of pieces.entries()) {
    room.round(piece, 'ann', marksOf(i % 5));
    room.round(piece, i % 2 === 0 ? 'ben' : 'cho', marksOf(i % 5));
  }
  expect(agreementOf(room.state).clarity.model).toBe('one-way');
  expect(agreementOf(room.state).clarity.reliability?.single.value).toBeCloseTo(1, 9);
});

test('nothing marked gives no figures, and no error', () => {
  expect(agreementOf(roomOf(['a']).state).tone).toMatchObject({ letters: 0, kappa: null, reliability: null });
  expect(markerFigures(roomOf(['a']).state)).toEqual([]);
});

test('a marker who grows milder is seen by letters with known marks', () => {
  const names = CONTROL_LETTERS.map(({ name }) => name);
  const known = new Map(CONTROL_LETTERS.map(({ name, marks }) => [name, marks]));
  const room = roomOf(
    Array.from({ length: 80 }, (_, i) => `p${i}`),
    names,
  );
  const markAll = (id: string, of: (marks: Marks, done: number) => Marks): void => {
    const marker = { id, languages: ['en'] };
    let done = 0;
    for (let task = nextTask(room.state, marker); task !== null; task = nextTask(room.state, marker)) {
      const right = task.source.from === 'control' ? known.get(task.source.name) : marksOf(2);
      room.round(task.piece, id, of(right ?? marksOf(2), done));
      done += 1;
    }
  };
  const milder = ({ tone, clarity, care }: Marks, done: number): Marks => ({
    tone: done > 44 ? Math.min(4, tone + 1) : tone,
    clarity,
    care: done > 44 ? Math.min(4, care + 1) : care,
  });
  markAll('ann', (marks) => marks);
  markAll('ben', milder);
  const [ann, ben] = markerFigures(room.state);
  expect(ann).toMatchObject({ bias: 0, drift: 0 });
  expect(ann?.anchors).toBe(names.length);
  expect(ben?.bias).toBeGreaterThan(0);
  expect(ben?.drift).toBeGreaterThan(0.5);
  const shared = anchorReliability(room.state, ['ann', 'ben']);
  expect(shared.clarity?.single.value).toBeCloseTo(1, 9);
  expect(shared.tone?.single.value).toBeLessThan(1);
  expect(anchorReliability(room.state, ['ann', 'nobody']).tone).toBeNull();
});
