import { beforeAll, describe, expect, test } from 'vitest';
import { type Letter, lettersOf, piecesOf, seenBefore } from '../../../src/server/marking/letters.ts';
import { replay } from '../../../src/sitting/replay.ts';
import type { SittingFile } from '../../../src/sitting/sitting-file.ts';
import { verifySitting } from '../../../src/sitting/verify.ts';
import { MarkingRoom, SEED } from '../../support/marking-room.ts';
import { fileOf, played } from '../../support/played.ts';

/** Somebody who works as the expert does, and adds a sentence of their own to every third letter. */
function written(): SittingFile {
  const { header, form, log } = fileOf(played('expert', 101, 'service-desk'));
  let letters = 0;
  const withWords = log.map((entry) => {
    if (entry.action !== 'ticket/reply' && entry.action !== 'ticket/ask') return entry;
    letters += 1;
    return letters % 3 === 0
      ? { ...entry, input: { ...(entry.input as object), text: `Sentence ${letters}.` } }
      : entry;
  });
  const last = log.at(-1)?.at ?? 0;
  return JSON.parse(JSON.stringify(replay({ header, form, log: withWords }, last).file()));
}

let file: SittingFile;
let letters: readonly Letter[];

beforeAll(() => {
  file = written();
  letters = lettersOf(file);
});

describe('the letters of a sitting', () => {
  test('are those with words of its own, each with the entry that sent it', () => {
    expect(verifySitting(file).ok).toBe(true);
    expect(letters.length).toBeGreaterThan(20);
    for (const { seq, at, action, text } of letters)
      expect(file.log[seq]).toMatchObject({ seq, at, action, input: { text } });
    const ready = file.log.filter(({ action }) => action === 'ticket/reply').length;
    expect(letters.length).toBeLessThan(ready / 2);
  });

  test('that were refused are none', () => {
    const log = file.log.map((entry) => ({ ...entry, refusal: { key: 'ticket/over' } }));
    expect(lettersOf({ log })).toEqual([]);
  });
});

describe('a sample', () => {
  const rule = { seed: SEED, sample: 6 };

  test('is the same whenever it is drawn, and another for another seat', () => {
    expect(piecesOf(file, 'seat-1', rule)).toEqual(piecesOf(file, 'seat-1', rule));
    expect(piecesOf(file, 'seat-1', rule).pieces.map(({ seq }) => seq)).not.toEqual(
      piecesOf(file, 'seat-2', rule).pieces.map(({ seq }) => seq),
    );
  });

  test('has the size that was asked for, each letter once, and states how many were written', () => {
    for (const sample of [4, 5, 6, 7, 11, letters.length, letters.length + 5]) {
      const { pieces, written: count } = piecesOf(file, 'seat-1', { seed: SEED, sample });
      expect(count).toBe(letters.length);
      expect(pieces).toHaveLength(Math.min(sample, letters.length));
      expect(new Set(pieces.map(({ seq }) => seq)).size).toBe(pieces.length);
    }
  });

  test('has each language in its share', () => {
    const size = 10;
    const count = (list: readonly { language: string }[], language: string): number =>
      list.filter((each) => each.language === language).length;
    const { pieces } = piecesOf(file, 'seat-1', { seed: SEED, sample: size });
    for (const language of new Set(letters.map((letter) => letter.language))) {
      const share = (count(letters, language) * size) / letters.length;
      // A language has up to two kinds of letters, each in its share but for one.
      expect(Math.abs(count(pieces, language) - share), language).toBeLessThan(2);
    }
  });

  test('has ids that tell nothing: not the seat, not the place, not which letters are of one hand', () => {
    const { pieces } = piecesOf(file, 'seat-1', rule);
    const elsewhere = piecesOf(file, 'seat-1', { ...rule, seed: 'another seed of twenty' });
    expect(pieces.every(({ id }) => /^[0-9a-f]{16}$/.test(id))).toBe(true);
    expect(pieces.map(({ id }) => id)).not.toEqual([...pieces.map(({ id }) => id)].sort());
    expect(elsewhere.pieces.some(({ id }) => pieces.some((piece) => piece.id === id))).toBe(false);
  });

  test('is what the record takes', () => {
    const room = new MarkingRoom();
    room.open();
    expect(
      room.add('marking/collected', piecesOf(file, 'seat-1', { seed: SEED, sample: 4 }), { seat: 'seat-1' }),
    ).toBeNull();
    expect(room.add('marking/collected', piecesOf(file, 'seat-2', { seed: SEED, sample: 6 }), { seat: 'seat-2' })).toBe(
      'shape',
    );
  });
});

test('the view before a letter shows its ticket without the letter, at the time of the letter', () => {
  const letter = letters.at(-1);
  if (letter === undefined) throw new Error('a letter');
  const began = performance.now();
  const view = seenBefore(file, letter.seq);
  // A sitting is opened at any moment within a second (hall.md, A24); bounds in a busy suite are loose.
  expect(performance.now() - began).toBeLessThan(5_000);
  const ticket = view.service?.tickets.find(({ id }) => id === letter.input.ticket);
  expect(ticket?.messages.length).toBeGreaterThan(0);
  expect(JSON.stringify(ticket)).not.toContain(letter.text);
  const after = replay({ ...file, log: file.log.slice(0, letter.seq + 1) }, letter.at).view();
  expect(JSON.stringify(after.service?.tickets.find(({ id }) => id === letter.input.ticket))).toContain(letter.text);
});
