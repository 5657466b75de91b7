import { expect, test } from 'vitest';
import { bundleOf } from '../support/bundle.ts';
import { useHouse } from '../support/house.ts';
import type { brokenPromises } from '../support/store-contract-entry.ts';

const house = useHouse();

test('the store of a browser keeps every promise of a store', async () => {
  const { page } = await house.visit({ floor: 'bare' });
  const script = `(() => { ${await bundleOf('tests/support/store-contract-entry.ts')}; return bundle.brokenPromises(); })()`;
  expect(await page.evaluate<Awaited<ReturnType<typeof brokenPromises>>>(script)).toEqual([]);
});
