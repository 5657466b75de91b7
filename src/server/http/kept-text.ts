import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { SharedText } from '../../session/wire.ts';

/** A text for many pages, as it goes out to each: compressed once. */
export interface KeptText {
  /** Says what is in it: whoever has a text of that name has this one. */
  readonly name: string;
  /** Compressed by gzip. */
  readonly bytes: Buffer;
}

const KEPT = new WeakMap<SharedText, KeptText>();

export function keptText(shared: SharedText): KeptText {
  const known = KEPT.get(shared);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(shared.text).digest('base64url');
  const kept = { name, bytes: gzipSync(shared.text) };
  KEPT.set(shared, kept);
  return kept;
}
