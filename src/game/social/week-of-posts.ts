import { localMoment, minutesOf, type Offsets, type PostFormat, type SocialAccount } from '../../host/index.ts';
import { dayOf } from '../daylight.ts';

const [DAY, MINUTE] = [86_400_000, 60_000];

/** A post that was pinned, as the view has it. */
export interface BoardPost {
  readonly id: string;
  readonly account: string;
  readonly card: string;
  readonly format: PostFormat;
  readonly at: number;
  readonly stage: string;
  readonly publishedAt?: number | undefined;
}

/** How a card on the board stands; `waiting`: its time has come, and it has to be published by hand. */
export type CardState = 'scheduled' | 'waiting' | 'published' | 'failed';

/** A card on the board: its day and its time are those of its market. */
export interface PinnedCard {
  readonly post: BoardPost;
  readonly market: string;
  readonly state: CardState;
  /** Minutes after midnight. */
  readonly minutes: number;
}

/** A day on the board. */
export interface BoardDay {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** From 0, Monday. */
  readonly weekday: number;
  readonly isToday: boolean;
  /** Over in every market: nothing can be pinned there any more. */
  readonly isOver: boolean;
  /** Earliest first. */
  readonly cards: readonly PinnedCard[];
}

/** A week that is planned. */
export interface PlannedWeek {
  readonly week: number;
  readonly first: string;
  readonly overAt: number;
}

/** The week on the board. */
export interface BoardWeek {
  /** Its number among those planned, from 1; 0 where none are. */
  readonly week: number;
  readonly hasBefore: boolean;
  readonly hasAfter: boolean;
  readonly days: readonly BoardDay[];
}

/** The number of a day, counted from 1970, by its date. */
const dayCalled = (date: string): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY);
const dateOfDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
/** 1970 began on a Thursday. */
const weekdayOf = (day: number): number => (day + 3) % 7;

/** Whether the card is off the board: taken off, or never put on. */
const isOff = (stage: string): boolean => stage === 'withdrawn' || stage === 'draft';

function stateOf({ stage, at }: BoardPost, now: number): CardState {
  if (stage === 'failed') return 'failed';
  if (stage === 'scheduled') return at <= now ? 'waiting' : 'scheduled';
  return 'published';
}

/** A week of the plan: the one in which we are or that comes, or so many weeks from it. */
function weekTurned(weeks: readonly PlannedWeek[], now: number, turn: number): number {
  const current = weeks.findIndex(({ overAt }) => overAt > now);
  const last = weeks.length - 1;
  return Math.max(0, Math.min(last, (current < 0 ? last : current) + turn));
}

export interface BoardInput {
  readonly posts: Iterable<BoardPost>;
  readonly accounts: readonly Pick<SocialAccount, 'id' | 'market'>[];
  readonly offsets: Offsets;
  readonly weeks: readonly PlannedWeek[];
  readonly now: number;
  /** Weeks by which somebody has turned the board over, from the present one. */
  readonly turn: number;
}

/** What stands on the board: the week, from Monday, in which a week of the plan begins. */
export function readWeek({ posts, accounts, offsets, weeks, now, turn }: BoardInput): BoardWeek {
  const markets = new Map(accounts.map(({ id, market }) => [id, market]));
  const at = weekTurned(weeks, now, turn);
  const week = weeks[at];
  const today = dayOf(now);
  const dates = [...markets.values()].map((market) => localMoment(offsets, market, now).date);
  const someDay = week === undefined ? today : dayCalled(week.first);
  const first = someDay - weekdayOf(someDay);
  const cards = [...posts].flatMap((post) => {
    const market = markets.get(post.account);
    if (market === undefined || isOff(post.stage)) return [];
    const { date, minutes } = localMoment(offsets, market, post.publishedAt ?? post.at);
    return [{ date, card: { post, market, state: stateOf(post, now), minutes } }];
  });
  return {
    ...{ week: week?.week ?? 0, hasBefore: at > 0, hasAfter: at < weeks.length - 1 },
    days: Array.from({ length: 7 }, (_, i) => {
      const date = dateOfDay(first + i);
      return {
        ...{ date, weekday: weekdayOf(first + i), isToday: first + i === today },
        isOver: dates.every((each) => each > date),
        cards: cards
          .filter((each) => each.date === date)
          .map(({ card }) => card)
          .sort((a, b) => a.minutes - b.minutes || (a.post.id < b.post.id ? -1 : 1)),
      };
    }),
  };
}

/** The moment at which the clock of a market shows so many minutes after midnight of a day, simulated ms. */
export const momentAt = (offsets: Offsets, market: string, date: string, minutes: number): number =>
  dayCalled(date) * DAY + (minutes - (offsets[market] ?? 8 * 60)) * MINUTE;

/** Half hours of an account's peak hours on a day, minutes after midnight: the times that are offered for a card. */
export function peakTimes({ peaks }: Pick<SocialAccount, 'peaks'>, weekday: number): readonly number[] {
  const times = peaks
    .filter(({ weekdays }) => weekdays.includes(weekday + 1))
    .flatMap(({ from, to }) => {
      const [start, end] = [minutesOf(from), minutesOf(to)];
      return Array.from({ length: Math.max(0, Math.ceil((end - start) / 30)) }, (_, i) => start + i * 30);
    });
  return [...new Set(times)].sort((a, b) => a - b);
}

/** `20:30`. */
export const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
