/** A 32-bit hash: FNV-1a, then mixed so that like keys come far apart (the finaliser of MurmurHash3). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The same things in an order that looks random and is always the same for that key. */
export function shuffled(things: readonly string[], key: string): readonly string[] {
  const rank = new Map(things.map((thing) => [thing, hashOf(`${key}\u0000${thing}`)]));
  return [...things].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
}
