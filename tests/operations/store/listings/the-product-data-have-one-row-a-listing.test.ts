import { expect, test } from 'vitest';
import { LISTING } from '../../../../src/operations/store/listings/listing.ts';
import { listingOutputs } from '../../../../src/operations/store/listings/outputs.ts';
import { listingsDesk } from '../../../support/store/listings.ts';

test('O2.1.1 says of every listing what it is, where, and for how much', () => {
  const { world } = listingsDesk(101).sitting;
  const [table] = listingOutputs(world);
  expect(table?.code).toBe('O2.1.1');
  expect(table?.rows).toHaveLength(world.all(LISTING).length);
  for (const row of table?.rows ?? []) expect(row).toHaveLength(table?.columns.length ?? 0);
});
