import type { Parts } from '../../operations/parts.ts';
import type { CampaignPage } from '../../operations/social/campaigns/handbook.ts';
import { makeIndicator, type Pages } from '../indicator.ts';
import { courseChances } from './campaign-course.ts';
import { peopleChances } from './campaign-people.ts';
import type { CampaignNote } from './campaign-verdicts.ts';

/** The handbook pages on what is judged here. */
const PAGES = {
  '*': 'word-of-mouth',
  'word-cost': 'rewards-margin',
  'word-disclosure': 'disclosure-law',
  'word-paused': 'rewards-margin',
  'word-resumed': 'rewards-margin',
  'word-pause': 'rewards-margin',
  'word-post': 'moderation',
  'honest-removed': 'moderation',
  'word-claim': 'referral-fraud',
  'sour-thread': 'sour-posts',
  'word-close': 'campaign-closing',
  'word-conclude': 'campaign-closing',
} as const satisfies Pages<CampaignPage>;

/** P1.1.3: word of mouth, from the design of a campaign to its account. */
export const p113 = makeIndicator<Parts['social'], CampaignNote>(
  'P1.1.3',
  { ...courseChances, ...peopleChances },
  PAGES,
);
