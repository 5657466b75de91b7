import type { Subject } from '../../subject.ts';
import { campaignsActions } from './actions/index.ts';
import { campaignsHappenings } from './happenings.ts';
import { lookAtCampaigns } from './look.ts';
import type { CampaignsPart } from './part.ts';

/** Campaigns by word of mouth: rewards for feedback, members who bring members, photos of buyers. */
export const campaigns: Subject<CampaignsPart> = {
  actions: campaignsActions,
  lifecycles: {},
  names: [],
  shows: {},
  happenings: campaignsHappenings,
  begin: () => {},
  look: lookAtCampaigns,
  outputs: () => [],
  consequences: () => [],
};
