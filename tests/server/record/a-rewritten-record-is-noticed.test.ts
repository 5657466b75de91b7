import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeCheckpoint, makeSigningKey, parseCheckpoint } from '../../../src/server/record/checkpoint.ts';
import {
  consistencyProof,
  inclusionProof,
  isGrownFrom,
  isIncluded,
  leafHash,
  rootOf,
} from '../../../src/server/record/merkle-tree.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const leavesOf = (entries: readonly string[]): Uint8Array[] => entries.map((entry) => leafHash(Buffer.from(entry)));
const entries = fc.uniqueArray(fc.string({ maxLength: 8 }), { minLength: 1, maxLength: 40 });

describe('the tree over a record', () => {
  // Roots of RFC 6962's own reference data (certificate-transparency, merkle_tree_test): eight known leaves.
  test('has the roots of the reference data', () => {
    const data = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    const leaves = data.map((text) => leafHash(Buffer.from(text, 'hex')));
    expect(hex(rootOf([]))).toBe(createHash('sha256').digest('hex'));
    expect(hex(rootOf(leaves.slice(0, 1)))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    expect(hex(rootOf(leaves.slice(0, 2)))).toBe('fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125');
    expect(hex(rootOf(leaves))).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
  });

  test('proves every entry at its place and nowhere else', () => {
    fc.assert(
      fc.property(entries, fc.nat(), fc.nat(), (list, pick, other) => {
        const leaves = leavesOf(list);
        const [index, elsewhere] = [pick % list.length, other % list.length];
        const [leaf, root] = [leaves[index], rootOf(leaves)];
        if (leaf === undefined) throw new Error('a leaf');
        const proof = inclusionProof(leaves, index);
        expect(isIncluded(leaf, index, leaves.length, proof, root)).toBe(true);
        expect(isIncluded(leaf, elsewhere, leaves.length, proof, root)).toBe(elsewhere === index);
        expect(isIncluded(leafHash(Buffer.from('forged!!!')), index, leaves.length, proof, root)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('shows whoever holds an old head that the record has only grown; every edit, cut or rewrite before it is noticed', () => {
    fc.assert(
      fc.property(
        entries,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('edit', 'cut', 'swap', 'insert', 'end', 'anew'),
        (list, at, pick, how) => {
          const size = (at % list.length) + 1;
          const held = { size, root: rootOf(leavesOf(list).slice(0, size)) };
          const headOver = (leaves: Uint8Array[]) => ({ size: leaves.length, root: rootOf(leaves) });
          const whole = leavesOf(list);
          expect(isGrownFrom(held, headOver(whole), consistencyProof(whole, size))).toBe(true);

          const index = pick % size;
          const forged = [...list];
          if (how === 'edit') forged[index] = `${list[index]} forged!!!`;
          else if (how === 'cut') forged.splice(index, 1);
          else if (how === 'insert') forged.splice(index, 0, 'forged!!!');
          else if (how === 'end') forged.splice(index);
          else if (how === 'anew') forged.splice(0, forged.length, ...list.map((entry) => `${entry} forged!!!`));
          else [forged[0], forged[index]] = [`${list[index]}`, `${list[0]}`];
          const leaves = leavesOf(forged);
          if (forged.length >= size && list.slice(0, size).every((entry, i) => entry === forged[i])) return;
          // The forger may offer any proof that his own tree gives.
          const offered = leaves.length >= size ? consistencyProof(leaves, size) : [];
          expect(isGrownFrom(held, headOver(leaves), offered)).toBe(false);
        },
      ),
      { numRuns: 10_000 },
    );
  });
});

describe('a checkpoint', () => {
  const key = makeSigningKey('hall.example/record');
  const head = { origin: 'hall.example/session-7', size: 12, root: rootOf(leavesOf(['a', 'b'])) };

  test('is read by whoever has the public key', () => {
    const read = parseCheckpoint(makeCheckpoint(head, key), key);
    expect(read && { ...read, root: hex(read.root) }).toEqual({ ...head, root: hex(head.root) });
  });

  test('is nothing with a letter changed, or signed by another key of the same name', () => {
    const note = makeCheckpoint(head, key);
    fc.assert(
      fc.property(fc.nat(note.length - 1), fc.constantFrom('0', 'A', '\n', '~'), (at, sign) => {
        const changed = note.slice(0, at) + sign + note.slice(at + 1);
        expect(parseCheckpoint(changed, key) === null).toBe(changed !== note);
      }),
      { numRuns: 300 },
    );
    expect(parseCheckpoint(makeCheckpoint(head, makeSigningKey(key.name)), key)).toBeNull();
  });
});
