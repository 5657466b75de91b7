import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { mayAppend, stateOf } from '../../../src/server/marking/fold.ts';
import { firstForged, hashToModerate, makePublication } from '../../../src/server/marking/publication.ts';
import { publishedOf, resultOf, standingOf } from '../../../src/server/marking/state.ts';
import { makeSigningKey } from '../../../src/server/record/checkpoint.ts';
import { MarkingRoom, marksOf, scoresOf } from '../../support/marking-room.ts';

const place = { session: 'session-1', seat: 'seat-1' };
const LATE = 1_000_000;
const key = makeSigningKey('test hall');
const signed = (text: string): string => sign(null, Buffer.from(text), createPrivateKey(key.secret)).toString('base64');
const isSigned = (text: string, signature: string): boolean =>
  verify(null, Buffer.from(text), createPublicKey(key.known), Buffer.from(signature, 'base64'));

function markedRoom(): MarkingRoom {
  const room = new MarkingRoom();
  room.open();
  room.collect('seat-1', ['a', 'b', 'c', 'd']);
  for (const piece of ['a', 'b', 'c', 'd']) {
    room.round(piece, 'ann', marksOf(3));
    room.round(piece, 'ben', marksOf(3));
  }
  room.must(room.add('results/scored', { engine: '1', scores: scoresOf(700) }, { seat: 'seat-1' }));
  return room;
}

const moderate = (room: MarkingRoom, by: string): string | null => room.moderate('seat-1', by);

function publish(room: MarkingRoom, by: string): string | null {
  const data = makePublication(room.state, place, LATE, signed);
  if (data === null) throw new Error('no result');
  return room.add('results/published', data, { by, seat: 'seat-1' });
}

function publishedRoom(): MarkingRoom {
  const room = markedRoom();
  room.must(moderate(room, 'mod'));
  room.must(publish(room, 'manager'));
  return room;
}

const finding = { what: 'finding', opportunity: 'o-1', criterion: 'facts' } as const;

const lodge = (
  room: MarkingRoom,
  appeal: string,
  about: typeof finding | { what: 'letter'; seq: number },
  version = 1,
) => room.add('appeal/lodged', { appeal, version, about, words: 'I do not agree.' }, { seat: 'seat-1' });

describe('a result', () => {
  test('is pending until the last letter is marked', () => {
    const room = new MarkingRoom();
    room.open();
    room.must(room.add('results/scored', { engine: '1', scores: scoresOf(700) }, { seat: 'seat-1' }));
    expect(standingOf(room.state, 'seat-1')).toBe('pending-manual');
    room.collect('seat-1', ['a']);
    room.round('a', 'ann', marksOf(3));
    expect(standingOf(room.state, 'seat-1')).toBe('pending-manual');
    expect(resultOf(room.state, 'seat-1')).toBeNull();
    expect(room.add('results/moderated', { result: '' }, { by: 'mod', seat: 'seat-1' })).toBe('pending');
    room.round('a', 'ben', marksOf(3));
    expect(standingOf(room.state, 'seat-1')).toBe('provisional');
    expect(resultOf(room.state, 'seat-1')?.letters).toMatchObject({ written: 1, marked: 1, score: null });
  });

  test('is published by another account than the one that looked at it', () => {
    const room = markedRoom();
    expect(publish(room, 'manager')).toBe('not-moderated');
    room.must(moderate(room, 'mod'));
    expect(standingOf(room.state, 'seat-1')).toBe('moderated');
    expect(moderate(room, 'other')).toBe('moderated-already');
    expect(publish(room, 'mod')).toBe('four-eyes');
    expect(publish(room, 'manager')).toBeNull();
    expect(publish(room, 'third')).toBe('not-moderated');
    expect(standingOf(room.state, 'seat-1')).toBe('published');
    expect(publishedOf(room.state, 'seat-1')).toMatchObject({ version: 1, approvedBy: ['mod'], by: 'manager' });
  });

  test('has to be looked at again where it was judged again before it was published', () => {
    const room = markedRoom();
    room.must(moderate(room, 'mod'));
    room.must(room.add('results/scored', { engine: '1', scores: scoresOf(650) }, { seat: 'seat-1' }));
    expect(publish(room, 'manager')).toBe('not-moderated');
    expect(standingOf(room.state, 'seat-1')).toBe('provisional');
  });

  test('is not approved by who saw another one', () => {
    const room = markedRoom();
    const old = hashToModerate(room.state, 'seat-1') ?? '';
    room.must(room.mark('a', 'ben', marksOf(4)));
    expect(room.add('results/moderated', { result: old }, { by: 'mod', seat: 'seat-1' })).toBe('result-changed');
    room.must(moderate(room, 'mod'));
    expect(room.mark('a', 'ben', marksOf(3))).toBe('mark-fixed');
  });

  test('of a session that marks no letters is published without them', () => {
    const room = new MarkingRoom();
    room.must(room.add('results/scored', { engine: '1', scores: scoresOf(700) }, { seat: 'seat-1' }));
    room.must(moderate(room, 'mod'));
    room.must(publish(room, 'manager'));
    expect(publishedOf(room.state, 'seat-1')?.result.letters).toBeNull();
    const data = { seed: 'x'.repeat(20), levels: { competent: 600, exemplary: 850 }, sample: 4, controls: [] };
    expect(room.add('marking/opened', data, { by: 'manager' })).toBe('results-begun');
  });

  test('is signed together with the version before it, so that none can be changed, left out or put in', () => {
    const room = publishedRoom();
    room.must(lodge(room, 'appeal-1', { what: 'letter', seq: 0 }));
    const change = { to: 'marks', marks: marksOf(4) } as const;
    const upheld = { appeal: 'appeal-1', seen: 0, verdict: 'upheld', reason: 'It is better.', change } as const;
    room.must(room.add('appeal/decided', upheld, { by: 'mod', seat: 'seat-1' }));
    room.must(publish(room, 'manager'));
    expect(firstForged(room.state, place, isSigned)).toBeNull();
    expect(firstForged(room.state, { ...place, session: 'another' }, isSigned)).toBe(1);
    const forged = room.entries.map((entry) =>
      entry.kind === 'results/published' && JSON.stringify(entry).includes('"version":2')
        ? { ...entry, data: { ...(entry.data as object), signature: 'QUJD' } }
        : entry,
    );
    expect(firstForged(stateOf(forged), place, isSigned)).toBe(2);
  });
});

