/** First strong isolate, and pop directional isolate: what stands between them does not change how the rest is laid out. */
const [OPEN, SHUT] = ['\u2068', '\u2069'];

/** Signs that turn the direction of what follows them, to the end of the line where nothing ends them. */
const TURNS = /[\u202a-\u202e]/g;
const ISOLATES = /[\u2066-\u2069]/g;
/** Letters written from right to left, and signs of direction. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200e\u200f\u061c\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether every isolate is ended, and none is ended that was not begun. */
function isBalanced(text: string): boolean {
  let open = 0;
  for (const sign of text.match(ISOLATES) ?? []) {
    open += sign === SHUT ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
}

/** Whether the text is one isolate as a whole. */
const isWhole = (text: string): boolean =>
  text.startsWith(OPEN) && text.endsWith(SHUT) && isBalanced(text.slice(1, -1));

/**
 * A text that people wrote (a name, an address) ready to be joined with other text: whatever its direction, and whatever
 * signs are hidden in it, the text around it stays in its place. Texts written from left to right stay as they are.
 */
export function isolated(text: string): string {
  const calm = text.replace(TURNS, '');
  const clean = isBalanced(calm) ? calm : calm.replace(ISOLATES, '');
  return RIGHT_TO_LEFT.test(clean) && !isWhole(clean) ? `${OPEN}${clean}${SHUT}` : clean;
}

/** Values that are filled into a text, each isolated. */
export const isolatedValues = <T>(values: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? (isolated(value) as T & string) : value,
    ]),
  );
