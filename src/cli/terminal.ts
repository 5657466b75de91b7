/**
 * What a terminal obeys instead of showing: control characters (C0, delete, C1), line separators, and the marks that
 * turn the direction of writing. Packs and sitting files come from anywhere.
 */
const OBEYED = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff]/gu;

/** A text that a terminal only shows, on one line. */
const plain = (text: string): string => text.replace(OBEYED, ' ');

/** Prints one line. */
export const print = (line = ''): void => console.log(plain(line));

/** Prints one line on the error stream. */
export const complain = (line: string): void => console.error(plain(line));

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Prints JSON that is safe to look at: the same data, with such signs escaped. */
export function printJson(value: unknown): void {
  const lines = JSON.stringify(value, null, 2).split('\n');
  console.log(lines.map((line) => line.replace(OBEYED, escaped)).join('\n'));
}
