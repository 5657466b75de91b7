import { type Currency, digitsOf } from './money.ts';
import type { Trait } from './product.ts';

/** Languages a buyer may write in. */
export const BUYER_LANGUAGES = ['en', 'ja', 'zh-TW', 'ms', 'de', 'ko', 'fr'] as const;
export type BuyerLanguage = (typeof BUYER_LANGUAGES)[number];

/** Languages with ready-made letters (`locales/<language>/replies.json`). To buyers of the others letters are worded in English. */
const WITH_LETTERS: ReadonlySet<BuyerLanguage> = new Set(['en', 'ja', 'zh-TW', 'ms', 'de']);

/** The language in which a letter to a buyer of a language is worded. */
export const letterLanguage = (language: BuyerLanguage): BuyerLanguage =>
  WITH_LETTERS.has(language) ? language : 'en';

/** A number the sender must put on the papers for a low-value parcel to that market. */
export interface TaxNumber {
  readonly id: string;
  readonly value: string;
}

/** A destination market. */
export interface Market {
  /** ISO 3166 code. */
  readonly id: string;
  readonly currency: Currency;
  readonly languages: readonly BuyerLanguage[];
  /** IANA zone of the market's clock on the wall. */
  readonly zone: string;
  /** The tax number for parcels whose goods are worth at most `upTo`, in the market's currency. */
  readonly tax?: { readonly number: string; readonly upTo: number };
  /** Goods worth at most this, in the market's currency, are free of duty and tax at import; left out: none are. */
  readonly freeUpTo?: number;
  /** TWD × 1,000 for one major unit of the market's currency: the pack's own rate of the week. */
  readonly rate: number;
}

const POWERS: Readonly<Record<number, number>> = { 0: 1, 2: 100 };

/** What an amount of the market's currency, in minor units, is in TWD: rounded down. */
export function inTwd(amount: number, market: Market): number {
  const minor = POWERS[digitsOf(market.currency)] ?? 1;
  return Math.floor((amount * market.rate) / (minor * 1000));
}

/** Whether an amount is worth more than so many TWD: to the last fraction, as nothing is rounded before it is compared. */
export function exceedsTwd(amount: number, market: Market, twd: number): boolean {
  const minor = POWERS[digitsOf(market.currency)] ?? 1;
  return amount * market.rate > twd * minor * 1000;
}

/** A dated rule of the countries of destination on what parcels owe and what their papers say. */
export interface ImportRule {
  readonly id: string;
  /** Handbook page that explains it. */
  readonly page: string;
  readonly markets: readonly string[];
  /** Channels whose orders it concerns; left out: all. */
  readonly channels?: readonly string[];
  /** First and last day (Taipei) on which it holds, `YYYY-MM-DD`. */
  readonly validFrom: string;
  readonly validTo?: string;
  /** Worth of the goods, in the market's currency, up to which it holds; left out: any. */
  readonly upTo?: number;
  /** What the paper must say besides. */
  readonly asks?: 'product-identifier';
  /** Who owes the duty that this rule sets. */
  readonly dutyOwedBy?: 'declarant' | 'buyer';
  readonly source: string;
}

/** A dated rule on what may go where, and how. */
export interface Restriction {
  readonly id: string;
  /** Handbook page that explains it. */
  readonly page: string;
  /** First and last day (Taipei) on which it holds, `YYYY-MM-DD`. */
  readonly validFrom: string;
  readonly validTo?: string;
  readonly traits: readonly Trait[];
  /** Markets it concerns; left out: all. */
  readonly markets?: readonly string[];
  /** Freight modes it closes; left out: the goods may not go at all. */
  readonly modes?: readonly string[];
  /** Where the rule comes from, for the curious. */
  readonly source: string;
}
