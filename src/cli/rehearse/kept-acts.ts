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

/** An act as it is held to a log. */
interface Held {
  readonly key: string;
  readonly isAcknowledged: boolean;
}

/** Each entry to the first act of its kind after the one before; right wherever nothing is found wrong. */
function holdInTurn(acts: readonly Held[], log: readonly string[]): Kept {
  let [next, lost, doubled] = [0, 0, 0];
  for (const key of log) {
    const found = acts.findIndex((act, i) => i >= next && act.key === key);
    if (found < 0) doubled += 1;
    else {
      lost += acts.slice(next, found).filter((act) => act.isAcknowledged).length;
      next = found + 1;
    }
  }
  return { lost: lost + acts.slice(next).filter((act) => act.isAcknowledged).length, doubled };
}

/**
 * The reading of the log that finds least wrong: where an act that had no answer was sent once more, its entry may be that of either.
 * `row[i]`: the least for the acts from the `i`th on and the entries looked at so far, from the last.
 */
function holdAtBest(acts: readonly Held[], log: readonly string[]): Kept {
  const sum = ({ lost, doubled }: Kept): number => lost + doubled;
  const without = (act: Held, rest: Kept): Kept => ({ ...rest, lost: rest.lost + Number(act.isAcknowledged) });
  let row: Kept[] = [{ lost: 0, doubled: 0 }];
  for (const act of acts.toReversed()) row.unshift(without(act, row[0] as Kept));
  for (const key of log.toReversed()) {
    const none = row.at(-1) as Kept;
    const next: Kept[] = [{ ...none, doubled: none.doubled + 1 }];
    for (let i = acts.length - 1; i >= 0; i -= 1) {
      const [act, rest] = [acts[i] as Held, row[i] as Kept];
      const ways = [
        without(act, next[0] as Kept),
        { ...rest, doubled: rest.doubled + 1 },
        ...(act.key === key ? [row[i + 1] as Kept] : []),
      ];
      next.unshift(ways.reduce((best, way) => (sum(way) < sum(best) ? way : best)));
    }
    row = next;
  }
  return row[0] as Kept;
}

/**
 * Holds the log of a seat to what its candidate sent, in the same sequence. An act that was not acknowledged may stand there or not;
 * one that was has to, once.
 */
export function compareActs(sent: readonly SentAct[], log: readonly Pick<LogEntry, 'action' | 'input'>[]): Kept {
  const acts = sent.map((act) => ({ key: keyOf(act), isAcknowledged: isAcknowledged(act) }));
  const entries = log.filter(({ action }) => !NOTES.test(action)).map(keyOf);
  const kept = holdInTurn(acts, entries);
  return kept.lost + kept.doubled === 0 ? kept : holdAtBest(acts, entries);
}
