import { isBeforeHandOver, ordersOf, type TraineeView, wantsDecision } from '../../host/index.ts';
import { type IsToday, type OpenGoal, unnamed } from '../panel-duty.ts';
import { tally } from '../parts/tally.ts';

/** The goals of a day in the orders duty. */
export function orderGoals(view: TraineeView, isToday: IsToday): readonly OpenGoal[] {
  const { orders, desks, unseen, inquiries, shipments, payouts } = ordersOf(view);
  // Orders in lists that nobody has opened are to be decided on, too; their numbers are not known yet.
  const unopened = Object.entries(unseen).flatMap(([channel, count]) =>
    Array.from({ length: count }, (_, at) => ({ id: unnamed(channel, at) })),
  );
  return [
    tally(
      'look',
      desks.filter(({ openedAt }) => !isToday(openedAt)),
    ),
    tally('decide', [...orders.filter(({ stage }) => wantsDecision(stage)), ...unopened]),
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
