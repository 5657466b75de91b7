const SPACE = /\s/;

/** The end of the string that begins at a quote: the place of its closing quote. */
function endOfString(source: string, from: number): number {
  let at = from + 1;
  while (at < source.length && source[at] !== '"') at += source[at] === '\\' ? 2 : 1;
  return at;
}

/** The first character that is no space, from a place on. */
function nextSign(source: string, from: number): string | undefined {
  let at = from;
  while (at < source.length && SPACE.test(source[at] as string)) at += 1;
  return source[at];
}

/**
 * The first key that stands twice in one object of a JSON text, or null. `JSON.parse` takes the last of them without a word,
 * so two readers of one file could see different values. The text must be valid JSON.
 */
export function findDoubleKey(source: string): string | null {
  /** The keys of each object that is open; null for a list. */
  const open: (Set<string> | null)[] = [];
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at];
    if (sign === '{') open.push(new Set());
    else if (sign === '[') open.push(null);
    else if (sign === '}' || sign === ']') open.pop();
    if (sign !== '"') continue;
    const end = endOfString(source, at);
    const keys = open.at(-1);
    if (keys !== null && keys !== undefined && nextSign(source, end + 1) === ':') {
      const key = JSON.parse(source.slice(at, end + 1)) as string;
      if (keys.has(key)) return key;
      keys.add(key);
    }
    at = end;
  }
  return null;
}
