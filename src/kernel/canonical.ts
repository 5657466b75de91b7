import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { isRows } from './rows.ts';

/** JSON with the keys of every object sorted, so that equal values give equal text. Builds strings directly because forms are large. */
export function makeCanonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  let text = '';
  if (isRows(value)) {
    for (const item of value) text += `${text === '' ? '' : ','}${makeCanonicalJson(item)}`;
    return `[${text}]`;
  }
  const fields = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(fields).sort()) {
    const field = fields[key];
    if (field !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${makeCanonicalJson(field)}`;
  }
  return `{${text}}`;
}

/** SHA-256 of a text, in hex. */
export const hashText = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** SHA-256 of a value's canonical JSON. */
export const hashOf = (value: unknown): string => hashText(makeCanonicalJson(value));

const HASHES = new WeakMap<object, string>();

/** The hash of data that never changes: the same object is hashed once, however often it is asked for. */
export function hashOnce(data: object): string {
  const hash = HASHES.get(data) ?? hashOf(data);
  HASHES.set(data, hash);
  return hash;
}
