import { firstRefusal, makeAction } from '../../../shop/trainee-action.ts';
import { tellListings } from '../happenings.ts';
import { LISTING, listingRef } from '../listing.ts';
import { refuseStage } from '../look-ups.ts';
import { takenOff, takingOffInput } from './taking-off.ts';

/** Takes listings off sale for a while. */
export const listingSuspend = makeAction({
  kind: 'listing/suspend',
  indicators: ['P2.1.1'],
  input: takingOffInput,
  check: (world, { listings }) => firstRefusal(listings, (id) => refuseStage(world, id, 'live')),
  apply: (step, { listings, reason }) => {
    for (const id of new Set(listings)) {
      step.send(listingRef(id), { type: 'SUSPEND' });
      step.update(LISTING, id, (draft) => {
        draft.off = { by: 'house', reason, at: step.now };
      });
      tellListings(step, 'market-listing/suspended', id, { ...takenOff(step, id, reason), offBy: 'house' });
    }
  },
});
