import { DEEPEST, isTooDeep } from '../kernel/depth.ts';

/** The value as JSON keeps it; null for what JSON cannot keep, and for what nests too deep. Never throws. */
export function toPlain(value: unknown): unknown {
  try {
    const text = JSON.stringify(value);
    const plain: unknown = text === undefined ? null : JSON.parse(text);
    // Nothing nests deeper than it has brackets to open; few inputs have that many.
    const openers = text === undefined ? 0 : text.split(/[[{]/, DEEPEST + 2).length - 1;
    return openers > DEEPEST && isTooDeep(plain) ? null : plain;
  } catch {
    return null;
  }
}

/** What a happening knows and the trainee does not, or not yet: what would have been right, and what is still to be found out. */
const NOT_TOLD: ReadonlySet<string> = new Set([
  ...['cheapest', 'chargeable', 'cost', 'goods', 'due', 'change', 'last'],
  ...['duplicateOf', 'rightPriority', 'topic', 'ground'],
]);

/** The plain values of a happening that may be shown: short codes and numbers, none of them a judgement. */
export function shownValues(data: unknown): Record<string, string | number> {
  const values: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(data as object)) {
    if (NOT_TOLD.has(key)) continue;
    if (typeof value === 'string' || typeof value === 'number') values[key] = value;
  }
  return values;
}
