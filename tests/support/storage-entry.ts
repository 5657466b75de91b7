import { indexedDbStore } from '../../src/host/indexed-db-store.ts';
import type { KeptSitting, Progress } from '../../src/session/store.ts';
import type { LogEntry } from '../../src/sitting/sitting-file.ts';

/** Puts a sitting on the shelves of the browser this runs in. */
export async function shelve(kept: KeptSitting, progress: Progress, log: readonly LogEntry[]): Promise<void> {
  await indexedDbStore.keep(kept, progress);
  await indexedDbStore.append(log, progress);
}
