/** Data of a pack, a form or an input never nests as deep as this. */
export const DEEPEST = 64;

/** Whether plain data nests too deep, or runs in a circle. No recursion: the depth is what is in doubt. */
export function isTooDeep(value: unknown, deepest = DEEPEST): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap((item) => (item !== null && typeof item === 'object' ? Object.values(item) : []));
  }
  return false;
}
