import { isBeforeHandOver, ordersOf, type TraineeView, wantsDecision } from '../../host/index.ts';
import type { IsToday, OpenGoal } from '../panel-duty.ts';
import { tally } from '../parts/tally.ts';

/** The goals of a day in the orders duty. */
export function orderGoals(view: TraineeView, isToday: IsToday): readonly OpenGoal[] {
  const { orders, desks, unseen, inquiries, shipments, payouts } = ordersOf(view);
  return [
    tally(
      'look',
      desks.filter(({ id, openedAt }) => !isToday(openedAt) || (unseen[id] ?? 0) > 0),
    ),
    tally(
      'decide',
      orders.filter(({ stage }) => wantsDecision(stage)),
    ),
    tally(
      'ship',
      orders.filter(({ stage }) => stage.review !== 'rejected' && isBeforeHandOver(stage)),
      ({ shipBy }) => shipBy <= view.day.close,
    ),
    tally(
      'answer',
      inquiries.filter(({ answer }) => answer === undefined),
    ),
    tally(
      'exceptions',
      shipments.filter(({ exception }) => exception !== undefined && !exception.over && exception.remedy === undefined),
    ),
    tally(
      'payouts',
      payouts.filter(({ checked }) => checked === undefined),
    ),
  ];
}
