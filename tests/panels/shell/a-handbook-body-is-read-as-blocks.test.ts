import { expect, test } from 'vitest';
import { parseHandbook } from '../../../src/panels/shell/handbook-blocks.ts';

test('a blank line separates paragraphs', () => {
  expect(parseHandbook('One.\n\nTwo.')).toEqual([
    { kind: 'words', text: 'One.' },
    { kind: 'words', text: 'Two.' },
  ]);
});

test('lines that begin with a hyphen are one list until a blank line', () => {
  expect(parseHandbook('- a\n- b\n\n- c')).toEqual([
    { kind: 'list', items: ['a', 'b'] },
    { kind: 'list', items: ['c'] },
  ]);
});

test('rows between bars are one table, and a row of dashes is no row', () => {
  expect(parseHandbook('| a | b |\n| --- | --- |\n| 1 | 2 |')).toEqual([
    {
      kind: 'table',
      rows: [
        ['a', 'b'],
        ['1', '2'],
      ],
    },
  ]);
});

test('text that looks like markup stays text', () => {
  expect(parseHandbook('<b onclick="x()">bold</b>')).toEqual([{ kind: 'words', text: '<b onclick="x()">bold</b>' }]);
});