describe('an appeal', () => {
  test('that is rejected leaves the published version to the byte as it is (Artemis 4793)', () => {
    const room = publishedRoom();
    const before = JSON.stringify(publishedOf(room.state, 'seat-1'));
    room.must(lodge(room, 'appeal-1', finding));
    expect(JSON.stringify(publishedOf(room.state, 'seat-1'))).toBe(before);
    const rejected = { appeal: 'appeal-1', seen: 0, verdict: 'rejected', reason: 'The handbook says so.' } as const;
    room.must(room.add('appeal/decided', rejected, { by: 'mod', seat: 'seat-1' }));
    expect(JSON.stringify(publishedOf(room.state, 'seat-1'))).toBe(before);
    expect(standingOf(room.state, 'seat-1')).toBe('published');
    expect(publish(room, 'manager')).toBe('not-moderated');
    expect(lodge(room, 'appeal-2', finding)).toBe('appeal-twice');
  });

  test('that is upheld gives a new version, which a second account publishes; until then the old one holds', () => {
    const room = publishedRoom();
    room.must(lodge(room, 'appeal-1', finding));
    const change = { to: 'scores', earned: 2, scores: scoresOf(760) } as const;
    const upheld = {
      appeal: 'appeal-1',
      seen: 0,
      verdict: 'upheld',
      reason: 'The fact stood in the mail.',
      change,
    } as const;
    room.must(room.add('appeal/decided', upheld, { by: 'mod', seat: 'seat-1' }));
    expect(standingOf(room.state, 'seat-1')).toBe('revised');
    expect(publishedOf(room.state, 'seat-1')?.result.scores.overall.score).toBe(700);
    expect(publish(room, 'mod')).toBe('four-eyes');
    room.must(publish(room, 'manager'));
    expect(room.state.candidates.get('seat-1')?.versions.map(({ result }) => result.scores.overall.score)).toEqual([
      700, 760,
    ]);
  });

  test('never costs points, whoever decides what', () => {
    const room = publishedRoom();
    room.must(lodge(room, 'appeal-1', finding));
    room.must(lodge(room, 'appeal-2', { what: 'letter', seq: 1 }));
    const decide = (appeal: string, change: object, by: string) =>
      room.add('appeal/decided', { appeal, seen: 0, verdict: 'upheld', reason: 'r', change } as never, {
        by,
        seat: 'seat-1',
      });
    expect(decide('appeal-1', { to: 'scores', earned: 0, scores: scoresOf(0) }, 'mod')).toBe('loses-points');
    expect(decide('appeal-1', { to: 'scores', earned: 0, scores: scoresOf(null) }, 'mod')).toBe('loses-points');
    expect(decide('appeal-2', { to: 'marks', marks: marksOf(4, 4, 2) }, 'mod')).toBe('loses-points');
    expect(decide('appeal-2', { to: 'scores', earned: 1, scores: scoresOf(900) }, 'mod')).toBe('wrong-change');
    expect(decide('appeal-2', { to: 'marks', marks: marksOf(4) }, 'ann')).toBe('own-mark');
    expect(decide('appeal-2', { to: 'marks', marks: marksOf(4) }, 'mod')).toBeNull();
  });

  test('is decided on what the decision before it left', () => {
    const room = publishedRoom();
    room.must(lodge(room, 'appeal-1', finding));
    room.must(lodge(room, 'appeal-2', { what: 'letter', seq: 1 }));
    const rejected = (appeal: string, seen: number) =>
      room.add('appeal/decided', { appeal, seen, verdict: 'rejected', reason: 'r' }, { by: 'mod', seat: 'seat-1' });
    expect(rejected('appeal-1', 0)).toBeNull();
    expect(rejected('appeal-2', 0)).toBe('moved-on');
    expect(rejected('appeal-1', 1)).toBe('appeal-over');
    expect(room.add('appeal/withdrawn', { appeal: 'appeal-2' }, { seat: 'seat-1' })).toBeNull();
    expect(rejected('appeal-2', 1)).toBe('appeal-over');
  });

  test('asks about the version that is published, in its time, and only from the own seat', () => {
    const room = publishedRoom();
    expect(lodge(room, 'appeal-1', finding, 2)).toBe('moved-on');
    const data = { appeal: 'appeal-1', version: 1, about: finding, words: 'Why?' } as const;
    expect(room.add('appeal/lodged', data, { seat: 'seat-1', at: LATE + 1 })).toBe('appeal-late');
    expect(room.add('appeal/lodged', data, { seat: 'seat-2' })).toBe('nothing-published');
    expect(room.add('appeal/lodged', data)).toBe('no-seat');
    expect(lodge(room, 'appeal-1', { what: 'letter', seq: 99 })).toBe('piece-unknown');
    room.must(lodge(room, 'appeal-1', finding));
    expect(room.add('appeal/withdrawn', { appeal: 'appeal-1' }, { seat: 'seat-2' })).toBe('appeal-unknown');
  });
});

