import { describe, test } from 'vitest';
import { MemoryHallStore } from '../../../src/server/database/memory-hall-store.ts';
import { HALL_PROMISES, type TestedHall } from './hall-store-contract.ts';
import { databases } from './tested-stores.ts';

function inMemory(): TestedHall {
  const store = new MemoryHallStore();
  return {
    store,
    breakFor: (reason) => {
      store.fault = reason;
    },
  };
}

describe('a hall in memory', () => {
  test.each(HALL_PROMISES)('$title', ({ run }) => run(inMemory()));
});

describe.each(databases())('a hall in %s', (_name, open) => {
  test.each(HALL_PROMISES)('$title', async ({ run }) => {
    const { rows: store, breakFor, close } = await open();
    await run({ store, breakFor });
    await close();
  });
});
