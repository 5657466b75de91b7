import type { HallSession } from '../../host/remote/staff-shapes.ts';
import { type Company, inTurn, type Played } from './company.ts';
import { compareActs, type Kept } from './kept-acts.ts';
import type { Notes } from './notes.ts';
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

/** Real ms for which all may take to hand in and have their receipts. */
const HAND_IN_PATIENCE = 120_000;

export interface RehearsalParts {
  readonly companies: readonly Company[];
  /** The companies whose times are told; all where it is left out. */
  readonly timed?: readonly Company[];
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

async function logsOf(played: readonly Played[], { hall, session }: NonNullable<RehearsalParts['owner']>) {
  const kept: Kept[] = [];
  await inTurn(played, async ({ seat, notes }) => {
    if (seat !== null && notes.isOver) kept.push(compareActs(notes.acts, await hall.logOf(session, seat)));
  });
  return kept;
}

/** All join, those of a small company among those of a large one. */
async function joinAll(companies: readonly Company[]): Promise<void> {
  const steps = companies.length === 1 ? 1 : Math.min(...companies.map(({ size }) => size));
  for (let step = 1; step <= steps; step += 1)
    await Promise.all(companies.map((each) => each.join(Math.ceil((each.size * step) / steps))));
}

const notesIn = (played: readonly (readonly Played[])[]): Notes[] => played.flat().map(({ notes }) => notes);

/** Plays a session from joining to the receipts. */
export async function rehearse(parts: RehearsalParts): Promise<Findings> {
  const { companies, timed = companies, owner, seconds, pace } = parts;
  await joinAll(companies);
  parts.onJoined();
  const working = Promise.all(companies.map((each) => each.work()));
  let releasedAt: number | null = null;
  let preparedFor: number | null = null;
  if (owner !== null) {
    if (owner.session.plan.kind === 'examination') await owner.hall.identifyAll(owner.session);
    const joinedAt = Date.now();
    await owner.hall.prepared(
      owner.session,
      companies.reduce((sum, { size }) => sum + size, 0),
    );
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
  for (const each of companies) each.handIn();
  await within(HAND_IN_PATIENCE, working);
  for (const each of companies) each.leave();
  const played = await working;
  const kept = owner === null ? [] : await logsOf(played.flat(), owner);
  const freezes = owner === null ? null : await owner.hall.freezesIn(owner.session);
  const timedNotes = notesIn(played.filter((_, i) => timed.includes(companies[i] as Company)));
  return { notes: notesIn(played), timed: timedNotes, kept, freezes, preparedFor, releasedAt, endedAt };
}
