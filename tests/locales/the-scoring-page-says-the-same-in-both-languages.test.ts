import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const read = (file: string): string => readFileSync(join(import.meta.dirname, '../../docs', file), 'utf8');

interface Section {
  readonly code: string;
  readonly text: string;
}

/** The sections of a page; of those on an indicator, its code. */
const sectionsOf = (page: string): Section[] =>
  page
    .split(/^## /m)
    .slice(1)
    .map((text) => ({ code: /^P\d\.\d\.\d/.exec(text)?.[0] ?? '', text }));

/** Names of rules, errors and fields, each once. */
const namesIn = (text: string): string[] => [...new Set(text.match(/`[^`\n]+`/g))].sort();

/** Figures, without those of names and links. */
const figuresIn = (text: string): string[] =>
  (text.replace(/`[^`\n]+`|\]\([^)]*\)|```[\s\S]*?```/g, ' ').match(/\d+/g) ?? []).sort();

/** The rows of each table, by how many columns they have. */
const rowsIn = (text: string): number[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.replace(/\\\|/g, '').split('|').length);

const english = sectionsOf(read('scoring.md'));
const chinese = sectionsOf(read('scoring.zh-TW.md'));

test('the scoring page has the same sections in both languages', () => {
  expect(chinese.map(({ code }) => code)).toEqual(english.map(({ code }) => code));
  expect(english.length).toBeGreaterThan(10);
});

describe.each(english.map((section, i) => [section.text.split('\n')[0] ?? '', section, chinese[i]] as const))(
  'the section "%s"',
  (_heading, { text }, other) => {
    test('has the same tables', () => {
      expect(rowsIn(other?.text ?? '')).toEqual(rowsIn(text));
    });

    test('names the same rules, errors and fields', () => {
      expect(namesIn(other?.text ?? '')).toEqual(namesIn(text));
    });

    test('has the same figures', () => {
      expect(figuresIn(other?.text ?? '')).toEqual(figuresIn(text));
    });
  },
);

test('both pages and the README lead to each other', () => {
  expect(read('scoring.md')).toContain('(scoring.zh-TW.md)');
  expect(read('scoring.zh-TW.md')).toContain('(scoring.md)');
  expect(read('../README.md')).toContain('(docs/scoring.zh-TW.md)');
});
