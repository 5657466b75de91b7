import type { Difficulty } from '../operations/market/difficulty.ts';
import type { Precision } from '../scoring/precision.ts';
import type { Level, Report } from '../scoring/report.ts';
import { type SittingHead, StoreFault } from '../session/store.ts';
import { askWhoHolds } from './holds.ts';
import { HostError } from './host-error.ts';
import { indexedDbStore } from './indexed-db-store.ts';
import type { Mode } from './port.ts';

/** The data of a stored sitting that the home screen and the portfolio show. */
export interface SittingCard {
  readonly id: string;
  readonly pack: string;
  /** Null for an assessment under way: from the seed everything that is to come can be compiled. */
  readonly seed: number | null;
  readonly attempt: number | null;
  /** Of a practice that goes on from a moment of another: that moment, simulated ms. */
  readonly branchAt: number | null;
  readonly mode: Mode;
  /** Null where the pack states no difficulties. */
  readonly difficulty: Difficulty | null;
  readonly startedAt: number;
  /** The trainee's name or seat number; empty where there is none. */
  readonly trainee: string;
  readonly day: number;
  readonly over: boolean;
  readonly overall: number | null;
  /** The level of the overall score by the pack's own marks; never a pass where a critical error was made. */
  readonly level: Level | null;
  /** How many kinds of critical errors were made. */
  readonly critical: number;
  readonly indicators: Readonly<Record<string, number | null>>;
  /** Of each indicator, how far its score may be chance; empty for a sitting that an earlier version stored. */
  readonly precise: Readonly<Record<string, Precision>>;
  /** Whether this tab or another one has it open. */
  readonly locked: boolean;
}

export const lockName = (id: string): string => `waybill/sitting/${id}`;

async function lockedNames(): Promise<ReadonlySet<string>> {
  if (navigator.locks === undefined) return new Set([...(await askWhoHolds())].map(lockName));
  const { held } = await navigator.locks.query();
  return new Set((held ?? []).map((lock) => lock.name ?? ''));
}

/** Whether any tab of this browser has a sitting open. */
export async function isAnySittingOpen(): Promise<boolean> {
  return [...(await lockedNames())].some((name) => name.startsWith(lockName('')));
}

const criticalOf = (report: Report | null): number =>
  Object.values(report?.indicators ?? {}).reduce((sum, { critical }) => sum + critical.length, 0);

/** A report of an earlier version may call a total passed in spite of a critical error. */
const levelOf = (report: Report | null): Level | null =>
  report === null || report.overall.level === null || criticalOf(report) === 0
    ? (report?.overall.level ?? null)
    : 'not-yet';

function cardOf({ id, header, startedAt, progress }: SittingHead, locked: ReadonlySet<string>): SittingCard {
  const { day, over, report } = progress;
  const results = Object.entries(report?.indicators ?? {});
  return {
    id,
    pack: header.pack.id,
    seed: header.mode === 'practice' || over ? header.seed : null,
    attempt: header.attempt ?? null,
    branchAt: header.branch?.at ?? null,
    mode: header.mode,
    difficulty: header.difficulty ?? null,
    startedAt,
    trainee: typeof progress.trainee === 'string' ? progress.trainee : '',
    day,
    over,
    overall: report?.overall.score ?? null,
    level: levelOf(report),
    critical: criticalOf(report),
    indicators: Object.fromEntries(results.map(([code, result]) => [code, result?.score ?? null])),
    precise: progress.precise ?? {},
    locked: locked.has(lockName(id)),
  };
}

/** Rejects with the {@link HostError} `storage/<reason>` where the store does. */
async function fromStore<T>(promise: Promise<T>): Promise<T> {
  try {
    return await promise;
  } catch (error) {
    throw error instanceof StoreFault ? new HostError(`storage/${error.reason}`) : error;
  }
}

/** All sittings stored in this browser, newest first. A row that is no head of a sitting is left out. */
export async function listSittings(): Promise<readonly SittingCard[]> {
  const [heads, locked] = await Promise.all([fromStore(indexedDbStore.list()), lockedNames()]);
  return heads.flatMap((head) => {
    try {
      return cardOf(head, locked);
    } catch {
      return [];
    }
  });
}

/** Deletes a sitting. Rejects with `sitting/other-tab` while a tab has it open: it would go on saving to nothing. */
export async function deleteSitting(id: string): Promise<void> {
  if ((await lockedNames()).has(lockName(id))) throw new HostError('sitting/other-tab');
  await fromStore(indexedDbStore.remove(id));
}

/** Asks the browser not to clear what is stored here when it needs room; resolves to whether it promises that. */
export async function askToKeep(): Promise<boolean> {
  const { storage } = navigator;
  if (typeof storage?.persist !== 'function') return false;
  return storage.persist().catch(() => false);
}

/** Whether the browser has promised not to clear what is stored here by itself. */
export async function isKeptForGood(): Promise<boolean> {
  const { storage } = navigator;
  if (typeof storage?.persisted !== 'function') return false;
  return storage.persisted().catch(() => false);
}

/** The file of a stored sitting that is over, as text. */
export async function readSittingFile(id: string): Promise<string> {
  const stored = await indexedDbStore.read(id);
  if (stored === null || stored.progress.report === null) throw new Error(`no sitting ${id} that is over`);
  const { header, form, log, progress } = stored;
  const { report, trainee } = progress;
  return JSON.stringify({ header, form, log, report, ...(trainee === undefined ? {} : { trainee }) });
}
