import { indexedDbStore } from '../../src/host/indexed-db-store.ts';
import type { StoreFault } from '../../src/session/store.ts';
import { STORE_PROMISES } from '../session/store-contract.ts';

let reason: StoreFault['reason'] | null = null;

const { put } = IDBObjectStore.prototype;
IDBObjectStore.prototype.put = function broken(...row: Parameters<typeof put>) {
  if (reason === 'full') throw new DOMException('no room', 'QuotaExceededError');
  if (reason === 'failed') throw new DOMException('no disk', 'UnknownError');
  return put.apply(this, row);
};

async function forgetAll(): Promise<void> {
  for (const { id } of await indexedDbStore.list()) await indexedDbStore.remove(id);
}

/** Holds the store of the browser this runs in to its promises; what it says of each that is broken. */
export async function brokenPromises(): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const { title, run } of STORE_PROMISES) {
    await forgetAll();
    reason = null;
    const breakFor = (wanted: typeof reason): void => {
      reason = wanted;
    };
    await run({ store: indexedDbStore, breakFor }).catch((error: unknown) => broken.push(`${title}: ${error}`));
  }
  return broken;
}
