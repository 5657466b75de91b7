import { beforeAll, describe, expect, test } from 'vitest';
import { readRoster } from '../../../src/server/roster/read-roster.ts';
import type { RosterRemark } from '../../../src/server/roster/roster.ts';
import { flatten, LANGUAGES, placeholdersOf, readTree, type Tree } from '../../locales/texts.ts';
import { DOUBTFUL_ROSTERS } from '../../support/doubtful-rosters.ts';
import { HOSTILE_ROSTERS, rosterText } from '../../support/hostile-rosters.ts';

const TOO_MANY = rosterText(...Array.from({ length: 600 }, (_, no) => `${no}a,,甲`));
const TOO_DOUBTFUL = rosterText(...Array.from({ length: 600 }, (_, no) => `${no}a,王?明,甲`));

const remarks: RosterRemark[] = [];

beforeAll(async () => {
  const files = [...HOSTILE_ROSTERS.map(([, bytes]) => bytes()), ...DOUBTFUL_ROSTERS, TOO_MANY, TOO_DOUBTFUL];
  for (const bytes of files) {
    const read = await readRoster(bytes);
    remarks.push(...(read.ok ? [] : read.faults), ...read.warnings);
  }
});

describe.each(LANGUAGES)('in %s', (language) => {
  const texts = new Map(
    (['fault', 'warning'] as const).flatMap((group) => [
      ...flatten(readTree(language, 'roster')[group] as Tree, `roster:${group}`),
    ]),
  );

  test('every fault and warning that comes about has words, and there are no words for others', () => {
    expect([...texts.keys()].sort()).toEqual([...new Set<string>(remarks.map(({ key }) => key))].sort());
  });

  test('no words ask for a value that is not given', () => {
    const wanting = remarks.filter(({ key, values }) =>
      placeholdersOf(texts.get(key) ?? '').some((name) => !(name in values)),
    );
    expect(wanting).toEqual([]);
  });
});
