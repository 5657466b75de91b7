import { FINISH, Sitting } from '../sitting/sitting.ts';
import type { LogEntry, SittingFile } from '../sitting/sitting-file.ts';

/** The moment of a sitting from which another branch begins: after so many entries, at a simulated time. */
export interface BranchPoint {
  readonly entries: number;
  readonly at: number;
}

/** How many entries a log has up to a moment. */
export function entriesUntil(log: readonly LogEntry[], at: number): number {
  const later = log.findIndex((entry) => entry.at > at);
  return later === -1 ? log.length : later;
}

/**
 * A new sitting that went as another one did up to a moment, and goes on from there. Its header says whose branch it is. The
 * acts are played again, so that it stands on its own: its file proves itself without the first one.
 */
export function branchOf(
  { header, form, log }: Omit<SittingFile, 'report'>,
  { entries, at }: BranchPoint,
  id: string,
): Sitting {
  const { attempt: _counted, ...same } = header;
  // What was finished there goes on here.
  const kept = log.slice(0, entries).filter(({ action }) => action !== FINISH);
  const branch = new Sitting(form, { ...same, id, branch: { of: header.id, at, entries: kept.length } });
  for (const entry of kept) {
    branch.advance(entry.at);
    branch.perform(entry.action, entry.input);
  }
  branch.advance(at);
  return branch;
}
