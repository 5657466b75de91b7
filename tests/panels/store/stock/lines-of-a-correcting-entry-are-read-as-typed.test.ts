import { expect, test } from 'vitest';
import { Form } from '../../../../src/panels/parts/form.ts';
import type { DraftStore } from '../../../../src/panels/shell/draft-store.ts';
import {
  addLine,
  bookAfter,
  readLine,
  removeLine,
  typedLines,
  worthOf,
} from '../../../../src/panels/store/stock/count/adjust-lines.ts';

function drafts(): DraftStore {
  const kept = new Map<string, unknown>();
  return {
    get: <T>(key: string) => kept.get(key) as T | undefined,
    set: (key, value) => void kept.set(key, value),
    clear: (key) => void kept.delete(key),
    watch: () => () => undefined,
  };
}

const COUNT = { bin: 'A-01-1', product: 'tea' };
const form = (): Form => new Form(drafts(), 'count/A-01-1/adjust', () => undefined);

test('a line begins with the bin and the product of the count, and is read once account, sign and pieces are there', () => {
  const entry = form();
  expect(typedLines(entry, COUNT).map(readLine)).toEqual([null]);
  entry.set('account-1', 'damage');
  entry.set('sign-1', 'minus');
  entry.set('quantity-1', '1,200');
  expect(typedLines(entry, COUNT).map(readLine)).toEqual([
    { account: 'damage', bin: 'A-01-1', product: 'tea', quantity: -1200 },
  ]);
  entry.set('quantity-1', '0');
  expect(typedLines(entry, COUNT).map(readLine)).toEqual([null]);
});

test('a line on reservations has no bin', () => {
  const entry = form();
  for (const [name, value] of [
    ['account-1', 'reservation'],
    ['sign-1', 'plus'],
    ['quantity-1', '3'],
  ] as const)
    entry.set(name, value);
  expect(typedLines(entry, COUNT).map(readLine)).toEqual([
    { account: 'reservation', bin: '', product: 'tea', quantity: 3 },
  ]);
});

test('lines are added below and taken away one by one, and a new one never takes the number of another', () => {
  const entry = form();
  addLine(entry);
  addLine(entry);
  removeLine(entry, '2');
  addLine(entry);
  expect(typedLines(entry, COUNT).map(({ key }) => key)).toEqual(['1', '3', '4']);
});

test('pluses and minuses are not set off in what an entry is worth, and the book of a bin will be what its lines make it', () => {
  const lines = [
    { account: 'transfer', bin: 'A-01-1', product: 'tea', quantity: -4 },
    { account: 'transfer', bin: 'A-02-1', product: 'tea', quantity: 4 },
    { account: 'reservation', bin: '', product: 'tea', quantity: 9 },
  ] as const;
  expect(worthOf(lines, () => 100)).toBe(800);
  expect(bookAfter(20, lines, 'A-01-1', 'tea')).toBe(16);
  expect(bookAfter(20, lines, 'A-02-1', 'tea')).toBe(24);
  expect(bookAfter(20, lines, 'A-02-1', 'mug')).toBe(20);
});
