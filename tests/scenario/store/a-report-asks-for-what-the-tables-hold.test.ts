import { expect, test } from 'vitest';
import { checkPack } from '../../../src/scenario/check.ts';
import { type Edit, edited } from '../../support/edited-pack.ts';
import { formFor, sourceOf } from '../../support/world.ts';

const source = sourceOf('store-room');

/** The kinds of problems that an edit of the pack gives, with the file of each. */
const problemsOf = (...edits: readonly Edit[]): readonly string[] =>
  checkPack(edited(source, ...edits)).problems.map(({ code, file }) => `${file} ${code}`);

test('a channel that the pack does not have is told of', () => {
  expect(problemsOf(['performance.yaml', 'channel: lah', 'channel: lahh'])).toContain(
    'performance.yaml unknown-channel',
  );
});

test('a period longer than the tables is told of', () => {
  expect(problemsOf(['performance.yaml', '{ weeks: 5, endsBefore: 0 }', '{ weeks: 8, endsBefore: 2 }'])).toContain(
    'performance.yaml too-many',
  );
});

test('a sign that does not exist is told of', () => {
  expect(problemsOf(['performance.yaml', '- visits-gone', '- visits-lost']).length).toBeGreaterThan(0);
});

test('the period, currency, definitions and channel of a report differ from form to form', () => {
  const briefs = [1, 2, 3, 4, 5, 6].map((seed) => {
    const coming = formFor(seed, 'store-room').coming.find(({ kind }) => kind === 'performance-report/comes');
    if (coming?.kind !== 'performance-report/comes') throw new Error('no report comes');
    return coming.report;
  });
  const different = (of: (brief: (typeof briefs)[number]) => unknown): number =>
    new Set(briefs.map((brief) => JSON.stringify(of(brief)))).size;
  expect(different(({ currency }) => currency)).toBeGreaterThan(1);
  expect(different(({ retailOnly }) => retailOnly)).toBeGreaterThan(1);
  expect(different(({ figures }) => figures)).toBeGreaterThan(2);
  expect(briefs.every(({ from, to }) => from < to)).toBe(true);
});
