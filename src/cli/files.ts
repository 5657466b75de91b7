import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { makeCanonicalJson } from '../kernel/canonical.ts';
import { parseSittingFile } from '../sitting/parse-file.ts';
import type { SittingFile } from '../sitting/sitting-file.ts';
import { Failure, messageOf } from './failure.ts';
import type { Words } from './words.ts';

/** More bytes than any text that {@link parseSittingFile} takes. */
const MOST_BYTES = 256 * 1024 * 1024;

/** The text of a file as Windows may have saved it: UTF-8 or UTF-16, with a byte-order mark or without. JSON begins with ASCII. */
function decode(bytes: Buffer): string {
  const [first, second] = bytes;
  const isLittle = (first === 0xff && second === 0xfe) || (first !== 0 && second === 0);
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second !== 0);
  if (isBig) bytes.subarray(0, bytes.length - (bytes.length % 2)).swap16();
  return bytes.toString(isLittle || isBig ? 'utf16le' : 'utf8').replace(/^\ufeff/, '');
}

/** The text of a file; a {@link Failure} where it cannot be read. */
export function readText(path: string, words: Words): string {
  try {
    const { size, isFile } = statOf(path);
    if (!isFile) throw new Error(words.of('cli:not-a-file'));
    if (size > MOST_BYTES) throw new Error(words.of('cli:too-big'));
    return decode(readFileSync(path));
  } catch (error) {
    throw new Failure(2, words.of('cli:cannot-read', { path, why: messageOf(error) }));
  }
}

function statOf(path: string): { size: number; isFile: boolean } {
  const stat = statSync(path);
  return { size: stat.size, isFile: stat.isFile() };
}

/** Reads a sitting file. Whatever stands in it, the answer is a file of the right shape, or a {@link Failure} that says why not. */
export function readSitting(path: string, words: Words): SittingFile {
  const parsed = parseSittingFile(readText(path, words));
  if (parsed.ok) return parsed.file;
  throw new Failure(2, `${path}: ${words.of(`rules:${parsed.fault.key}`, parsed.fault.values)}`);
}

/** Writes a value as canonical JSON: the same value gives the same bytes. */
export function writeJson(path: string, value: unknown, words: Words): void {
  try {
    writeFileSync(path, `${makeCanonicalJson(value)}\n`);
  } catch (error) {
    throw new Failure(2, words.of('cli:cannot-write', { path, why: messageOf(error) }));
  }
}
