import type { PackTexts } from '../operations/market/form.ts';
import type { GuideData } from './guide/schema.ts';
import type { PackData } from './schema.ts';

/** The files of a pack as text, by their path inside the pack's folder. No file system here: the caller has read them. */
export type PackSource = Readonly<Record<string, string>>;

declare const checked: unique symbol;

/** A pack without errors. Only {@link checkPack} makes one. */
export interface CheckedPack {
  readonly [checked]: true;
  /** The shop's part of the pack. */
  readonly data: PackData;
  /** By the name of each duty the pack trains, what is the duty's own: its lists of `demand.yaml` and the fields of its file. */
  readonly own: Readonly<Record<string, unknown>>;
  /** What a colleague says step by step; null where the pack has no guide. */
  readonly guide: GuideData | null;
  readonly texts: PackTexts;
  /** SHA-256 over all that the files say: remarks and line ends do not count. */
  readonly hash: string;
  /** Line and column (from 1) of something in a file, for what comes to light when a form is compiled. */
  placeOf(file: string, path: readonly (string | number)[]): { readonly line: number; readonly column: number };
}
