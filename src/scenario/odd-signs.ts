/** Signs that a Chinese or Japanese keyboard, or a word processor, puts where YAML and the rules of a field want plain ones. */
const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '、': ',',
  '。': '.',
  '–': '-',
  '—': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '【': '[',
  '】': ']',
};

/** Spaces other than the plain one, and signs that are not seen at all. */
export const ODD_SPACE = /[\u00a0\u1680\u2000-\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/u;

/** A text in plain signs: half width, straight quotes, plain dashes and spaces. */
export const inPlainSigns = (text: string): string =>
  [...text.normalize('NFKC')]
    .map(
      (sign) => PLAIN[sign] ?? (ODD_SPACE.test(sign) ? (/[\u200b-\u200d\u2060\ufeff]/u.test(sign) ? '' : ' ') : sign),
    )
    .join('');

/** What somebody meant who wrote a value with odd signs, or with quotes inside quotes; null where all signs are plain. */
export function meantBy(text: string): string | null {
  const plain = inPlainSigns(text)
    .trim()
    .replace(/^(['"])(.*)\1$/u, '$2');
  return plain === text ? null : plain;
}
