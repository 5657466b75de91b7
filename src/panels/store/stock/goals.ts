import type { TraineeView } from '../../../host/index.ts';
import type { IsToday, OpenGoal } from '../../panel-duty.ts';
import { tally } from '../../parts/tally.ts';
import { countsWaiting, isBlind } from './parts/count-line.ts';
import { channelsOver, isLow, isReviewOpen, staleChannels, stockIn } from './parts/stock-view.ts';

const PLAN = [{ id: 'stock-plan' }];

/** The goals of a day in the stock: the week to plan, bins to count, variances to put right, channels that show too much. */
export function stockGoals(view: TraineeView, isToday: IsToday): readonly OpenGoal[] {
  const waiting = countsWaiting(view);
  const isForToday = ({ dueAt }: { readonly dueAt: number }): boolean => isToday(dueAt) || dueAt <= view.day.close;
  const isPlanned = stockIn(view).counts.some(({ why }) => why === 'calendar');
  return [
    tally('countPlan', view.day.index === 0 && !isPlanned && stockIn(view).bins.length > 0 ? PLAN : []),
    tally(
      'count',
      waiting.filter((count) => isBlind(count) && count.sort === 'bin'),
      isForToday,
      // Whoever plans today's counts in the morning has had them to do from the start.
      ({ why, at }) => why === 'calendar' && at <= view.day.open,
    ),
    tally(
      'variance',
      stockIn(view).counts.filter(({ variances, closedAt }) => variances !== undefined && closedAt === undefined),
      isForToday,
    ),
    tally(
      'oversell',
      stockIn(view).items.filter((item) => channelsOver(item).length > 0 || staleChannels(item, view.now).length > 0),
    ),
    tally(
      'levels',
      stockIn(view).items.filter((item) => isReviewOpen(item) || isLow(item)),
    ),
  ];
}
