import { type SessionKind, takesTwo } from '../people/roles.ts';
import type { RecordEntry } from './rows.ts';

/** Entries of a record: somebody wants the names of a session forgotten; they are forgotten. */
export const FORGET_ASKED = 'identities/forget-asked';
export const FORGOTTEN = 'identities/forgotten';

/** Which entry is written when somebody wants the names of a session forgotten; else why it is not done. */
export type ForgetStep = { readonly write: typeof FORGET_ASKED | typeof FORGOTTEN } | { readonly refused: string };

interface ForgetFrom {
  readonly kind: SessionKind;
  readonly isClosed: boolean;
  readonly entries: readonly RecordEntry[];
  /** The account of whoever wants it. */
  readonly by: string;
}

/**
 * What comes next. Names are needed while anybody works, so the session is closed first. In an examination one person asks for it and
 * another does it: it cannot be undone.
 */
export function forgetStep({ kind, isClosed, entries, by }: ForgetFrom): ForgetStep {
  if (!isClosed) return { refused: 'not-closed' };
  if (entries.some((entry) => entry.kind === FORGOTTEN)) return { refused: 'names-forgotten' };
  if (!takesTwo('identities/forget', kind)) return { write: FORGOTTEN };
  const asked = entries.filter((entry) => entry.kind === FORGET_ASKED);
  if (asked.length === 0) return { write: FORGET_ASKED };
  return asked.some((entry) => entry.by !== by) ? { write: FORGOTTEN } : { refused: 'forget-asked' };
}
