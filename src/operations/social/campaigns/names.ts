import { type Naming, named, namedById } from '../../duty.ts';
import { BUYER_POST } from './buyer-post.ts';
import { campaignRef } from './look-ups.ts';
import { REFERRAL_CLAIM } from './referral-claim.ts';
import { SOUR_THREAD } from './sour-thread.ts';
import { WORD_CAMPAIGN } from './word-campaign.ts';

const TITLE = { text: 'wordCampaigns.*.title' };
const DATE = { date: '*' };

const post = named(BUYER_POST, {
  name: ({ author }) => author,
  number: ({ author }) => author,
  belongsTo: ({ campaign }) => campaignRef(campaign),
});

/** How campaigns, and what comes up in them, are called. */
export const campaignNames: readonly Naming[] = [
  namedById(WORD_CAMPAIGN, TITLE),
  namedById('campaign', TITLE),
  post,
  { ...post, kind: 'buyerPost' },
  named(REFERRAL_CLAIM, {
    name: ({ code }) => code,
    number: ({ code }) => code,
    belongsTo: ({ campaign }) => campaignRef(campaign),
  }),
  named(SOUR_THREAD, {
    name: ({ author }) => author,
    number: ({ author }) => author,
    belongsTo: ({ campaign }) => campaignRef(campaign),
  }),
  // A statement is called by its own text.
  namedById('sourFact', { text: '*' }),
  namedById('wordFrom', DATE),
  namedById('wordUntil', DATE),
];
