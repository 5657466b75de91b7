import type { CampaignsComing } from '../../social/campaigns/coming.ts';

/** The kinds of coming events of the subject. Each event goes on the agenda as it stands in the form. */
export const CAMPAIGN_COMING = {} satisfies { readonly [Kind in CampaignsComing['kind']]: unknown };
