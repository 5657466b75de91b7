import { keepEntries, keepSitting } from '../../src/host/storage.ts';

/** Puts a sitting on the shelves of the browser this runs in. */
export async function shelve(
  ...[kept, progress, log]: [...Parameters<typeof keepSitting>, Parameters<typeof keepEntries>[0]]
): Promise<void> {
  await keepSitting(kept, progress);
  await keepEntries(log, progress);
}
