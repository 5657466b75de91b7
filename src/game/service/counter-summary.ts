import type { Translate } from '../words.ts';
import type { CounterModel } from './counter-model.ts';

/** The content of the service room in numbers. */
export function summariseCounter(model: CounterModel, t: Translate): string {
  const { queues, desk, bench, door, returned, news, faq } = model;
  const queue = Object.values(queues).flat();
  const ours = [...queue, ...desk];
  return t('floor:counter', {
    ...{ queue: queue.length, desk: desk.length, bench: bench.length, door: door.length },
    soon: ours.filter(({ tone }) => tone === 'soon').length,
    late: ours.filter(({ tone }) => tone === 'late').length,
    ...{ returned: returned.length, news: news.open, faq },
  });
}
