/** A 32-bit FNV-1a hash: spreads keys, nothing more. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** The same things in an order that looks random and is always the same for that key. */
export function shuffled(things: readonly string[], key: string): readonly string[] {
  const rank = new Map(things.map((thing) => [thing, hashOf(`${thing}\u0000${key}`)]));
  return [...things].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
}
