import { mkdirSync, mkdtempSync, rmdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import type { Stores } from '../../server/database/stores.ts';
import { lastWrittenAt, secondsApart } from '../../server/database/written-last.ts';
import { Failure } from '../failure.ts';
import type { Words } from '../words.ts';

/** Free bytes under which it is said: two thousand candidates write 300 MB. */
const LITTLE_ROOM = 500_000_000;
/** Free bytes under which nothing is begun: SQLite's log alone may take as much. */
const NO_ROOM = 20_000_000;

/** Real ms by which the clock may stand before what was written last: another machine's clock may have written it. */
const BEHIND = 60_000;
/** Seconds by which the clock of the database may stand apart. */
const APART = 5;

/** The code of a system's error, or of a database's. */
export const codeOf = (error: unknown): string =>
  String((error as { readonly code?: unknown } | null | undefined)?.code ?? '');

/** Whether another program has the database open. */
export const isLocked = (error: unknown): boolean =>
  /locked|BUSY/i.test(`${codeOf(error)} ${(error as Error).message}`);

const FOLDER_REASONS: Readonly<Record<string, string>> = {
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'read-only',
  ENOTDIR: 'a-file',
  EEXIST: 'a-file',
  ENOSPC: 'full',
};

/** Makes a folder that somebody has named by an option, and sees that files can be written there. */
export function needFolder(folder: string, option: string, words: Words): void {
  try {
    mkdirSync(folder, { recursive: true });
    // What a system says of rights is not always what it lets be done.
    rmdirSync(mkdtempSync(join(folder, '.waybill-')));
  } catch (error) {
    const reason = FOLDER_REASONS[codeOf(error)] ?? 'other';
    throw new Failure(2, words.of(`cli:serve.folder.${reason}`, { folder, option, code: codeOf(error) }));
  }
}

/** Free bytes of the disk on which a folder lies. */
function freeIn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** Looks whether the disk of a folder has room. Returns what is to be said of it; throws where a hall cannot begin. */
export function roomIn(folder: string, words: Words, free = freeIn(folder)): string | null {
  const values = { folder, megabytes: Math.floor(free / 1_000_000) };
  if (free < NO_ROOM) throw new Failure(2, words.of('cli:serve.disk.full', values));
  return free < LITTLE_ROOM ? words.of('cli:serve.disk.little', values) : null;
}

const timeOf = (at: number): string => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');

/**
 * Looks at the clock of this machine. It must not stand before what the hall has written last: turns and records would go back in time.
 * Returns what is to be said of it; throws where a hall cannot begin.
 */
export async function clockIn(
  { tables }: Stores,
  now: number,
  { force, words }: { readonly force: boolean; readonly words: Words },
): Promise<string | null> {
  const last = await lastWrittenAt(tables);
  if (!force && last !== null && now < last - BEHIND)
    throw new Failure(2, words.of('cli:serve.clock.behind', { now: timeOf(now), last: timeOf(last) }));
  const apart = await secondsApart(tables, now);
  return Math.abs(apart) > APART ? words.of('cli:serve.clock.apart', { seconds: Math.round(Math.abs(apart)) }) : null;
}
