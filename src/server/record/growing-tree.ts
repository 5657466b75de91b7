import { type Hash, nodeHash, rootOf, split } from './merkle-tree.ts';

/**
 * A tree of RFC 9162 that grows: it keeps the roots of its full subtrees, so that its own root and a proof cost a handful of hashes
 * however many leaves there are.
 */
export class GrowingTree {
  /** By height, the roots of the full subtrees of 2^height leaves, from left to right. */
  readonly #levels: Hash[][] = [[]];

  get size(): number {
    return this.#levels[0]?.length ?? 0;
  }

  add(leaf: Hash): void {
    let node = leaf;
    for (let height = 0; ; height += 1) {
      const level = this.#levels[height] ?? [];
      this.#levels[height] = level;
      level.push(node);
      const left = level.at(-2);
      if (level.length % 2 === 1 || left === undefined) return;
      node = nodeHash(left, node);
    }
  }

  get root(): Hash {
    return this.#rootOf(0, this.size);
  }

  /** What proves that a leaf is in the tree (RFC 9162, 2.1.3.1). Throws where there is no such leaf. */
  inclusionProof(index: number): Hash[] {
    if (!(index >= 0 && index < this.size)) throw new RangeError(`no leaf ${index} among ${this.size}`);
    const proof: Hash[] = [];
    let [from, to] = [0, this.size];
    while (to - from > 1) {
      const middle = from + split(to - from);
      proof.push(index < middle ? this.#rootOf(middle, to) : this.#rootOf(from, middle));
      [from, to] = index < middle ? [from, middle] : [middle, to];
    }
    return proof.reverse();
  }

  /** The root over the leaves from one up to another; every split of a tree begins at a multiple of its left half. */
  #rootOf(from: number, to: number): Hash {
    const count = to - from;
    if (count === 0) return rootOf([]);
    const height = Math.log2(count);
    const full = Number.isInteger(height) ? this.#levels[height]?.[from / count] : undefined;
    if (full !== undefined) return full;
    const middle = from + split(count);
    return nodeHash(this.#rootOf(from, middle), this.#rootOf(middle, to));
  }
}
