import { digitsOf } from '../../operations/shop/money.ts';
import {
  CAUSE_OF,
  type SegmentTotals,
  SIGNS,
  type Sign,
  segmentTotals,
  showsSign,
} from '../../operations/store/performance/anomaly.ts';
import { cleanLines, exclusionsOf } from '../../operations/store/performance/cleaning.ts';
import type { PlatformTables } from '../../operations/store/performance/data-table.ts';
import { dayOf } from '../../operations/store/performance/days.ts';
import type { ShopEvent } from '../../operations/store/performance/report.ts';
import type { EventVerdict } from '../../operations/store/performance/weighing.ts';
import type { StoreDesk } from './desk.ts';

/** Days before an event that are compared with the time after it. */
const DAYS_BEFORE = 14;

/** What the places of an event add up to before and after it: one for each channel that it is about. */
interface Compared {
  readonly daysBefore: number;
  readonly daysAfter: number;
  readonly places: readonly { readonly before: SegmentTotals; readonly after: SegmentTotals }[];
}

/** The sign that an event of that kind does; undefined where it does none. */
const signDoneBy = ({ kind }: ShopEvent): Sign | undefined => SIGNS.find((each) => CAUSE_OF[each] === kind);

/** Compares two weeks before an event with the time after it, until the end of the tables or for so many days. */
function compare(desk: StoreDesk, tables: PlatformTables, event: ShopEvent, daysAfter?: number): Compared {
  const { channels, products, markets } = desk.catalogue;
  const { days } = desk.house.performance;
  const place = (list: readonly { readonly id: string }[], id: string | null): number | null =>
    id === null ? null : list.findIndex((each) => each.id === id);
  const [channel, product] = [place(channels, event.channel), place(products, event.product)];
  const day = dayOf(desk.house.performance, event.date);
  const lines = cleanLines(tables, {
    ...{ from: 0, to: days - 1, channel: null, currency: 'TWD' },
    excluded: exclusionsOf(true),
  });
  const rates = markets.map(({ currency, rate }) => (digitsOf(currency) === 0 ? rate * 100 : rate));
  const from = Math.max(0, day - DAYS_BEFORE);
  const to = daysAfter === undefined ? days - 1 : Math.min(days - 1, day + daysAfter - 1);
  const totals = (place: number, span: { from: number; to: number }) =>
    segmentTotals(tables, lines, { channel: place, product }, span, rates);
  return {
    daysBefore: day - from,
    daysAfter: to - day + 1,
    places: (channel === null ? channels.map((_, at) => at) : [channel]).map((place) => ({
      before: totals(place, { from, to: day - 1 }),
      after: totals(place, { from: day, to }),
    })),
  };
}

/** The sign that the tables show of an event to their end, if it is one that such an event does. */
export function signOfEvent(desk: StoreDesk, tables: PlatformTables, event: ShopEvent): Sign | null {
  const sign = signDoneBy(event);
  if (sign === undefined) return null;
  const { places, daysBefore, daysAfter } = compare(desk, tables, event);
  return places.every(({ before, after }) => showsSign(sign, before, after, daysBefore, daysAfter)) ? sign : null;
}

/** So long what is soon put right lasts. */
const SHORT = 2;

/** Whether what an event does shows for a day or two. Carts of two days are too few to compare, where they do not stop. */
function showsBriefly(desk: StoreDesk, tables: PlatformTables, event: ShopEvent): boolean {
  const sign = signDoneBy(event);
  const { places, daysBefore, daysAfter } = compare(desk, tables, event, SHORT);
  return places.every(({ before, after }) => {
    if (sign !== 'ad-visits-up-carts-steady')
      return sign !== undefined && showsSign(sign, before, after, daysBefore, daysAfter);
    return after.adSessions * daysBefore >= before.adSessions * daysAfter * SHORT;
  });
}

/** Whether an event is told of at the place and time of another. */
const isBeside = (desk: StoreDesk, event: ShopEvent, other: ShopEvent): boolean => {
  const day = ({ date }: ShopEvent): number => dayOf(desk.house.performance, date);
  const overlaps = (one: string | null, two: string | null): boolean => one === null || two === null || one === two;
  return (
    Math.abs(day(event) - day(other)) <= SHORT &&
    overlaps(event.channel, other.channel) &&
    overlaps(event.product, other.product)
  );
};

/** What an event of the log has to do with the figures. */
export function weigh(desk: StoreDesk, tables: PlatformTables, event: ShopEvent): EventVerdict {
  if (signOfEvent(desk, tables, event) !== null) return 'cause';
  const cause = desk.store.shopEvents.filter((each) => signOfEvent(desk, tables, each) !== null);
  if (cause.some((each) => isBeside(desk, event, each))) return 'not-its-sign';
  return showsBriefly(desk, tables, event) ? 'over-before' : 'no-sign';
}