describe('a class of one teacher', () => {
  const worked = (): MarkingRoom => {
    const room = new MarkingRoom('class');
    room.must(room.add('results/scored', { engine: '1', scores: scoresOf(700) }, { seat: 'seat-1' }));
    return room;
  };

  test('has its results published by whoever looked at them', () => {
    const room = worked();
    expect(publish(room, 'teacher')).toBe('not-moderated');
    room.must(moderate(room, 'teacher'));
    room.must(publish(room, 'teacher'));
    expect(publishedOf(room.state, 'seat-1')).toMatchObject({ version: 1, approvedBy: ['teacher'], by: 'teacher' });
  });

  test('has its letters settled by one mark, which the teacher may change, and set, until the result was looked at', () => {
    const room = worked();
    room.open();
    room.collect('seat-1', ['a', 'b', 'c']);
    for (const piece of ['a', 'b', 'c']) room.round(piece, 'teacher', marksOf(2));
    expect(standingOf(room.state, 'seat-1')).toBe('provisional');
    expect(room.take('a', 'other')).toBe('has-all-marks');
    room.must(room.mark('a', 'teacher', marksOf(4)));
    const decision = { piece: 'b', seen: room.versionOf('b'), marks: marksOf(3), reason: 'r' };
    room.must(room.add('marking/decided', decision, { by: 'teacher' }));
    expect(resultOf(room.state, 'seat-1')?.letters).toMatchObject({ marked: 3, score: 750 });
    room.must(moderate(room, 'teacher'));
    expect(room.mark('a', 'teacher', marksOf(0))).toBe('mark-fixed');
    room.must(publish(room, 'teacher'));
  });

  test('has an appeal about a letter decided, and its new version published, by the teacher who marked it', () => {
    const room = worked();
    room.open();
    room.collect('seat-1', ['a', 'b', 'c']);
    for (const piece of ['a', 'b', 'c']) room.round(piece, 'teacher', marksOf(2));
    room.must(moderate(room, 'teacher'));
    room.must(publish(room, 'teacher'));
    room.must(lodge(room, 'appeal-1', { what: 'letter', seq: 0 }));
    const change = { to: 'marks', marks: marksOf(4) } as const;
    const upheld = { appeal: 'appeal-1', seen: 0, verdict: 'upheld', reason: 'It is better.', change } as const;
    room.must(room.add('appeal/decided', upheld, { by: 'teacher', seat: 'seat-1' }));
    room.must(publish(room, 'teacher'));
    expect(publishedOf(room.state, 'seat-1')?.version).toBe(2);
  });
});

test('entries of the wrong shape, without their account, or about something else are told apart', () => {
  const room = markedRoom();
  const refused = (kind: string, data: unknown, by?: string) =>
    mayAppend(room.state, room.entryOf(kind, data, by === undefined ? {} : { by }))?.key;
  expect(refused('marking/taken', { piece: 'a', seen: -1 }, 'ann')).toBe('marking:refused.shape');
  expect(refused('marking/taken', undefined, 'ann')).toBe('marking:refused.shape');
  expect(refused('marking/taken', { piece: 'a', seen: 0 })).toBe('marking:refused.no-account');
  expect(refused('seat/handed-in', { whatever: 1 })).toBeUndefined();
});
