import type { DataPath } from '../data-path.ts';

/** By which happening something that was asked for is seen to have come: its kind, and the id of a record it is about. */
export interface Sign {
  readonly happening: string;
  readonly of: string;
  /** Another that will do, for what is answered before it comes. */
  readonly or?: Sign;
}

/** What an entry of a pack gave in a form. */
export interface Made {
  readonly file: string;
  readonly path: DataPath;
  readonly least: number;
  readonly most: number;
  readonly signs: readonly Sign[];
}
