/** A 32-bit hash: FNV-1a, then the finaliser of MurmurHash3, so that similar keys give unrelated hashes. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A shuffled copy of a list; always the same for the same key. */
export function shuffled(things: readonly string[], key: string): readonly string[] {
  const rank = new Map(things.map((thing) => [thing, hashOf(`${key}\u0000${thing}`)]));
  return [...things].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
}
