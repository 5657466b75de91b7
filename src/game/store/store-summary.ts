import type { Translate } from '../words.ts';
import type { StoreModel } from './store-model.ts';

/** The content of the store room in numbers. */
export function summariseStore({ bins, today, late, varied, windows, over }: StoreModel, t: Translate): string {
  const listings = windows.flatMap((window) => window.listings);
  const live = listings.filter(({ stage }) => stage === 'live').length;
  return t('floor:store.summary', {
    ...{ bins: bins.length, today, late, varied, over, live },
    listings: listings.length,
  });
}
