import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GrowingTree } from '../../../src/server/record/growing-tree.ts';
import { inclusionProof, leafHash, rootOf } from '../../../src/server/record/merkle-tree.ts';

const leaves = Array.from({ length: 70 }, (_, i) => leafHash(Buffer.from(`entry ${i}`)));

test('after every leaf the root is that of the standard', () => {
  const tree = new GrowingTree();
  expect(tree.root).toEqual(rootOf([]));
  for (const [i, leaf] of leaves.entries()) {
    tree.add(leaf);
    expect(tree.root).toEqual(rootOf(leaves.slice(0, i + 1)));
  }
});

test('the proof of any leaf in a tree of any size is that of the standard', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: leaves.length }), fc.nat(), (size, any) => {
      const tree = new GrowingTree();
      for (const leaf of leaves.slice(0, size)) tree.add(leaf);
      expect(tree.inclusionProof(any % size)).toEqual(inclusionProof(leaves.slice(0, size), any % size));
    }),
    { numRuns: 60 },
  );
});

test('a leaf that is not there has no proof', () => {
  expect(() => new GrowingTree().inclusionProof(0)).toThrow(RangeError);
});
