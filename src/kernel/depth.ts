/** More levels than any pack, form or input needs. */
export const DEEPEST = 64;

/** Whether plain data nests too deep or contains itself. Not recursive, because deep data would overflow the stack. */
export function isTooDeep(value: unknown, deepest = DEEPEST): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap((item) => (item !== null && typeof item === 'object' ? Object.values(item) : []));
  }
  return false;
}
