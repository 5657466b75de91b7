import { atClock, DAY } from '../../operations/shop/calendar.ts';
import type { Compiling } from '../compile/context.ts';
import type { ServiceData } from './schema.ts';

/** Adds the news of the week, and the days on which the FAQ is looked through. */
export function addNews(c: Compiling, data: ServiceData): void {
  const { opens } = c.catalogue.hours;
  const dayOf = (weekday: number): number => c.monday + (weekday - 1) * DAY;
  for (const [i, { topic, n, weekday, at, values, withdraws }] of data.news.entries()) {
    const changes = topic !== 'noise' && (values !== undefined || withdraws === true);
    c.coming.push({
      kind: 'news/arrives',
      at: atClock(dayOf(weekday), at),
      id: `N-${i + 1}`,
      key: `news.${topic}.${n}`,
      ...(changes ? { policy: { topic, values: withdraws === true ? null : (values ?? null) } } : {}),
    });
  }
  for (const { weekday, until } of data.serviceRules.reviews)
    c.coming.push({
      kind: 'faq/review-opens',
      at: atClock(dayOf(weekday), opens),
      until: atClock(dayOf(weekday), until),
    });
}
