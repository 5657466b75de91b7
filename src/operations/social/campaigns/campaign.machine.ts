import { setup, stateIn } from 'xstate';
import { CAMPAIGN_STATES, type CampaignEvent } from './campaign-states.ts';

/** The lifecycle of a campaign over {@link CAMPAIGN_STATES}. The guard keeps its regions together: only what is live is paused. */
export const campaignMachine = setup({
  types: { events: {} as CampaignEvent },
  guards: { isLive: stateIn({ work: 'live' }) },
}).createMachine({
  id: 'word-campaign',
  type: 'parallel',
  states: CAMPAIGN_STATES,
});
