import { describe, expect, test } from 'vitest';
import { type RecordBase, Records, recordKind } from '../../src/kernel/records.ts';

interface Bin extends RecordBase {
  readonly count: number;
  readonly labels: readonly string[];
}

const BIN = recordKind<Bin>('bin');
const SHELF = recordKind<RecordBase>('shelf');

function bins(): Records {
  const records = new Records();
  records.put(BIN, { id: 'A', count: 3, labels: ['tea'] });
  records.put(BIN, { id: 'B', count: 5, labels: [] });
  return records;
}

describe('records', () => {
  test('an update makes a new object and leaves the old one as it was', () => {
    const records = bins();
    const before = records.get(BIN, 'A');
    records.update(BIN, 'A', (bin) => {
      bin.count += 1;
      bin.labels.push('hot');
    });
    expect(before).toEqual({ id: 'A', count: 3, labels: ['tea'] });
    expect(records.get(BIN, 'A')).toEqual({ id: 'A', count: 4, labels: ['tea', 'hot'] });
  });

  test('an update leaves every other record the same object', () => {
    const records = bins();
    const other = records.get(BIN, 'B');
    records.update(BIN, 'A', (bin) => {
      bin.count = 0;
    });
    expect(records.get(BIN, 'B')).toBe(other);
  });

  test('an update reports patches; a new record is reported whole', () => {
    const records = bins();
    const change = records.update(BIN, 'A', (bin) => {
      bin.count = 9;
    });
    expect(change).toEqual({ ref: { kind: 'bin', id: 'A' }, patches: [{ op: 'replace', path: ['count'], value: 9 }] });
    expect(records.put(BIN, { id: 'C', count: 0, labels: [] })).toEqual({
      ref: { kind: 'bin', id: 'C' },
      patches: null,
    });
  });

  test('a record is frozen: writing to it throws', () => {
    const records = bins();
    records.update(BIN, 'A', (bin) => {
      bin.count = 9;
    });
    expect(() => {
      (records.get(BIN, 'A') as { count: number }).count = 10;
    }).toThrow(TypeError);
  });

  test('putting an id twice throws, and so does updating an id that is not there', () => {
    const records = bins();
    expect(() => records.put(BIN, { id: 'A', count: 0, labels: [] })).toThrow('bin/A is there already');
    expect(() => records.update(BIN, 'Z', () => undefined)).toThrow('no record bin/Z');
    expect(() => records.update(SHELF, 'A', () => undefined)).toThrow('no record shelf/A');
  });

  test('the records of a kind are listed in the sequence in which they were put', () => {
    const records = bins();
    records.update(BIN, 'A', (bin) => {
      bin.count = 1;
    });
    expect(records.all(BIN).map((bin) => bin.id)).toEqual(['A', 'B']);
    expect(records.all(SHELF)).toEqual([]);
    expect(records.kinds()).toEqual(['bin']);
  });

  test('the version counts every change and nothing else', () => {
    const records = bins();
    expect(records.version).toBe(2);
    records.get(BIN, 'A');
    records.all(BIN);
    expect(records.version).toBe(2);
    records.update(BIN, 'A', (bin) => {
      bin.count = 1;
    });
    expect(records.version).toBe(3);
  });
});
