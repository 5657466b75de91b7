import type { GlossaryTerm, TranslationsHouse } from './house.ts';
import type { TargetLanguage } from './languages.ts';

/** Width, case and kinds of spaces and dashes make no difference. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .replaceAll(/\p{Pd}/gu, '-');

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

const shapes = new Map<string, RegExp>();

/**
 * A wording as it is looked for in a folded text. In Latin letters it begins a word, so that `enthält` is not `hält`, and a hyphen or a
 * space in it may be left out: `Lithium-Akku` is `Lithiumakku`.
 */
function shapeOf(wording: string): RegExp {
  const shape =
    shapes.get(wording) ??
    new RegExp(
      (/^[\p{Script=Latin}\d]/u.test(wording) ? '(?<!\\p{L})' : '') +
        folded(wording).split(/[ -]/).map(literal).join('[ -]?'),
      'gu',
    );
  shapes.set(wording, shape);
  return shape;
}

/** Where a folded text has a wording. */
export const placesOf = (whole: string, wording: string): readonly (readonly [from: number, to: number])[] =>
  [...whole.matchAll(shapeOf(wording))].map((found) => [found.index, found.index + found[0].length]);

export const says = (text: string, wording: string): boolean => placesOf(folded(text), wording).length > 0;

/** The terms of the glossary in a source, as they stand there; one that is part of a longer one is not counted beside it. */
export function termsIn(source: string, { glossary }: Pick<TranslationsHouse, 'glossary'>): readonly GlossaryTerm[] {
  const longestFirst = [...glossary].sort((a, b) => b.source.length - a.source.length);
  let rest = source;
  const found = longestFirst.filter((term) => {
    const isThere = rest.includes(term.source);
    if (isThere) rest = rest.replaceAll(term.source, ' '.repeat(term.source.length));
    return isThere;
  });
  return found.sort((a, b) => source.indexOf(a.source) - source.indexOf(b.source));
}

/** The words that the house allows for a term in a language. */
export const allowedFor = ({ targets }: GlossaryTerm, language: TargetLanguage): readonly string[] =>
  targets[language]?.allowed ?? [];
