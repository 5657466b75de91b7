import { isBeforeHandOver, type OrderView, ordersOf, type TraineeView, wantsDecision } from '../../host/index.ts';
import type { Goal, IsToday } from '../panel-duty.ts';
import { tally } from '../parts/tally.ts';

const isOff = ({ stage }: OrderView): boolean => stage.review === 'rejected';

/** The goals of a day in the orders duty. */
export function orderGoals(view: TraineeView, isToday: IsToday): readonly Goal[] {
  const [{ now }, orders] = [view, ordersOf(view)];
  const due = orders.orders.filter((order) => isToday(order.shipBy) && !isOff(order));
  const arrived = orders.orders.filter((order) => isToday(order.placedAt) || order.stage.review === 'undecided');
  const asked = orders.inquiries.filter(
    ({ at, dueAt, answer }) => isToday(dueAt) || isToday(at) || (answer === undefined && dueAt > now),
  );
  const troubled = orders.shipments.filter(({ exception }) => exception !== undefined && exception.over !== true);
  const paid = orders.payouts.filter((payout) => isToday(payout.at) || payout.checked === undefined);
  return [
    tally(
      'look',
      orders.desks,
      orders.desks.filter(({ id, openedAt }) => !isToday(openedAt) || (orders.unseen[id] ?? 0) > 0),
    ),
    tally(
      'decide',
      arrived,
      arrived.filter(({ stage }) => wantsDecision(stage)),
    ),
    tally(
      'ship',
      due,
      due.filter(({ stage }) => isBeforeHandOver(stage)),
    ),
    tally(
      'answer',
      asked,
      asked.filter(({ answer }) => answer === undefined),
    ),
    tally(
      'exceptions',
      troubled,
      troubled.filter(({ exception }) => exception?.remedy === undefined),
    ),
    tally(
      'payouts',
      paid,
      paid.filter(({ checked }) => checked === undefined),
    ),
  ];
}
