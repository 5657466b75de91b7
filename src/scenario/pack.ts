import type { PackTexts } from '../operations/market/form.ts';
import type { PackData } from './schema.ts';

/** The files of a pack as text, by their path inside the pack's folder. No file system here: the caller has read them. */
export type PackSource = Readonly<Record<string, string>>;

declare const checked: unique symbol;

/** A pack without errors. Only {@link checkPack} makes one. */
export interface CheckedPack {
  readonly [checked]: true;
  readonly data: PackData;
  readonly texts: PackTexts;
  /** SHA-256 over all files, in the order of their names. */
  readonly hash: string;
}
