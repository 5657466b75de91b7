import { z } from 'zod';
import { PLATFORM_KINDS } from '../../../operations/social/brief.ts';
import { amount, id, permille, positive, whole } from '../../schema-parts.ts';

const perTenThousand = whole.min(0).max(10_000);

/** How a kind of platform works. The coefficients are explained in docs/instructors. */
const kind = z.strictObject({
  kind: z.enum(PLATFORM_KINDS),
  /** Of 1,000 followers, so many see a post that fits. */
  reach: permille,
  /** Of 10,000 people of the market, so many see it besides. */
  discovery: perTenThousand,
  /** Impressions, and views of videos, for 1,000 people reached. */
  impressions: whole.min(1000),
  views: amount,
  /** Interactions for 1,000 people reached; of 1,000 of them, so many comments, shares and saves. */
  engagement: permille,
  comments: permille,
  shares: permille,
  saves: permille,
  /** Clicks for 10,000 impressions. */
  clicks: perTenThousand,
  /** By each post that is too many all become weaker, per-mille. */
  tires: amount,
  /** Of 10,000 people reached, so many begin to follow; of 10,000 followers, so many leave with each post. */
  gains: perTenThousand,
  leaves: perTenThousand,
  /** Whole TWD for 1,000 messages. */
  message: amount,
  /** So many hours after it went out a post has had so many per-mille of its reach; the last is 1,000. */
  life: z.array(z.strictObject({ hours: positive, permille: permille.min(1) })).min(1),
});

/** The people of an account. */
const account = z.strictObject({
  account: id,
  /** All people of the market who could be reached, and those who follow as the weeks before begin. */
  people: positive,
  followers: positive,
  /** Posts in seven days that they bear. */
  bears: positive,
  /** Orders for 10,000 clicks, and whole TWD an order brings. */
  conversion: perTenThousand,
  basket: positive,
  /** Whole TWD a day for showing posts to more people, and for 1,000 such impressions. */
  boost: amount,
  boostPrice: amount,
});

/** `audiences` of `audiences.yaml`. */
export const audiencesSchema = z.strictObject({
  kinds: z.array(kind).min(1),
  /** The share of its reach that a post keeps where something does not fit, per-mille. */
  losses: z.strictObject({
    peak: permille,
    language: permille,
    format: permille,
    fresh: permille,
    offends: permille,
  }),
  accounts: z.array(account).min(1),
  /** Between these a topic works on an account, per-mille of what is usual; drawn by the seed. */
  topics: z.strictObject({ least: positive, most: positive }),
  /** Mentions of each brand in each market in a usual week, between these; drawn by the seed. */
  mentions: z.array(z.strictObject({ brand: id, least: positive, most: positive })).min(2),
});

export type AudiencesData = z.output<typeof audiencesSchema>;
