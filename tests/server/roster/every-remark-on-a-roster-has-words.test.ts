import { describe, expect, test } from 'vitest';
import { flatten, LANGUAGES, placeholdersOf, readSources, readTree, type Tree } from '../../locales/texts.ts';

/** What the reader of rosters says, with the names of the values it gives: from its sources. */
function remarksSaid(): ReadonlyMap<string, ReadonlySet<string>> {
  const source = [...readSources('server/roster').values()].join('\n');
  const said = new Map<string, Set<string>>();
  const pattern = /'roster:((?:fault|warning)\.[a-z0-9-]+)'|\bfault\((?:[^()']*\? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g;
  for (const [, whole, kind, other] of source.matchAll(pattern))
    for (const key of [whole, kind && `fault.${kind}`, other && `fault.${other}`]) if (key) said.set(key, new Set());
  return said;
}

const said = [...remarksSaid().keys(), 'fault.no-number', 'fault.no-name'].sort();

describe.each(LANGUAGES)('in %s', (language) => {
  const roster = readTree(language, 'roster');
  const written = (['fault', 'warning'] as const).flatMap((group) => [...flatten(roster[group] as Tree, group).keys()]);

  test('every fault and warning of a roster has words, and there are no others', () => {
    expect(written.sort()).toEqual(said);
  });

  test('no text of a fault asks for more than two or three values', () => {
    const texts = [...flatten(roster.fault as Tree).values()];
    expect(texts.filter((text) => placeholdersOf(text).length > 3)).toEqual([]);
  });
});
