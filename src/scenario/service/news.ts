import { atClock, DAY } from '../../operations/shop/calendar.ts';
import type { Compiling } from '../compile/context.ts';
import type { ServiceData } from './schema.ts';

/** Adds the news of the week, and the days on which the FAQ is looked through. */
export function addNews(c: Compiling, data: ServiceData): void {
  const { opens } = c.catalogue.hours;
  const dayOf = (weekday: number): number => c.monday + (weekday - 1) * DAY;
  for (const [i, { topic, n, weekday, at, values, withdraws }] of data.news.entries()) {
    const changes = topic !== 'noise' && (values !== undefined || withdraws === true);
    const id = `N-${i + 1}`;
    const signs = [{ happening: 'news/arrived', of: id }];
    c.made.push({ file: 'service.yaml', path: ['news', i], least: 1, most: 1, signs });
    c.coming.push({
      kind: 'news/arrives',
      at: atClock(dayOf(weekday), at),
      id,
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
