import type { GlossaryTerm, TranslationsHouse } from './house.ts';
import type { TargetLanguage } from './languages.ts';

/** Width, case and kinds of spaces and dashes make no difference. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .replaceAll(/\p{Pd}/gu, '-');

const isLatin = (word: string): boolean => /^[\p{Script=Latin}\d]/u.test(word);

/** Where a text has a wording, both folded. In Latin letters it begins a word, so that `enthält` is not `hält`. */
export function placesOf(whole: string, part: string): readonly (readonly [from: number, to: number])[] {
  const places: [number, number][] = [];
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1))
    if (!isLatin(part) || at === 0 || !/\p{L}/u.test(whole[at - 1] ?? '')) places.push([at, at + part.length]);
  return places;
}

export const says = (text: string, wording: string): boolean => placesOf(folded(text), folded(wording)).length > 0;

/** The terms of the glossary in a source, longest first; one that is part of another there is not counted twice. */
export function termsIn(source: string, { glossary }: Pick<TranslationsHouse, 'glossary'>): readonly GlossaryTerm[] {
  const longestFirst = [...glossary].sort((a, b) => b.source.length - a.source.length);
  let rest = source;
  return longestFirst.filter((term) => {
    const found = rest.includes(term.source);
    if (found) rest = rest.replaceAll(term.source, ' ');
    return found;
  });
}

/** The words that the house allows for a term in a language. */
export const allowedFor = ({ targets }: GlossaryTerm, language: TargetLanguage): readonly string[] =>
  targets[language]?.allowed ?? [];
