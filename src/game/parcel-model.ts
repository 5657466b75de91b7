import type { Paper } from './things.ts';

export type Journey = 'moving' | 'stopped' | 'back' | 'arrived' | 'done';

/** The last known event of a parcel. */
export interface Track {
  readonly handedOverAt?: number | undefined;
  readonly events: readonly { readonly code: string; readonly at: number }[];
}

export interface ParcelModel extends Track {
  readonly id: string;
  /** The record by whose name people know it. */
  readonly subject: { readonly kind: string; readonly id: string };
  readonly market: string;
  readonly mode: string;
  readonly journey: Journey;
  /** The paper that a click opens. */
  readonly paper: Paper | null;
}
