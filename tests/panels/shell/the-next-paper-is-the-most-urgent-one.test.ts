import { describe, expect, test } from 'vitest';
import { byUrgency, nextInLine } from '../../../src/panels/shell/next-in-line.ts';

const line = byUrgency([
  { id: 'later', why: 'a', dueAt: 30 },
  { id: 'some-day', why: 'a' },
  { id: 'now', why: 'a', dueAt: 10 },
]);

describe('the next paper', () => {
  test('what waits stands by due time, and what has none at the end', () => {
    expect(line.map(({ id }) => id)).toEqual(['now', 'later', 'some-day']);
  });

  test('is the next in line after the one in front, and after the last one the first again', () => {
    expect(nextInLine(line, 'now')?.id).toBe('later');
    expect(nextInLine(line, 'some-day')?.id).toBe('now');
  });

  test('is the most urgent one after a paper that waits no longer', () => {
    expect(nextInLine(line, 'finished')?.id).toBe('now');
  });

  test('is none where no other waits', () => {
    expect(nextInLine(line.slice(0, 1), 'now')).toBeUndefined();
    expect(nextInLine([], 'now')).toBeUndefined();
  });
});
