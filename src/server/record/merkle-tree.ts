import { createHash } from 'node:crypto';

/** A SHA-256 hash. */
export type Hash = Uint8Array;

const hashOf = (...parts: readonly Uint8Array[]): Hash => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest();
};

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The hash of an entry (RFC 9162, 2.1.1). */
export const leafHash = (entry: Uint8Array): Hash => hashOf(LEAF, entry);

/** The hash of two subtrees (RFC 9162, 2.1.1). */
export const nodeHash = (left: Hash, right: Hash): Hash => hashOf(NODE, left, right);

/** The largest power of two below a number above 1. */
export function split(size: number): number {
  let k = 1;
  while (k * 2 < size) k *= 2;
  return k;
}

/** The root over leaves (RFC 9162, 2.1.1). */
export function rootOf(leaves: readonly Hash[]): Hash {
  const [only] = leaves;
  if (only === undefined) return hashOf();
  if (leaves.length === 1) return only;
  const k = split(leaves.length);
  return nodeHash(rootOf(leaves.slice(0, k)), rootOf(leaves.slice(k)));
}

/** What proves that a leaf is in the tree (RFC 9162, 2.1.3.1). Throws where there is no such leaf. */
export function inclusionProof(leaves: readonly Hash[], index: number): Hash[] {
  if (!(index >= 0 && index < leaves.length)) throw new RangeError(`no leaf ${index} among ${leaves.length}`);
  if (leaves.length === 1) return [];
  const k = split(leaves.length);
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)];
  return index < k
    ? [...inclusionProof(left, index), rootOf(right)]
    : [...inclusionProof(right, index - k), rootOf(left)];
}

const same = (a: Hash, b: Hash): boolean => Buffer.from(a).equals(b);

/** Whether a proof shows that the leaf stands at that place of a tree with that root (RFC 9162, 2.1.3.2). */
export function isIncluded(leaf: Hash, index: number, size: number, proof: readonly Hash[], root: Hash): boolean {
  if (!(index >= 0 && index < size)) return false;
  let [fn, sn, r] = [index, size - 1, leaf];
  for (const p of proof) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      r = nodeHash(p, r);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
    } else r = nodeHash(r, p);
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return sn === 0 && same(r, root);
}

/** What proves that the tree of the first leaves is the beginning of the tree of all (RFC 9162, 2.1.4.1). */
export function consistencyProof(leaves: readonly Hash[], first: number): Hash[] {
  const subproof = (m: number, part: readonly Hash[], isWhole: boolean): Hash[] => {
    if (m === part.length) return isWhole ? [] : [rootOf(part)];
    const k = split(part.length);
    return m <= k
      ? [...subproof(m, part.slice(0, k), isWhole), rootOf(part.slice(k))]
      : [...subproof(m - k, part.slice(k), false), rootOf(part.slice(0, k))];
  };
  if (!(first >= 0 && first <= leaves.length)) throw new RangeError(`no tree of ${first} in ${leaves.length}`);
  return first === 0 ? [] : subproof(first, leaves, true);
}

/** Whether a proof shows that a tree has only grown from one root to another (RFC 9162, 2.1.4.2). */
export function isGrownFrom(
  before: { readonly size: number; readonly root: Hash },
  after: { readonly size: number; readonly root: Hash },
  proof: readonly Hash[],
): boolean {
  if (before.size > after.size) return false;
  if (before.size === after.size) return proof.length === 0 && same(before.root, after.root);
  if (before.size === 0) return proof.length === 0;
  let [fn, sn] = [before.size - 1, after.size - 1];
  while (fn % 2 === 1) [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  // Where the old tree is a whole one, its root is the first node.
  const nodes = fn === 0 ? [before.root, ...proof] : [...proof];
  const [start, ...rest] = nodes;
  if (start === undefined) return false;
  let [fr, sr] = [start, start];
  for (const c of rest) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      [fr, sr] = [nodeHash(c, fr), nodeHash(c, sr)];
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
    } else sr = nodeHash(sr, c);
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return sn === 0 && same(fr, before.root) && same(sr, after.root);
}
