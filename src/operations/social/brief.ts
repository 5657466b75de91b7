/** Where the shop is at home: it exports nothing there, and has people who follow it. */
export const HOME_MARKET = 'TW';

/** What sort of place a platform is (fact sheet 7.2): each has its own way to reach people. */
export const PLATFORM_KINDS = ['photo', 'short-video', 'chat', 'forum', 'pins'] as const;
export type PlatformKind = (typeof PLATFORM_KINDS)[number];

/** The forms a post can have. */
export const POST_FORMATS = ['photo', 'carousel', 'short-video', 'text', 'broadcast', 'pin'] as const;
export type PostFormat = (typeof POST_FORMATS)[number];

/** What an engagement rate is counted on (fact sheet 7.1): the base changes the answer by an order of magnitude. */
export const ENGAGEMENT_BASES = ['reach', 'followers', 'impressions', 'views'] as const;
export type EngagementBase = (typeof ENGAGEMENT_BASES)[number];

/** A platform. */
export interface Platform {
  readonly id: string;
  readonly kind: PlatformKind;
  /** What can be posted there. */
  readonly formats: readonly PostFormat[];
  /** What the house counts its engagement rate on there. */
  readonly base: EngagementBase;
}

/** The brand's account on a platform, for one market. */
export interface Account {
  readonly id: string;
  readonly platform: string;
  readonly market: string;
  /** Languages of posts that its people read. */
  readonly languages: readonly string[];
  /** Posts a week that the brief asks for. */
  readonly band: { readonly least: number; readonly most: number };
  /** When its people are there, on the clock of the market; 1 = Monday … 7 = Sunday. */
  readonly peaks: readonly { readonly weekdays: readonly number[]; readonly from: string; readonly to: string }[];
}

/** How near another brand is. */
export const BRAND_KINDS = ['own', 'same-category', 'other-category'] as const;
export type BrandKind = (typeof BRAND_KINDS)[number];

/** A brand that people speak of. */
export interface Brand {
  readonly id: string;
  readonly kind: BrandKind;
}

/** A festival, a fast, a day of mourning or a holiday, and what not to post then (K15; fact sheet 10.1). */
export interface Occasion {
  readonly id: string;
  readonly markets: readonly string[];
  /** First and last day, `YYYY-MM-DD` on the calendar of the market. */
  readonly from: string;
  readonly until: string;
  /** Hours in which it holds, on the clock of the market; left out: all day. */
  readonly hours?: { readonly from: string; readonly to: string };
  /** Marks of a post card that do not fit it: `food`, `celebration`, `alcohol`, `pork`… The pack names them. */
  readonly unfit: readonly string[];
}

/** What the client's brief says for all subjects of the social desk. */
export interface SocialBrief {
  /** What people speak of: taste, packaging, delivery… Tags, plans and post cards name the same ones. */
  readonly topics: readonly string[];
  readonly brands: readonly Brand[];
  readonly platforms: readonly Platform[];
  readonly accounts: readonly Account[];
  readonly occasions: readonly Occasion[];
}

/** An account by its id; undefined where there is none. */
export const accountOf = ({ accounts }: Pick<SocialBrief, 'accounts'>, id: string): Account | undefined =>
  accounts.find((each) => each.id === id);

/** The platform of an account; undefined where there is none. */
export const platformOf = ({ platforms }: Pick<SocialBrief, 'platforms'>, account: Account): Platform | undefined =>
  platforms.find(({ id }) => id === account.platform);
