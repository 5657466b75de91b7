/** Every key that stands anywhere in plain data. */
export function keysOf(value: unknown, into = new Set<string>()): Set<string> {
  if (value !== null && typeof value === 'object')
    for (const [key, child] of Object.entries(value)) {
      if (!Array.isArray(value)) into.add(key);
      keysOf(child, into);
    }
  return into;
}
