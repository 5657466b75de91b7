/** The same character in two shapes, both in use in Taiwan: a search for one finds the other. */
const SAME: Readonly<Record<string, string>> = {
  臺: '台',
  裏: '裡',
  峯: '峰',
  羣: '群',
  綫: '線',
  啓: '啟',
  衆: '眾',
  爲: '為',
  汚: '污',
  牀: '床',
  麪: '麵',
  双: '雙',
};

/** Letters that are no accented letters to Unicode, but are typed without their stroke on other keyboards. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Removes case, width, accents of letters, and all signs and spaces. The voice marks of kana stay: か is not が. */
const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '$1')
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC')
    .replace(/[臺裏峯羣綫啓衆爲汚牀麪双]/g, (sign) => SAME[sign] ?? sign)
    .replace(/(?<=[a-z0-9])ー/g, '')
    .replace(/[\s\p{P}\p{S}\p{Z}\p{Cf}\p{Cc}\p{DI}]/gu, '');

/** Removes what people type differently for the same name: case, width, accents and umlauts (`Mächtig`, `Machtig`, `Maechtig`), 臺, separators. */
export const plain = (text: string): string => bare(text).replace(/([aou])e/g, '$1');

/** What stands between two texts, so that no word is found across both. */
const BETWEEN = '\n';

/** Texts made ready for `isFoundIn`. Each is kept as it is and without its umlauts: `el` finds Michael, and `Mueller` Müller. */
export const searchable = (texts: readonly string[]): string =>
  texts.flatMap((text) => [...new Set([bare(text), plain(text)])]).join(BETWEEN);

/** What was typed last, word by word: it is looked for in a row after another. */
let last = { typed: '', words: [['', '']] };

function wordsIn(typed: string): typeof last.words {
  if (typed !== last.typed) last = { typed, words: typed.split(/\s+/).map((word) => [bare(word), plain(word)]) };
  return last.words;
}

/** Whether each of the typed words stands in the texts. */
export const isFoundIn = (ready: string, typed: string): boolean =>
  wordsIn(typed).every((shapes) => shapes.some((word) => ready.includes(word)));

/** The place at which what was typed begins in a text; -1 where it does not stand there. */
export function placeIn(text: string, typed: string): number {
  const places = [bare(text).indexOf(bare(typed)), plain(text).indexOf(plain(typed))].filter((place) => place >= 0);
  return places.length === 0 ? -1 : Math.min(...places);
}
