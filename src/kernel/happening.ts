/** A record's address: its kind and its id. */
export interface Ref {
  readonly kind: string;
  readonly id: string;
}

/** The cause of a happening: an entry of the log, an earlier happening, or the form itself. */
export type Cause =
  | { readonly by: 'action'; readonly seq: number }
  | { readonly by: 'happening'; readonly seq: number }
  | { readonly by: 'form' };

/** Something the world did. Happenings are never saved: replay makes them again. */
export interface Happening<Kind extends string = string, Data = unknown> {
  /** Place in the journal, from 0. */
  readonly seq: number;
  /** Simulated time, ms since the epoch, UTC. */
  readonly at: number;
  readonly kind: Kind;
  readonly subject: Ref;
  readonly data: Data;
  readonly cause: Cause;
}

/** Why an action was not performed, as a key and values; the text is in `locales/`. */
export interface Refusal {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
  /** The handbook page that explains the rule. */
  readonly page?: string;
}
