import {
  type CaseView,
  type ClockReadings,
  type ClockView,
  type OrderView,
  readingsOf,
  type SittingHost,
  type TicketView,
  type TraineeView,
  type WholeCatalogue,
} from '../../host/index.ts';

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

type House = WholeCatalogue['service'];
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
const isDue = (clock: ClockView | undefined, until: number): boolean =>
  (clock?.dueAt ?? Number.POSITIVE_INFINITY) <= until;

function serviceGoals({ day, now, service }: TraineeView, house: House, isToday: IsToday): readonly Goal[] {
  const clocks = (ticket: TicketView): ClockReadings => readingsOf(ticket, house, now);
  const { tickets = [], cases = [] } = service ?? {};
  const asked = tickets.filter(({ sort, stage }) => sort === 'message' && stage.work !== 'merged');
  const unanswered = (ticket: TicketView): boolean => clocks(ticket)['first-response']?.state === 'running';
  const respond = asked.filter((ticket) => isToday(ticket.at) || isDue(clocks(ticket)['first-response'], day.close));
  const resolve = asked.filter(
    (ticket) =>
      isToday(ticket.solvedAt) || (!OVER.has(ticket.stage.work) && isDue(clocks(ticket).resolution, day.close)),
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
export function dayGoals(host: Pick<SittingHost, 'catalogue' | 'view'>): readonly Goal[] {
  const view = host.view();
  const { open, close } = view.day;
  const isToday: IsToday = (at) => at !== undefined && at >= open - 12 * 3_600_000 && at <= close;
  return [...orderGoals(view, isToday), ...serviceGoals(view, host.catalogue.service, isToday)].filter(
    ({ total }) => total > 0,
  );
}
