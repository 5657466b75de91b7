/** Every key that stands anywhere in plain data. */
export function keysOf(value: unknown, into = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const child of value) keysOf(child, into);
  else if (value !== null && typeof value === 'object')
    for (const key of Object.keys(value)) {
      into.add(key);
      keysOf((value as Readonly<Record<string, unknown>>)[key], into);
    }
  return into;
}
