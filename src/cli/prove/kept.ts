import { hashOf } from '../../kernel/canonical.ts';
import type { SeatRow } from '../../server/hall/rows.ts';
import { isRunning, ranUntil } from '../../server/time/turns.ts';
import { replay } from '../../sitting/replay.ts';
import { FINISH, isNote } from '../../sitting/sitting.ts';
import type { LogEntry, SittingFile } from '../../sitting/sitting-file.ts';
import type { CrashPupil, Seen, SentAct } from './crash-pupil.ts';

const textOf = (value: unknown): string => JSON.stringify(value ?? null);
const isSame = (entry: LogEntry, { action, input }: SentAct): boolean =>
  entry.action === action && textOf(entry.input) === textOf(input);

/** A sitting as it was found on the disk. */
type StoredSitting = Pick<SittingFile, 'header' | 'form' | 'log'> & { readonly progress: { readonly over: boolean } };

/** How a log stands to what was sent. */
export interface Compared {
  readonly lost: number;
  /** Entries that nobody sent, or that stand there twice. */
  readonly doubled: number;
  /** By sent act, its place in the log; null where it is not there. */
  readonly places: readonly (number | null)[];
}

/**
 * Compares a log with what a page has sent, in its sequence: what was acknowledged has to stand there once; what was under way when
 * a line broke may stand there or not.
 */
export function compareLog(log: readonly LogEntry[], sent: readonly SentAct[]): Compared {
  const acts = log.filter(({ action }) => !isNote(action) && action !== FINISH);
  const places: (number | null)[] = [];
  let [at, lost] = [0, 0];
  for (const act of sent) {
    const entry = acts[at];
    if (entry !== undefined && isSame(entry, act)) {
      places.push(entry.seq);
      at += 1;
    } else {
      places.push(null);
      if (act.isAcknowledged) lost += 1;
    }
  }
  return { lost, doubled: acts.length - at, places };
}

/** Whether the disk gives, at the moment at which a page had its last acknowledgement, just what that page saw. */
function isStateKept(stored: StoredSitting, places: readonly (number | null)[], seen: Seen): boolean {
  const last = places[seen.sent - 1];
  if (last === null || last === undefined) return false;
  const { header, form, log } = stored;
  const again = replay({ header, form, log: log.slice(0, last + 1) }, seen.view.now).view();
  return hashOf(JSON.parse(textOf(again))) === hashOf(JSON.parse(textOf(seen.view)));
}

/** What the disk holds of one seat after a crash, against what its page knows. */
export interface Kept {
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  readonly isStateKept: boolean;
  /** Whether the hand-in was acknowledged, and is not there. */
  readonly isHandInLost: boolean;
  /** Real ms between the end of the last turn, as it will be, and the crash: the candidate has them again. Null where no turn ran. */
  readonly outside: number | null;
  /** Simulated ms that have passed beyond the turns and what crashes left outside of them, in an examination: there time alone moves the clock. */
  readonly tooMuch: number;
}

/** Real ms of work that a crash may leave outside of any turn: a page is heard every two seconds, and that is stored within half a second. */
const OUTSIDE = 3_000;

/** Compares the disk after a kill with what a page knows; that kill is counted in its own already. */
export function keptOf(pupil: CrashPupil, row: SeatRow, stored: StoredSitting, crashedAt: number): Kept {
  const { lost, doubled, places } = compareLog(stored.log, pupil.sent);
  const { turns, heard } = row.lease;
  const [day] = stored.form.days;
  const speed = ((day?.close ?? 0) - (day?.open ?? 0)) / ((stored.form.catalogue.dayMinutes ?? 10) * 60_000);
  const ran = ranUntil(turns, crashedAt) + pupil.kills * OUTSIDE;
  const simulated = (stored.log.at(-1)?.at ?? 0) - (day?.open ?? 0);
  const isOver = stored.progress.over;
  return {
    ...{ lost, doubled, acknowledged: pupil.sent.filter(({ isAcknowledged }) => isAcknowledged).length },
    isStateKept: pupil.seen === null || isStateKept(stored, places, pupil.seen),
    isHandInLost: pupil.handIn === 'acknowledged' && !isOver,
    outside: isOver || !isRunning(turns) ? null : Math.max(0, crashedAt - heard),
    tooMuch: isOver || stored.header.mode === 'practice' ? 0 : Math.max(0, simulated - ran * speed),
  };
}
