import type {
  Calendars,
  CaseView,
  PeriodKind,
  ServiceDesk,
  ServiceView,
  TicketView,
  TraineeView,
} from '../../host/index.ts';
import { SOON } from '../due.ts';
import { wobbleOf } from '../piece.ts';
import { LOOK_COUNT } from './art-buyers.ts';
import { RING_STEPS, type RingTone } from './art-counter.ts';
import { type NextDue, nextDueOf } from './next-due.ts';

/** Where a buyer is shown: in the queue; at the desk (ticket taken); on the bench (waiting on the buyer); at the door (escalated). */
export type Spot = 'queue' | 'desk' | 'bench' | 'door';
/** The mark of a buyer. `wrote`: there is a new message to answer; `sent`: answered, not solved yet. */
export type BuyerMark = 'none' | 'now' | 'late' | 'wrote' | 'paused' | 'sent';

export interface BuyerModel {
  readonly ticket: TicketView;
  readonly due: NextDue;
  readonly spot: Spot;
  readonly mark: BuyerMark;
  readonly tone: RingTone;
  /** How much of the ring is left, in steps. */
  readonly step: number;
}

/** Why nobody works at a desk now. */
export type Shut = Exclude<PeriodKind, 'open'>;

/** The content of the service room. Buyers are sorted by due time, the earliest in front. */
export interface CounterModel {
  readonly queues: Readonly<Record<string, readonly BuyerModel[]>>;
  readonly desk: readonly BuyerModel[];
  readonly bench: readonly BuyerModel[];
  readonly door: readonly BuyerModel[];
  readonly returned: readonly CaseView[];
  /** The number of clippings not acted on yet, and of all. */
  readonly news: { readonly open: number; readonly all: number };
  /** The number of published FAQ entries. */
  readonly faq: number;
  /** The channels whose desks are shut now, with the reason. */
  readonly shut: ReadonlyMap<string, Shut>;
  /** The buyers who have left, by ticket id: the ticket they were merged into, or null. */
  readonly gone: ReadonlyMap<string, string | null>;
}

const SPOTS: Readonly<Record<string, Spot>> = {
  new: 'queue',
  reopened: 'queue',
  open: 'desk',
  'waiting-on-buyer': 'bench',
  escalated: 'door',
};

const lookOf = (ticket: TicketView): number => Math.floor(wobbleOf(ticket.buyer.id) * 997) % LOOK_COUNT;

/** The picture of a buyer: one face for each buyer, in the current mood. */
export const faceOf = (ticket: TicketView): string =>
  `buyer-${lookOf(ticket)}-${Math.max(1, Math.min(5, Math.round(ticket.mood)))}`;

function toneOf({ dueAt, left }: NextDue, now: number): RingTone {
  if (dueAt === null) return 'rest';
  if (left < 0) return 'late';
  return dueAt - now < SOON ? 'soon' : 'ok';
}

function stepOf({ left, limit }: NextDue, tone: RingTone): number {
  if (tone === 'late' || limit <= 0) return 0;
  return Math.round(RING_STEPS * Math.max(0, Math.min(1, left / limit)));
}

function markOf({ stage }: TicketView, { updating }: NextDue, spot: Spot, tone: RingTone): BuyerMark {
  if (tone === 'late') return 'late';
  if (tone === 'soon') return 'now';
  if (spot === 'bench') return 'paused';
  if (stage.work === 'reopened' || updating) return 'wrote';
  return spot === 'desk' && stage['first-response'] === 'met' ? 'sent' : 'none';
}

function modelOf(ticket: TicketView, spot: Spot, now: number, calendars: Calendars): BuyerModel {
  const due = nextDueOf(ticket, now, calendars);
  const tone = toneOf(due, now);
  return { ticket, due, spot, tone, step: stepOf(due, tone), mark: markOf(ticket, due, spot, tone) };
}

const dueOf = ({ due }: BuyerModel): number => due.dueAt ?? Number.POSITIVE_INFINITY;

function byDue(a: BuyerModel, b: BuyerModel): number {
  const [first, second] = [dueOf(a), dueOf(b)];
  if (first !== second) return first < second ? -1 : 1;
  return a.ticket.id < b.ticket.id ? -1 : 1;
}

type Places = Pick<CounterModel, 'queues' | 'desk' | 'bench' | 'door' | 'gone'>;

function sortIn(service: ServiceView, now: number, calendars: Calendars): Places {
  const queues: Record<string, BuyerModel[]> = {};
  const places: Record<Exclude<Spot, 'queue'>, BuyerModel[]> = { desk: [], bench: [], door: [] };
  const gone = new Map<string, string | null>();
  for (const ticket of service.tickets) {
    const spot = ticket.sort === 'message' ? SPOTS[ticket.stage.work] : undefined;
    if (spot === undefined) {
      gone.set(ticket.id, ticket.mergedInto ?? null);
      continue;
    }
    const list = spot === 'queue' ? (queues[ticket.channel] ?? []) : places[spot];
    if (spot === 'queue') queues[ticket.channel] = list;
    list.push(modelOf(ticket, spot, now, calendars));
  }
  for (const list of [...Object.values(queues), ...Object.values(places)]) list.sort(byDue);
  return { queues, ...places, gone };
}

/** The channels whose desks are shut: by their own hours, and all of them while the house is closed. */
function shutAt({ now, day }: TraineeView, calendars: Calendars, desks: readonly ServiceDesk[]): Map<string, Shut> {
  const isHouseClosed = now < day.open || now >= day.close;
  const shut = new Map<string, Shut>();
  for (const { channel, calendar } of desks) {
    const kind = calendars.get(calendar)?.periods.findLast(({ from }) => from <= now)?.kind ?? 'open';
    if (kind !== 'open') shut.set(channel, kind);
    else if (isHouseClosed) shut.set(channel, 'night');
  }
  return shut;
}

/** Sorts the service duty of a view by place; null where the view has none of it. */
export function readCounter(
  view: TraineeView,
  calendars: Calendars,
  desks: readonly ServiceDesk[] = [],
): CounterModel | null {
  const { service, now } = view;
  if (service === undefined) return null;
  return {
    ...sortIn(service, now, calendars),
    shut: shutAt(view, calendars, desks),
    returned: service.cases.filter(({ stage }) => stage === 'received' || stage === 'received-paid'),
    news: { open: service.news.filter(({ clippedFor }) => clippedFor === undefined).length, all: service.news.length },
    faq: service.faq.filter(({ retiredAt }) => retiredAt === undefined).length,
  };
}
