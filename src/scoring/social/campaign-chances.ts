import type { Parts } from '../../operations/parts.ts';
import type { Handlers } from '../indicator.ts';
import type { CampaignNote } from './campaign-verdicts.ts';

/** Handlers of chances in campaigns. */
export type CampaignHandlers = Handlers<Parts['social'], CampaignNote>;

type What =
  | ('design' | 'rework' | 'launch' | 'close' | 'conclude' | 'pause' | 'resume')
  | ('post' | 'claim' | 'check' | 'sour');

/** The id of a chance about a campaign, or about something that came up in one. */
export const idOf = (what: What, id: string): string => `${what}/${id}`;

/** Late decisions count for this many office hours more; they are late all the same. */
export const LATE_HOURS = 9;
