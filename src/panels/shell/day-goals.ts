import type { OrderView, TraineeView } from '../../host/index.ts';

/** Something the day asks for: so many done of so many. */
export interface Goal {
  readonly key: 'look' | 'decide' | 'ship' | 'answer' | 'exceptions' | 'payouts';
  readonly done: number;
  readonly total: number;
}

const BEFORE_HAND_OVER = new Set(['unallocated', 'allocated', 'packed', 'documented']);

const isOff = ({ stage }: OrderView): boolean => stage.review === 'rejected';

const tally = (key: Goal['key'], all: readonly unknown[], open: readonly unknown[]): Goal => ({
  key,
  done: all.length - open.length,
  total: all.length,
});

/** What today asks for, read from what the trainee can see; goals nothing asks for are left out. */
export function dayGoals({ day, now, orders }: TraineeView): readonly Goal[] {
  const isToday = (at: number | undefined): boolean =>
    at !== undefined && at >= day.open - 12 * 3_600_000 && at <= day.close;
  const due = orders.orders.filter((order) => isToday(order.shipBy) && !isOff(order));
  const arrived = orders.orders.filter((order) => isToday(order.placedAt) || order.stage.review === 'undecided');
  const asked = orders.inquiries.filter(
    ({ at, dueAt, answer }) => isToday(dueAt) || isToday(at) || (answer === undefined && dueAt > now),
  );
  const troubled = orders.shipments.filter(({ exception }) => exception !== undefined && exception.over !== true);
  const paid = orders.payouts.filter((payout) => isToday(payout.at) || payout.checked === undefined);
  const goals = [
    tally(
      'look',
      orders.desks,
      orders.desks.filter(({ id, openedAt }) => !isToday(openedAt) || (orders.unseen[id] ?? 0) > 0),
    ),
    tally(
      'decide',
      arrived,
      arrived.filter(({ stage }) => stage.review === 'undecided' || stage.review === 'cancellation-requested'),
    ),
    tally(
      'ship',
      due,
      due.filter(({ stage }) => BEFORE_HAND_OVER.has(stage.fulfilment)),
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
  return goals.filter(({ total }) => total > 0);
}
