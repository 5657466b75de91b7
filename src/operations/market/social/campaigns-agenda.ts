import { dueKind } from '../../../kernel/agenda.ts';
import type { CampaignsComing } from '../../social/campaigns/coming.ts';

interface OfCampaign {
  readonly campaign: string;
}

/** The kinds of coming events of the subject. Each event goes on the agenda as it stands in the form. */
export const CAMPAIGN_COMING = {
  'word-campaign/is-offered': dueKind<OfCampaign>('word-campaign/is-offered'),
  'word-campaign/lapses': dueKind<OfCampaign>('word-campaign/lapses'),
} satisfies { readonly [Kind in CampaignsComing['kind']]: unknown };

export const CAMPAIGN_APPROVER = dueKind<OfCampaign>('word-campaign/approver');
export const READING_COMES = dueKind<OfCampaign & { readonly tick: number }>('word-campaign/reading');
export const TRAFFIC_MENDED = dueKind<OfCampaign>('word-campaign/traffic');
export const CAMPAIGN_ENDS = dueKind<OfCampaign>('word-campaign/ends');
export const ACCOUNT_COMES = dueKind<OfCampaign>('word-campaign/account');
export const BUYER_POSTS = dueKind<OfCampaign & { readonly post: string }>('buyer-post/comes');
export const CLAIM_COMES = dueKind<OfCampaign & { readonly claim: string }>('referral-claim/comes');
export const MEMBER_JOINS = dueKind<OfCampaign & { readonly place: number }>('referral-claim/joins');
export const CLAIM_CHECKED = dueKind<{ readonly claim: string }>('referral-claim/check');
export const THREAD_STARTS = dueKind<OfCampaign & { readonly thread: string }>('sour-thread/starts');
export const THREAD_GROWS = dueKind<{ readonly thread: string; readonly hour: number }>('sour-thread/grows');
export const THREAD_CALMS = dueKind<{ readonly thread: string }>('sour-thread/calms');
