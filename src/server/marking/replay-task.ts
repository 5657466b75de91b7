import { checkStored } from '../../session/check-stored.ts';
import { momentOf } from '../../session/moment.ts';
import { Past } from '../../session/past.ts';
import type { StoredSitting } from '../../session/store.ts';
import type { Correction } from '../../sitting/corrected.ts';
import { type Debrief, makeDebrief } from '../../sitting/debrief.ts';
import { replay } from '../../sitting/replay.ts';
import type { SittingFile } from '../../sitting/sitting-file.ts';
import { withTrainee } from '../../sitting/trainee-name.ts';
import type { Scores } from './entries.ts';
import { sittingBefore } from './letters.ts';
import { type Rescored, rescoreDifference } from './rescore.ts';

/** What is wanted of a sitting that is over. */
export type Wish =
  /** All that was judged. */
  | { readonly wish: 'judged' }
  /** What the candidate saw when an entry was made, before it was done. `id`: what the page calls it. */
  | { readonly wish: 'before'; readonly seq: number; readonly id: string }
  /** What the candidate saw at a simulated time. `isAllNamed`: with the names of all that was judged, also of what they never came to see. */
  | { readonly wish: 'moment'; readonly at: number; readonly id: string; readonly isAllNamed: boolean }
  /** What scores become of those that were stated. */
  | { readonly wish: 'rescored'; readonly stated: Scores; readonly corrections: readonly Correction[] };

/** What comes of each wish. A moment is the JSON that goes to the page. */
export interface Granted {
  readonly judged: Pick<Debrief, 'ledger' | 'startAt' | 'endAt'>;
  readonly before: string;
  readonly moment: string;
  readonly rescored: Rescored;
  readonly checked: { readonly ok: true; readonly file: string } | { readonly ok: false; readonly key: string };
}

/** Whether a stored sitting holds, and its file as text. */
interface Check {
  readonly wish: 'checked';
  readonly stored: StoredSitting;
  /** Who the file says has worked. */
  readonly trainee: string;
}

/** A wish, and the file of the sitting as text. `sitting`: what that file is known by, as it never changes. */
export type ReplayTask = (Wish & { readonly sitting: string; readonly file: string }) | Check;

/** How many sittings stay open: a few people look at a few sittings, again and again. */
const KEPT = 6;

/** A sitting that is over, played again as far as somebody wanted. */
class Opened {
  readonly file: SittingFile;
  readonly past: Past;
  #debrief: Debrief | null = null;

  constructor(text: string) {
    this.file = JSON.parse(text) as SittingFile;
    this.past = new Past({ ...this.file, now: this.file.report.until });
  }

  get debrief(): Debrief {
    this.#debrief ??= makeDebrief(replay(this.file, this.file.report.until));
    return this.#debrief;
  }
}

const opened = new Map<string, Opened>();

function open({ sitting, file }: Exclude<ReplayTask, Check>): Opened {
  const found = opened.get(sitting) ?? new Opened(file);
  opened.delete(sitting);
  opened.set(sitting, found);
  const [oldest] = opened.keys();
  if (opened.size > KEPT && oldest !== undefined) opened.delete(oldest);
  return found;
}

function check({ stored, trainee }: Check): Granted['checked'] {
  const checked = checkStored(stored);
  if (!checked.ok) return { ok: false, key: checked.key };
  return { ok: true, file: JSON.stringify({ ...checked.sitting.file(), ...withTrainee(trainee) }) };
}

/** Grants a wish. What was opened lately stays open, so that one moment after another is quick. Null: the thread was only to get ready. */
export function doReplay(task: ReplayTask | null): Granted[keyof Granted] | null {
  if (task === null) return null;
  if (task.wish === 'checked') return check(task);
  const sitting = open(task);
  switch (task.wish) {
    case 'judged': {
      const { ledger, startAt, endAt } = sitting.debrief;
      return { ledger, startAt, endAt };
    }
    case 'before':
      return JSON.stringify(momentOf(sittingBefore(sitting.file, task.seq), task.id));
    case 'moment':
      return JSON.stringify(momentOf(sitting.past.at(task.at), task.id, task.isAllNamed ? sitting.debrief.names : {}));
    case 'rescored':
      return rescoreDifference(sitting.file, task.stated, task.corrections);
  }
}
