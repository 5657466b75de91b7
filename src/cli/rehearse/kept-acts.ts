import { makeCanonicalJson } from '../../kernel/canonical.ts';
import type { LogEntry } from '../../sitting/sitting-file.ts';
import type { SentAct } from './notes.ts';

/** How the log of a seat stands to what its candidate was told. */
export interface Kept {
  /** Acts that were acknowledged and do not stand in the log. */
  readonly lost: number;
  /** Entries of the log that nobody sent, or that stand there once more than they were sent. */
  readonly doubled: number;
}

/** Refusals that say that nothing was done, and nothing written. */
const NOT_WRITTEN: ReadonlySet<string> = new Set([
  'sitting/held',
  'sitting/over',
  'sitting/full',
  'sitting/taken-over',
]);

/** What the hall itself writes into a log. */
const NOTES = /^sitting\//;

const keyOf = ({ action, input }: Pick<SentAct, 'action' | 'input'>): string =>
  makeCanonicalJson([action, input ?? null]);

const isAcknowledged = ({ refusal }: SentAct): boolean => refusal !== undefined && !NOT_WRITTEN.has(refusal ?? '');

/**
 * Holds the log of a seat to what its candidate sent, in the same sequence. An act that was not acknowledged may stand there or not;
 * one that was has to, once.
 */
export function compareActs(sent: readonly SentAct[], log: readonly Pick<LogEntry, 'action' | 'input'>[]): Kept {
  const acts = sent.map((act) => ({ key: keyOf(act), isAcknowledged: isAcknowledged(act) }));
  let [next, lost, doubled] = [0, 0, 0];
  for (const entry of log.filter(({ action }) => !NOTES.test(action))) {
    const key = keyOf(entry);
    const found = acts.findIndex((act, i) => i >= next && act.key === key);
    if (found < 0) doubled += 1;
    else {
      lost += acts.slice(next, found).filter((act) => act.isAcknowledged).length;
      next = found + 1;
    }
  }
  return { lost: lost + acts.slice(next).filter((act) => act.isAcknowledged).length, doubled };
}
