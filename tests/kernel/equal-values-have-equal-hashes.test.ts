import { describe, expect, test } from 'vitest';
import { hashOf, hashText, makeCanonicalJson } from '../../src/kernel/canonical.ts';

describe('canonical JSON', () => {
  test('is the same text whatever the sequence of an object’s keys', () => {
    expect(makeCanonicalJson({ b: 1, a: { d: [1, null], c: 'x' } })).toBe('{"a":{"c":"x","d":[1,null]},"b":1}');
    expect(hashOf({ b: 1, a: 2 })).toBe(hashOf({ a: 2, b: 1 }));
  });

  test('leaves out the values that JSON leaves out', () => {
    expect(makeCanonicalJson({ a: undefined, b: [undefined] })).toBe('{"b":[null]}');
  });

  test('keeps two different lone surrogates apart', () => {
    expect(hashOf('\ud83d')).not.toBe(hashOf('\ud83e'));
  });

  test('the hash of a value is the SHA-256 of its UTF-8 text', () => {
    expect(hashText('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(hashText('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});
