import type { RandomStream } from '../../../kernel/random.ts';
import { DAY, taipeiDate } from '../../../operations/shop/calendar.ts';
import { type AdWeek, LAST_CLOSED, THIS_WEEK } from '../../../operations/store/meetings/ad-week.ts';
import type { AdChange } from '../../../operations/store/meetings/meeting.ts';
import type { AdChannelData } from './schema.ts';

/** The parts that advertising channels play in a form. */
export const PARTS = ['full', 'star', 'tired', 'weak', 'tied'] as const;
export type Part = (typeof PARTS)[number];

/** What comes back for the money, hundredths: of every part clearly another. The tired one begins there and falls. */
const RETURNS: Readonly<Record<Part, readonly [number, number]>> = {
  full: [520, 560],
  star: [430, 460],
  tired: [385, 405],
  weak: [160, 180],
  tied: [115, 130],
};

/** What is left in the last four weeks of the rate that falls, per-mille. */
const DECLINE = [820, 680, 590, 520] as const;
/** The last week of the weak one looks good, and tells nothing: one large order. */
const LUCK = 1800;
/** Many click on the weak one, and few of them buy. */
const LURE = 1700;
const DAYS_SO_FAR = 3;

/** A channel as it is cast in a form. */
export interface Cast {
  readonly data: AdChannelData;
  readonly part: Part;
  /** What is wrong with the tired one. */
  readonly fault: Exclude<AdChange, 'channel'>;
}

/** Whole numbers whose sum stays true to what was to be shared out. */
class Carry {
  #left = 0;

  of(count: number, permyriad: number): number {
    const all = this.#left + count * permyriad;
    const whole = Math.floor(all / 10_000);
    this.#left = all - whole * 10_000;
    return whole;
  }
}

const shaken = (random: RandomStream, value: number, permille: number): number =>
  Math.round((value * random.int(1000 - permille, 1000 + permille)) / 1000);

/** How a rate has developed in a week, per-mille of its beginning. */
function factorOf({ part, fault }: Cast, rate: AdChange, week: number): number {
  if (part === 'weak' && rate === 'audience' && week === LAST_CLOSED) return LUCK;
  if (part !== 'tired' || fault !== rate || week <= LAST_CLOSED - DECLINE.length) return 1000;
  return DECLINE[Math.min(week - (LAST_CLOSED - DECLINE.length) - 1, DECLINE.length - 1)] ?? 1000;
}

/** The weeks of one channel: eight that are closed, and this one so far. */
export function makeAdWeeks(random: RandomStream, cast: Cast, monday: number): AdWeek[] {
  const { id, budget, clickCost, orderValue } = cast.data;
  const clickRate = Math.round((cast.data.clickRate * (cast.part === 'weak' ? LURE : 1000)) / 1000);
  const roas = random.int(...RETURNS[cast.part]);
  const conversion = Math.round((roas * clickCost * 10) / orderValue);
  const [clicksOf, ordersOf] = [new Carry(), new Carry()];
  return Array.from({ length: THIS_WEEK }, (_, i) => {
    const week = i + 1;
    const days = week === THIS_WEEK ? DAYS_SO_FAR : 7;
    const spend = shaken(random, Math.round((budget * days) / 7), 60);
    const impressions = Math.round((spend * 10 * 10_000) / clickCost / clickRate);
    const rate = (base: number, change: AdChange): number =>
      shaken(random, Math.round((base * factorOf(cast, change, week)) / 1000), 25);
    const clicks = clicksOf.of(impressions, rate(clickRate, 'creative'));
    const orders = ordersOf.of(clicks, rate(conversion, 'audience'));
    const revenue = orders * rate(orderValue, 'offer');
    const from = taipeiDate(monday - (THIS_WEEK - week) * 7 * DAY);
    return { id: `${week}/${id}`, week, channel: id, from, days, spend, impressions, clicks, orders, revenue };
  });
}
