import { z } from 'zod';
import { POST_CASES } from '../../../operations/social/campaigns/buyer-post.ts';
import { MECHANICS, PART_OPTIONS } from '../../../operations/social/campaigns/mechanics.ts';
import { SOUR_CAUSES } from '../../../operations/social/campaigns/sour-thread.ts';
import { amount, clock, country, id, permille, positive } from '../../schema-parts.ts';

/** A working day of the sitting, 1 = the first. */
const day = positive.max(10);
const moment = z.strictObject({ day, at: clock });
const span = (of: z.ZodType<number>) => z.strictObject({ least: of, most: of });

/** A campaign of the brief. Each form draws a market, a product and what the product leaves there. */
const offer = z.strictObject({
  mechanic: z.enum(MECHANICS),
  markets: z.array(country).min(1),
  products: z.array(id).min(1),
  offered: moment,
  marginPermille: span(permille.min(1)),
  // Of what an order may cost, the share that goes into posts and messages.
  mediaPermille: span(permille.min(1)),
  expectedOrders: span(positive),
  // Rewards paid for an order, per-mille; where prizes are drawn it follows from their number.
  rewardsPerOrderPermille: span(positive),
  prizes: amount,
  // Of the price, the least that a reward has to be worth.
  leastValuePermille: positive,
  talkTarget: positive.max(1000),
  causes: z.array(z.enum(SOUR_CAUSES)).min(1),
});

/** A post of the pool: who it is for, what it is, and the language of its text. */
const post = z.strictObject({
  id,
  mechanic: z.enum(MECHANICS),
  market: country,
  language: z.string().min(2),
  case: z.enum(POST_CASES),
  stars: positive.max(5).optional(),
  // Left out: whoever wrote it had a reward, or takes part in the draw.
  rewarded: z.boolean().optional(),
});

const law = z.strictObject({
  market: country,
  labels: z.array(z.enum(PART_OPTIONS.label)).min(1),
  terms: z.array(z.enum(PART_OPTIONS.terms)).min(1),
  reportFrom: positive.optional(),
  withholdFrom: positive.optional(),
});

/** `campaigns` of `campaigns.yaml`. */
export const campaignsSchema = z.strictObject({
  approveBy: day,
  lapses: day,
  from: day,
  until: day,
  readings: z.array(clock).min(1),
  laws: z.array(law).min(1),
  offers: z.array(offer).min(1),
  // How word goes from member to member (`spreadWord`).
  word: z.strictObject({
    members: positive,
    mostTold: positive,
    joinPermille: permille,
    mostGenerations: positive,
    hours: span(positive),
  }),
  entries: positive.min(10),
  postsPerCampaign: positive,
  // Names and handles, by market: people who post, and members who bring others.
  people: z.array(z.strictObject({ market: country, names: z.array(z.string().min(1)).min(12) })),
  posts: z.array(post).min(1),
});

export type CampaignsData = z.output<typeof campaignsSchema>;
export type OfferData = CampaignsData['offers'][number];
export type PostData = CampaignsData['posts'][number];
