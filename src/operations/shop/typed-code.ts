/** Dashes of all kinds: hyphens, minus signs, and the long vowel sign that a Japanese or Chinese keyboard gives for one. */
const DASHES = /[\p{Pd}\u2212\u2043\u2500\u30fc\uff70]/gu;
/** Straight and curved quotation marks, primes, and accents typed in their place. */
const QUOTES = /["'`´\p{Pi}\p{Pf}\u201a\u201e\u2032\u2033]/gu;
/** Signs nobody sees: zero-width spaces, marks of direction, byte-order marks, control signs. */
const UNSEEN = /[\p{Cf}\p{DI}\p{Cc}]/gu;

/** Unseen signs that never belong to a name or an address. Joiners stay: some scripts need them. */
const STRAY = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A line as a person typed it, without stray signs, with one space between words. */
export const cleanLine = (text: string): string => text.replace(STRAY, '').replace(/\s+/g, ' ').trim();

/** Two lines are compared by this: width, case, kinds of dashes and unseen signs make no difference. */
export const lineKey = (text: string): string =>
  cleanLine(text.replace(UNSEEN, (sign) => (/\s/.test(sign) ? ' ' : '')).normalize('NFKC'))
    .replace(DASHES, '-')
    .toLowerCase();

/**
 * A code as it is printed: capitals and digits, without the spaces, dashes, quotation marks and unseen signs that come along by
 * copying, and without the `=` by which a spreadsheet keeps a code as text.
 */
export const cleanCode = (text: string): string =>
  text
    .replace(QUOTES, '')
    .normalize('NFKC')
    .replace(DASHES, '')
    .replace(QUOTES, '')
    .replace(UNSEEN, '')
    .replace(/\s/g, '')
    .replace(/^=/, '')
    .toUpperCase();
