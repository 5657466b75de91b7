import { campaignTruthOf } from '../../social/campaigns/look-ups.ts';
import { SOUR_THREAD } from '../../social/campaigns/sour-thread.ts';
import { campaignStates, WORD_CAMPAIGN } from '../../social/campaigns/word-campaign.ts';
import { threadStarts } from '../social/campaigns-sour.ts';
import type { Inject } from './inject.ts';

/** A post about a campaign that is live turns sour now: one that would have come later in the form, and does not come twice. */
export const sourPost: Inject = {
  trains: 'social',
  suits: ({ catalogue }) => (catalogue.social?.campaigns.offers.length ?? 0) > 0,
  find: (world, random) => {
    const live = random.shuffle(world.all(WORD_CAMPAIGN).filter((one) => campaignStates(one).work === 'live'));
    const yetToCome = live.flatMap(({ id: campaign }) =>
      world.all(SOUR_THREAD).some((thread) => thread.campaign === campaign && thread.calmedAt === undefined)
        ? []
        : campaignTruthOf(world, campaign).threads.flatMap(({ id: thread }) =>
            world.get(SOUR_THREAD, thread) === undefined ? [{ campaign, thread }] : [],
          ),
    );
    const [next] = yetToCome;
    return next === undefined ? null : (step) => threadStarts(step, next);
  },
};
