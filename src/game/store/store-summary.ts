import type { Translate } from '../words.ts';
import type { StoreModel } from './store-model.ts';
import type { ChartDay } from './week-model.ts';

/** What the bars of the chart say, up to today. */
export const weekWords = (week: readonly ChartDay[], t: Translate): string =>
  week
    .filter(({ varied }) => varied !== null)
    .map(({ weekday, closed }) => t('floor:store.of-day', { day: t(`floor:store.day.${weekday}`), closed }))
    .join(t('floor:store.between'));

/** The content of the store room in numbers. */
export function summariseStore({ bins, today, late, varied, windows, over, week }: StoreModel, t: Translate): string {
  const listings = windows.flatMap((window) => window.listings);
  const live = listings.filter(({ stage }) => stage === 'live').length;
  return t('floor:store.summary', {
    ...{ bins: bins.length, today, late, varied, over, live },
    listings: listings.length,
    week: weekWords(week, t),
  });
}
