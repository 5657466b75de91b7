import { describe, expect, test } from 'vitest';
import { stillShown } from '../../../src/panels/table/fitting.ts';
import { facetKeys } from '../../../src/panels/table/table-tools.ts';

interface Row {
  readonly stage: string;
}

const rows: readonly Row[] = [{ stage: 'to-pack' }, { stage: 'to-pack' }, { stage: 'closed' }];
const stage = (row: Row): string => row.stage;

describe('the values of a filter', () => {
  test('stand with their numbers of rows', () => {
    expect(facetKeys(rows, stage, '')).toEqual([
      ['to-pack', 2],
      ['closed', 1],
    ]);
  });

  test('keep the one it is set to when a bulk act has taken its last row away', () => {
    expect(facetKeys(rows, stage, 'undecided')).toEqual([
      ['undecided', 0],
      ['to-pack', 2],
      ['closed', 1],
    ]);
  });
});

describe('a selection', () => {
  test('holds only rows that are shown, so that no action reaches a hidden one', () => {
    expect([...stillShown(new Set(['O-1', 'O-2', 'O-3']), ['O-3', 'O-1', 'O-9'])]).toEqual(['O-3', 'O-1']);
  });
});
