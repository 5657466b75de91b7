import { describe, expect, test } from 'vitest';
import { DUTY_NAMES } from '../../src/operations/parts.ts';
import { PLACES, REGISTRIES } from './duty-places.ts';
import { COMMON, dutyWords, EXPRESSIONS, hasExpression } from './duty-words.ts';
import { HOUSE, readSources, type Source } from './sources.ts';

/** Folders named after a duty are its wings. In the market all duties meet, and the standard is what names them. */
const EXEMPT = new RegExp(`/(?:${DUTY_NAMES.join('|')})/|^src/(?:operations/market|standard)/`);

const outside = (sources: readonly Source[]): readonly Source[] => sources.filter(({ path }) => !EXEMPT.test(path));

/** The words of duties that a file says, where they may not be said. */
function wordsIn({ path, words }: Source): readonly string[] {
  const places = Object.keys(PLACES).filter((place) => path.startsWith(place));
  const said = [...words].flatMap((text) => dutyWords(text).map((word) => ({ word, text })));
  const wrong = said.filter(({ word }) => !(word in COMMON) && !places.some((place) => word in (PLACES[place] ?? {})));
  return wrong.map(({ word, text }) => `${path} says ${word} in ${JSON.stringify(text)}`);
}

const findNames = (sources: readonly Source[]): string[] =>
  outside(sources).flatMap((source) => (source.path in REGISTRIES ? [] : wordsIn(source)));

const REST = outside(HOUSE).filter(({ path }) => !(path in REGISTRIES));

/** Every word of a duty that is said in some files outside the wings. */
const spoken = (sources: readonly Source[]): ReadonlySet<string> =>
  new Set(sources.flatMap(({ words }) => [...words].flatMap(dutyWords)));

/** Where duties are named. */
export function testDutyNames(): void {
  describe('the duty names in src/', () => {
    test('a duty is named only in its own folders and in the registries', () => {
      expect(findNames(HOUSE)).toEqual([]);
    });

    test('there are at most twelve registries, and each of them names duties', () => {
      expect(Object.keys(REGISTRIES).length).toBeLessThanOrEqual(12);
      const silent = HOUSE.filter((source) => source.path in REGISTRIES && wordsIn(source).length === 0);
      expect(silent.map(({ path }) => path)).toEqual([]);
      expect(HOUSE.map(({ path }) => path)).toEqual(expect.arrayContaining(Object.keys(REGISTRIES)));
    });

    test('every exception for a word of a duty is needed', () => {
      const unused = Object.entries(PLACES).flatMap(([place, words]) => {
        const said = spoken(REST.filter(({ path }) => path.startsWith(place)));
        return Object.keys(words).flatMap((word) => (said.has(word) && !(word in COMMON) ? [] : `${place}: ${word}`));
      });
      const everywhere = spoken(REST);
      const common = Object.keys(COMMON).filter((word) => !everywhere.has(word));
      const texts = REST.flatMap(({ words }) => [...words]);
      const expressions = Object.keys(EXPRESSIONS).filter((one) => !texts.some((text) => hasExpression(text, one)));
      expect({ unused, common, expressions }).toEqual({ unused: [], common: [], expressions: [] });
    });
  });

  describe('the duty-name check', () => {
    const found = (text: string, path = 'src/panels/shell/a.ts'): string[] => findNames(readSources({ [path]: text }));

    test.each([
      ['an import', "import { a } from '../orders/a.ts';"],
      ['a property', 'export const a = view.service?.length;'],
      ['a private name', 'class A { #order = 1; }'],
      ['a kind of record', "get('faq-entry');"],
      ['a template', `const a = \`terms:ticket.\${state}\`;`],
      ['a type', 'type A = TicketView;'],
      ['several', 'const inquiries = [];'],
      ['a code of the standard', "const code = 'T2';"],
      ['a duty that is still to come', 'const view = { social: 1 };'],
    ])('the guard of names hears %s', (_, text) => {
      expect(found(text)).toHaveLength(1);
    });

    test('the duty-name check ignores comments, other words, and words of all duties', () => {
      expect(found('// the order desk\nconst ordered = border + caseless; /* T3 */')).toEqual([]);
      expect(found('text.toLowerCase(); const stock = channel.buyer;')).toEqual([]);
    });

    test('the duty-name check ignores the folders of duties, and allows sales in the shop', () => {
      expect(found('const order = ticket;', 'src/panels/orders/a.ts')).toEqual([]);
      expect(found('const order = 1;', 'src/operations/shop/a.ts')).toEqual([]);
      expect(found('const ticket = 1;', 'src/operations/shop/a.ts')).toHaveLength(1);
    });
  });
}
