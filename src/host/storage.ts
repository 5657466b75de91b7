import type { Level, Report } from '../scoring/report.ts';
import { indexedDbStore } from './indexed-db-store.ts';
import type { Mode } from './port.ts';

/** The data of a stored sitting that the home screen and the portfolio show. */
export interface SittingCard {
  readonly id: string;
  readonly pack: string;
  readonly seed: number;
  readonly mode: Mode;
  readonly startedAt: number;
  readonly day: number;
  readonly over: boolean;
  readonly overall: number | null;
  /** The level of the overall score by the pack's own marks; never a pass where a critical error was made. */
  readonly level: Level | null;
  /** How many kinds of critical errors were made. */
  readonly critical: number;
  readonly indicators: Readonly<Record<string, number | null>>;
  /** Whether this tab or another one has it open. */
  readonly locked: boolean;
}

export const lockName = (id: string): string => `waybill/sitting/${id}`;

async function lockedNames(): Promise<ReadonlySet<string>> {
  const { held } = (await navigator.locks?.query()) ?? {};
  return new Set((held ?? []).map((lock) => lock.name ?? ''));
}

const criticalOf = (report: Report | null): number =>
  Object.values(report?.indicators ?? {}).reduce((sum, { critical }) => sum + critical.length, 0);

/** A report of an earlier version may call a total passed in spite of a critical error. */
const levelOf = (report: Report | null): Level | null =>
  report === null || report.overall.level === null || criticalOf(report) === 0
    ? (report?.overall.level ?? null)
    : 'not-yet';

/** All sittings stored in this browser, newest first. */
export async function listSittings(): Promise<readonly SittingCard[]> {
  const [heads, locked] = await Promise.all([indexedDbStore.list(), lockedNames()]);
  return heads.map(({ id, header, startedAt, progress: { day, over, report } }) => {
    const results = Object.entries(report?.indicators ?? {});
    return {
      id,
      pack: header.pack.id,
      seed: header.seed,
      mode: header.mode,
      startedAt,
      day,
      over,
      overall: report?.overall.score ?? null,
      level: levelOf(report),
      critical: criticalOf(report),
      indicators: Object.fromEntries(results.map(([code, result]) => [code, result?.score ?? null])),
      locked: locked.has(lockName(id)),
    };
  });
}

export const deleteSitting = (id: string): Promise<void> => indexedDbStore.remove(id);

/** The file of a stored sitting that is over, as text. */
export async function readSittingFile(id: string): Promise<string> {
  const stored = await indexedDbStore.read(id);
  if (stored === null || stored.progress.report === null) throw new Error(`no sitting ${id} that is over`);
  const { header, form, log, progress } = stored;
  return JSON.stringify({ header, form, log, report: progress.report });
}
