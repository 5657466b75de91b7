import { placeOf } from '../../kernel/place-of.ts';
import { rememberShown } from '../shop/shown.ts';
import { type Calendars, type Clock, type ClockKind, readClock } from './clock.ts';
import type { ServiceHouse, TicketTopic } from './house.ts';
import { calendarsOf } from './look-ups.ts';
import { isOver } from './ticket.ts';
import type { ServiceFigures, ServiceView, TicketView } from './view.ts';

const permille = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.floor((part * 1000) / whole);

/** Open time a clock had used when it was last turned: of one that has stopped, all it will ever use. */
const usedWhenTurned = rememberShown((clock: Clock, calendars: Calendars = new Map()): number => {
  const last = clock.at(-1);
  return last === undefined ? 0 : readClock(clock, calendars, last.at).used;
});

/** Numbers kept sorted, so that their middle is always at hand. */
class Sorted {
  readonly #numbers: number[] = [];

  count(number: number, by: 1 | -1): void {
    const at = placeOf(this.#numbers, number);
    if (by === 1) this.#numbers.splice(at, 0, number);
    else if (this.#numbers[at] === number) this.#numbers.splice(at, 1);
  }

  /** The number in the middle, the lower of two; null where there is none. */
  get median(): number | null {
    return this.#numbers[(this.#numbers.length - 1) >> 1] ?? null;
  }
}

const NOTHING = { arrived: 0, open: 0, waiting: 0, judged: 0, met: 0, left: 0, satisfied: 0, breached: 0 };

/** The service figures of one channel: each ticket is counted in as it is, and out again before it changes. */
export class ChannelFigures {
  readonly #channel: string;
  readonly #calendars: Calendars;
  readonly #counts = { ...NOTHING };
  readonly #firstResponse = new Sorted();
  readonly #resolution = new Sorted();

  constructor(channel: string, house: Pick<ServiceHouse, 'calendars'>) {
    this.#channel = channel;
    this.#calendars = calendarsOf(house);
  }

  count(ticket: TicketView, by: 1 | -1): void {
    const { sort, stage, mood } = ticket;
    if (sort !== 'message' || stage.work === 'merged') return;
    const first = stage['first-response'];
    const counted: Readonly<Record<keyof typeof NOTHING, boolean>> = {
      arrived: true,
      open: !isOver(stage) && stage.work !== 'waiting-on-buyer',
      waiting: stage.work === 'waiting-on-buyer',
      judged: first === 'met' || first === 'breached',
      met: first === 'met',
      left: isOver(stage),
      satisfied: isOver(stage) && mood >= 4,
      breached: first === 'breached' || stage.resolution === 'breached',
    };
    for (const [name, counts] of Object.entries(counted)) if (counts) this.#counts[name as keyof typeof counted] += by;
    if (ticket.messages.some((message) => message.by === 'agent'))
      this.#firstResponse.count(this.#used(ticket, 'first-response'), by);
    // A solution that came late took its time as well.
    if (ticket.solvedAt !== undefined) this.#resolution.count(this.#used(ticket, 'resolution'), by);
  }

  get figures(): ServiceFigures {
    const { arrived, open, waiting, judged, met, left, satisfied, breached } = this.#counts;
    return {
      channel: this.#channel,
      arrived,
      open,
      waiting,
      firstResponse: this.#firstResponse.median,
      resolution: this.#resolution.median,
      withinLimit: permille(met, judged),
      satisfied: permille(satisfied, left),
      breached,
    };
  }

  #used({ clocks }: TicketView, kind: ClockKind): number {
    return usedWhenTurned(clocks[kind] ?? [], this.#calendars);
  }
}

/** How often each topic was tagged; what was merged away does not count. */
export class TagCounts {
  readonly #counts = new Map<TicketTopic, number>();

  count({ tag, stage }: TicketView, by: 1 | -1): void {
    if (tag !== undefined && stage.work !== 'merged') this.#counts.set(tag, (this.#counts.get(tag) ?? 0) + by);
  }

  get counts(): ServiceView['counts'] {
    return Object.fromEntries([...this.#counts].filter(([, count]) => count > 0));
  }
}
