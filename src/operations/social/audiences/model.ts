/**
 * The coefficients of the public. They stand in `audiences.yaml` of a pack, are explained to instructors in docs/instructors, and are
 * sealed in a form: a trainee learns of them by the figures alone. All whole numbers.
 */

import type { PlatformKind } from '../brief.ts';

/** The share of reach that is left where something of a post does not fit, per-mille. */
export interface FitLosses {
  /** Not in the hours in which people are there. */
  readonly peak: number;
  /** Not in a language they read. */
  readonly language: number;
  /** Not in a format that works there for this idea. */
  readonly format: number;
  /** The same text as elsewhere or before. */
  readonly fresh: number;
  /** Offends against an occasion. */
  readonly offends: number;
}

/** How a kind of platform works. */
export interface KindTraits {
  readonly kind: PlatformKind;
  /** Of 1,000 followers, so many see a post that fits. */
  readonly reach: number;
  /** Of 10,000 people of the market, so many see it besides, through search or recommendation. */
  readonly discovery: number;
  /** Impressions for 1,000 people reached. */
  readonly impressions: number;
  /** Views for 1,000 people reached; 0 where there are no videos. */
  readonly views: number;
  /** Interactions for 1,000 people reached. */
  readonly engagement: number;
  /** Of 1,000 interactions, so many are comments, shares, saves; all others are likes. */
  readonly comments: number;
  readonly shares: number;
  readonly saves: number;
  /** Clicks on the link for 10,000 impressions. */
  readonly clicks: number;
  /** Each post beyond what people bear in seven days makes all of them so much weaker (per-mille of the first). */
  readonly tires: number;
  /** Of 10,000 people reached, so many begin to follow. */
  readonly gains: number;
  /** Of 10,000 followers, so many leave with each post, and as many again for each post of its seven days that was too many. */
  readonly leaves: number;
  /** Whole TWD for 1,000 messages; 0 where posting is free. */
  readonly message: number;
  /** How its reach comes: so many hours after it went out, so many per-mille of it. The last is 1,000. */
  readonly life: readonly { readonly hours: number; readonly permille: number }[];
}

/** The people of one account. */
export interface AudienceTraits {
  readonly account: string;
  readonly market: string;
  readonly kind: PlatformKind;
  /** All people of the market who could be reached. */
  readonly people: number;
  /** Posts in seven days that they bear without tiring. */
  readonly bears: number;
  /** Orders for 10,000 clicks. */
  readonly conversion: number;
  /** Whole TWD an order brings. */
  readonly basket: number;
  /** Whole TWD a day for showing posts to more people, and for 1,000 such impressions. */
  readonly boost: number;
  readonly boostPrice: number;
  /** How well each topic works there, per-mille of what is usual. */
  readonly topics: Readonly<Record<string, number>>;
}

/** Something beside the posts that changes what comes of an account on some days (numbers of days, both included). Per-mille. */
export interface AudienceEffect {
  readonly account: string;
  readonly from: number;
  readonly to: number;
  readonly engagement: number;
  readonly clicks: number;
  readonly orders: number;
  readonly spend: number;
}

/** What the public is made of. */
export interface AudienceModel {
  /** Seeds what comes by chance. */
  readonly seed: number;
  readonly losses: FitLosses;
  readonly kinds: readonly KindTraits[];
  readonly accounts: readonly AudienceTraits[];
  readonly effects: readonly AudienceEffect[];
}

/** The traits of an account, with those of its kind of platform. */
export interface Audience {
  readonly own: AudienceTraits;
  readonly kind: KindTraits;
}

/** The audience of an account; undefined where the model has none. */
export function audienceOf(model: AudienceModel, account: string): Audience | undefined {
  const own = model.accounts.find((each) => each.account === account);
  const kind = model.kinds.find((each) => each.kind === own?.kind);
  return own === undefined || kind === undefined ? undefined : { own, kind };
}
