import type { PackSource } from '../../src/scenario/pack.ts';

/** A piece of a file, and what is put in its place. */
export type Edit = readonly [file: string, find: string | RegExp, put: string];

/** A copy of a pack with some text replaced; the text must be there. */
export function edited(pack: PackSource, ...edits: readonly Edit[]): PackSource {
  const source: Record<string, string> = { ...pack };
  for (const [file, find, put] of edits) {
    const text = source[file] ?? '';
    const changed = text.replace(find, () => put);
    if (changed === text) throw new Error(`${file} has no ${find}`);
    source[file] = changed;
  }
  return source;
}

/** The line on which a text stands in a pack's file, from 1. */
export function lineOf(source: PackSource, file: string, text: string): number {
  return (source[file] ?? '').split('\n').findIndex((line) => line.includes(text)) + 1;
}

/** A copy of a pack without some of its files. */
export const without = (pack: PackSource, ...files: readonly string[]): PackSource =>
  Object.fromEntries(Object.entries(pack).filter(([file]) => !files.includes(file)));

/** A copy of a pack with every file changed. */
export const throughout = (pack: PackSource, change: (text: string, file: string) => string): PackSource =>
  Object.fromEntries(Object.entries(pack).map(([file, text]) => [file, change(text, file)]));
