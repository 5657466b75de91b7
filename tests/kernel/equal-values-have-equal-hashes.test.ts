import { describe, expect, test } from 'vitest';
import { hashOf, hashText, makeCanonicalJson } from '../../src/kernel/canonical.ts';

describe('canonical JSON', () => {
  test('does not depend on the order in which keys were written', () => {
    expect(makeCanonicalJson({ b: 1, a: { d: [1, null], c: 'x' } })).toBe('{"a":{"c":"x","d":[1,null]},"b":1}');
    expect(hashOf({ b: 1, a: 2 })).toBe(hashOf({ a: 2, b: 1 }));
  });

  test('leaves out what JSON leaves out', () => {
    expect(makeCanonicalJson({ a: undefined, b: [undefined] })).toBe('{"b":[null]}');
  });

  test('tells half a character from another half', () => {
    expect(hashOf('\ud83d')).not.toBe(hashOf('\ud83e'));
  });

  test('the hash is SHA-256 of the UTF-8 text', () => {
    expect(hashText('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(hashText('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});
