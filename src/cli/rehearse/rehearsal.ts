import type { HallSession } from '../../host/remote/staff-shapes.ts';
import type { Candidate } from './candidate.ts';
import { compareActs, type Kept } from './kept-acts.ts';
import type { Owner } from './owner.ts';
import type { Findings } from './promises.ts';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits for something, and no longer. */
function within(ms: number, something: Promise<unknown>): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout>;
  const tooLong = new Promise((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  return Promise.race([something, tooLong]).finally(() => clearTimeout(timer));
}

/** How many do the same at once: a room whose doors are open. */
const AT_ONCE = 50;

/** Real ms for which all may take to hand in and have their receipts. */
const HAND_IN_PATIENCE = 120_000;

/** Does something for each, some at once. Rejects with the first fault. */
async function inTurn<T>(all: readonly T[], each: (one: T) => Promise<void>): Promise<void> {
  const left = [...all];
  const worker = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await each(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

export interface RehearsalParts {
  readonly candidates: readonly Candidate[];
  /** Releases and ends the session and looks into its logs; null where a teacher does, and nobody looks. */
  readonly owner: { readonly hall: Owner; readonly session: HallSession } | null;
  /** Real seconds of work before all hand in. */
  readonly seconds: number;
  readonly pace: 1 | 2 | 4;
  onJoined(): void;
  /** Called when all work, and when work has ended. */
  onWork?(): void;
  onEnd?(): void;
}

/** All join. Rejects with the `HostError` of the first who could not. */
const joinAll = (candidates: readonly Candidate[]): Promise<void> => inTurn(candidates, (each) => each.join());

async function logsOf(candidates: readonly Candidate[], { hall, session }: NonNullable<RehearsalParts['owner']>) {
  const kept: Kept[] = [];
  await inTurn(candidates, async ({ seat, notes }) => {
    if (seat !== null && notes.isOver) kept.push(compareActs(notes.acts, await hall.logOf(session, seat.seat)));
  });
  return kept;
}

/** Plays a session from joining to the receipts. */
export async function rehearse(parts: RehearsalParts): Promise<Findings> {
  const { candidates, owner, seconds, pace } = parts;
  await joinAll(candidates);
  parts.onJoined();
  const working = Promise.all(candidates.map((each) => each.work()));
  let releasedAt: number | null = null;
  let preparedFor: number | null = null;
  if (owner !== null) {
    if (owner.session.plan.kind === 'examination') await owner.hall.identifyAll(owner.session);
    const joinedAt = Date.now();
    await owner.hall.prepared(owner.session, candidates.length);
    preparedFor = Date.now() - joinedAt;
    // Those who have just sat down are heard before all are released.
    await wait(2_000);
    releasedAt = Date.now();
    await owner.hall.release(owner.session, pace);
  }
  parts.onWork?.();
  await within(seconds * 1_000, working);
  parts.onEnd?.();
  const endedAt = Date.now();
  for (const each of candidates) each.handIn();
  await within(HAND_IN_PATIENCE, working);
  for (const each of candidates) each.leave();
  await working;
  const kept = owner === null ? [] : await logsOf(candidates, owner);
  const freezes = owner === null ? null : await owner.hall.freezesIn(owner.session);
  return { notes: candidates.map(({ notes }) => notes), kept, freezes, preparedFor, releasedAt, endedAt };
}
