/** The part of an input that is about a record, and the rest. Inputs name records by their ids. */

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value names a record. */
export function mentions(value: unknown, id: string): boolean {
  if (Array.isArray(value)) return value.some((each) => mentions(each, id));
  return isTree(value) ? Object.values(value).some((each) => mentions(each, id)) : value === id;
}

/** The input with those elements of its lists that `keeps` wants, in lists where a record is named; null where one of them is left empty. */
function sift(input: unknown, id: string, keeps: (element: unknown) => boolean): unknown {
  if (!isTree(input)) return null;
  const sifted: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(input)) {
    const kept = Array.isArray(value) && mentions(value, id) ? value.filter(keeps) : value;
    if (Array.isArray(kept) && kept.length === 0 && kept !== value) return null;
    sifted[key] = kept;
  }
  return sifted;
}

/** The part of an input that is about a record alone; null where none is. */
export const about = (input: unknown, id: string): unknown =>
  mentions(input, id) ? sift(input, id, (element) => mentions(element, id)) : null;

/** The input without what is about a record; null where nothing else is left of it. */
export function without(input: unknown, id: string): unknown {
  if (!mentions(input, id)) return input;
  if (!isTree(input) || Object.values(input).some((value) => !Array.isArray(value) && mentions(value, id))) return null;
  return sift(input, id, (element) => !mentions(element, id));
}
