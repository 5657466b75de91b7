import type { PlatformKind, PostFormat } from '../brief.ts';

/** An idea for a post, with its texts as they would go out. */
export interface PostCard {
  readonly id: string;
  readonly topic: string;
  /** What is in it that does not go with every occasion: `food`, `celebration`, `alcohol`… */
  readonly marks: readonly string[];
  /** The forms in which the idea works. */
  readonly formats: readonly PostFormat[];
  /** By language, the text. A language that is left out has none. */
  readonly texts: Readonly<Record<string, string>>;
}

/** A week for which posts are planned, the same for all accounts. Its days are those of the calendar of each market. */
export interface PlannedWeek {
  /** From 1. */
  readonly week: number;
  /** Its first and last day on which posts go out, `YYYY-MM-DD`. */
  readonly first: string;
  readonly last: string;
  /** Midnight in Taipei of its first day, simulated ms. */
  readonly startsAt: number;
  readonly days: number;
  /** From when on the desk plans it, until when its posts have to stand on the calendar, and when it is looked over; simulated ms. */
  readonly opensAt: number;
  readonly pinBy: number;
  readonly overAt: number;
}

/** The part of the social desk's handbook that the subject goes by. */
export interface CalendarHouse {
  readonly cards: readonly PostCard[];
  readonly weeks: readonly PlannedWeek[];
  /** Platforms that take no scheduled posts: somebody has to publish them by hand. */
  readonly byHand: readonly string[];
  /** Hours for which people are shown a post, by the kind of platform. */
  readonly lifeHours: Readonly<Record<PlatformKind, number>>;
}

/** The numbers of the procedure for the calendar. The handbook says each of them in words. */
export interface CalendarRules {
  /** Minutes around its time in which a post that is published by hand still keeps it. */
  readonly byHandGraceMinutes: number;
  /** Minutes after which it is too late, and its time is lost. */
  readonly byHandLostMinutes: number;
  /** Minutes that lie between two posts of an account at least. */
  readonly postGapMinutes: number;
  /** Office hours in which one answers a post that failed. */
  readonly failureHours: number;
  /** Hours from then on in which its new time has to lie, in the peak hours of the account. */
  readonly retryHours: number;
}

/** A card by its id; undefined where there is none. */
export const cardOf = ({ cards }: Pick<CalendarHouse, 'cards'>, id: string): PostCard | undefined =>
  cards.find((each) => each.id === id);

/** A week by its number; undefined where there is none. */
export const weekOf = ({ weeks }: Pick<CalendarHouse, 'weeks'>, week: number): PlannedWeek | undefined =>
  weeks.find((each) => each.week === week);
