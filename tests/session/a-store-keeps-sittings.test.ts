import { describe, test } from 'vitest';
import { MemoryStore } from '../../src/session/memory-store.ts';
import type { StoreFault } from '../../src/session/store.ts';
import { STORE_PROMISES, type Tested } from './store-contract.ts';

function inMemory(): Tested {
  const store = new MemoryStore();
  const breakFor = (reason: StoreFault['reason'] | null): void => {
    store.fault = reason;
  };
  return { store, breakFor };
}

// The browser's store is held to the same in tests/browser.
describe('a store in memory', () => {
  test.each(STORE_PROMISES)('$title', ({ run }) => run(inMemory()));
});
