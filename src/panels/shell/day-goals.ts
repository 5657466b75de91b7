import type { CaseView, OrderView, TicketView, TraineeView } from '../../host/index.ts';

type ServiceGoal = 'respond' | 'resolve' | 'cases' | 'record';

/** Something the day asks for: so many done of so many. */
export interface Goal {
  readonly key: 'look' | 'decide' | 'ship' | 'answer' | 'exceptions' | 'payouts' | ServiceGoal;
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

type IsToday = (at: number | undefined) => boolean;

function orderGoals({ now, orders }: TraineeView, isToday: IsToday): readonly Goal[] {
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
}

const OVER: ReadonlySet<string> = new Set(['solved', 'closed', 'merged']);
const WAITING: ReadonlySet<string> = new Set(['needs-info', 'awaiting-return', 'disputed', 'closed']);

/** A clock that runs out today, or ran out and still runs. */
const isDue = (ticket: TicketView, clock: 'first-response' | 'resolution', until: number): boolean =>
  (ticket.reading[clock]?.dueAt ?? Number.POSITIVE_INFINITY) <= until;

function serviceGoals({ day, service }: TraineeView, isToday: IsToday): readonly Goal[] {
  const { tickets = [], cases = [] } = service ?? {};
  const asked = tickets.filter(({ sort, stage }) => sort === 'message' && stage.work !== 'merged');
  const unanswered = (ticket: TicketView): boolean => ticket.reading['first-response']?.state === 'running';
  const respond = asked.filter((ticket) => isToday(ticket.at) || isDue(ticket, 'first-response', day.close));
  const resolve = asked.filter(
    (ticket) => isToday(ticket.solvedAt) || (!OVER.has(ticket.stage.work) && isDue(ticket, 'resolution', day.close)),
  );
  const ours = ({ stage }: CaseView): boolean => !WAITING.has(stage);
  const handled = cases.filter((one) => ours(one) || isToday(one.closedAt));
  const solved = asked.filter(({ solvedAt }) => isToday(solvedAt));
  return [
    tally('respond', respond, respond.filter(unanswered)),
    tally(
      'resolve',
      resolve,
      resolve.filter(({ stage }) => !OVER.has(stage.work)),
    ),
    tally('cases', handled, handled.filter(ours)),
    tally(
      'record',
      solved,
      solved.filter(({ record }) => record === undefined),
    ),
  ];
}

/** What today asks for, read from what the trainee can see; goals nothing asks for are left out. */
export function dayGoals(view: TraineeView): readonly Goal[] {
  const { open, close } = view.day;
  const isToday: IsToday = (at) => at !== undefined && at >= open - 12 * 3_600_000 && at <= close;
  return [...orderGoals(view, isToday), ...serviceGoals(view, isToday)].filter(({ total }) => total > 0);
}
