import type { OrderLineRow, PlatformTables } from './data-table.ts';

/** What the tables show of a figure that went wrong. Words: `sign` of `locales/<lang>/terms.json`. */
export const SIGNS = [
  ...(['visits-gone', 'visits-without-carts', 'visits-down-orders-steady'] as const),
  ...(['price-per-piece-down', 'every-channel-down', 'ad-visits-up-carts-steady'] as const),
] as const;
export type Sign = (typeof SIGNS)[number];

/** What the event log of the shop knows. Words: `eventKind` of `locales/<lang>/terms.json`. */
export const EVENT_KINDS = [
  ...(['listing-taken-down', 'sold-out', 'tag-changed', 'prices-uploaded', 'holidays-over', 'ads-widened'] as const),
  ...(['ads-paused', 'photos-changed', 'fee-raised', 'coupon-began', 'rival-sale', 'newsletter-sent'] as const),
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** The kind of event that each sign comes of. The handbook has this table (page `anomalies`). */
export const CAUSE_OF = {
  'visits-gone': 'listing-taken-down',
  'visits-without-carts': 'sold-out',
  'visits-down-orders-steady': 'tag-changed',
  'price-per-piece-down': 'prices-uploaded',
  'every-channel-down': 'holidays-over',
  'ad-visits-up-carts-steady': 'ads-widened',
} as const satisfies Readonly<Record<Sign, EventKind>>;

/** Channel and product by their places in the catalogue; null: all of them. */
export interface Segment {
  readonly channel: number | null;
  readonly product: number | null;
}

/** What a segment adds up to over some days. */
export interface SegmentTotals {
  readonly sessions: number;
  readonly adSessions: number;
  readonly carts: number;
  readonly orders: number;
  readonly pieces: number;
  /** Thousandths of TWD. */
  readonly amount: number;
}

/** Adds up a segment between two days, both included; `lines` are cleaned already. `rates`: TWD × 1,000 for a minor unit, by market. */
export function segmentTotals(
  { traffic }: Pick<PlatformTables, 'traffic'>,
  lines: readonly OrderLineRow[],
  { channel, product }: Segment,
  days: { readonly from: number; readonly to: number },
  rates: readonly number[],
): SegmentTotals {
  const isIn = (day: number, place: number, goods: number): boolean =>
    day >= days.from &&
    day <= days.to &&
    (channel === null || place === channel) &&
    (product === null || goods === product);
  const sum = { sessions: 0, adSessions: 0, carts: 0, pieces: 0, amount: 0 };
  for (const [day, place, goods, sessions, adSessions, , carts] of traffic)
    if (isIn(day, place, goods)) {
      sum.sessions += sessions;
      sum.adSessions += adSessions;
      sum.carts += carts;
    }
  const orders = new Set<number>();
  for (const [order, , day, place, market, goods, pieces, amount] of lines)
    if (isIn(day, place, goods)) {
      orders.add(order);
      sum.pieces += pieces;
      sum.amount += amount * (rates[market] ?? 0);
    }
  return { ...sum, orders: orders.size };
}

/** Compares the days after with the days before, day for day: whether a figure is at most, or at least, that share (per-mille). */
function shareOf(before: SegmentTotals, after: SegmentTotals, daysBefore: number, daysAfter: number) {
  const share = (key: keyof SegmentTotals): readonly [number, number] => [
    after[key] * daysBefore * 1000,
    before[key] * daysAfter,
  ];
  return {
    atMost: (key: keyof SegmentTotals, permille: number): boolean => {
      const [now, then] = share(key);
      return then > 0 && now <= then * permille;
    },
    atLeast: (key: keyof SegmentTotals, permille: number): boolean => {
      const [now, then] = share(key);
      return then > 0 && now >= then * permille;
    },
  };
}

/** Whether the figures of a segment show a sign between two spans of so many days. */
export function showsSign(
  sign: Sign,
  before: SegmentTotals,
  after: SegmentTotals,
  daysBefore: number,
  daysAfter: number,
): boolean {
  const { atMost, atLeast } = shareOf(before, after, daysBefore, daysAfter);
  switch (sign) {
    case 'visits-gone':
      return atMost('sessions', 100);
    case 'visits-without-carts':
      return atLeast('sessions', 500) && atMost('carts', 100);
    case 'visits-down-orders-steady':
      return atMost('sessions', 650) && atLeast('orders', 750);
    case 'price-per-piece-down':
      return (
        before.pieces > 0 &&
        after.pieces > 0 &&
        after.amount * before.pieces * 1000 <= before.amount * after.pieces * 700
      );
    case 'every-channel-down':
      return atMost('sessions', 800) && atMost('carts', 850) && atMost('orders', 850);
    case 'ad-visits-up-carts-steady':
      return atLeast('adSessions', 2000) && atMost('carts', 1500);
  }
}
