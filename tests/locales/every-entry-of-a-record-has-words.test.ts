import { expect, test } from 'vitest';
import { actSchema } from '../../src/server/hall/acts.ts';
import { FORGET_ASKED, FORGOTTEN } from '../../src/server/hall/forgetting.ts';
import { ENTRIES } from '../../src/server/marking/entries.ts';
import { LOGS_SEALED } from '../../src/server/record/sealed-logs.ts';
import { flatten, LANGUAGES, readTree } from './texts.ts';

/** Kinds of entries that are defined in one place, so that a new one is noticed here. */
const KINDS = [
  ...Object.keys(ENTRIES),
  ...[FORGET_ASKED, FORGOTTEN, LOGS_SEALED, 'hall/backed-up', 'hall/backup-failed', 'hall/checkpoint-failed'],
  ...actSchema.options.map(({ shape }) => `act/${shape.do.value}`),
];

test.each(LANGUAGES)('whoever reads a record in %s reads words, and no kinds of entries', (language) => {
  const words = flatten(readTree(language, 'staff'));
  const hasWords = (kind: string): boolean => words.has(`entry.${kind}`) || words.has(`entry.${kind}_other`);
  expect(KINDS.filter((kind) => !hasWords(kind))).toEqual([]);
});
