import { z } from 'zod';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { accountOf } from '../../brief.ts';
import { socialHouseOf } from '../../look-ups.ts';
import { tellPost } from '../happenings.ts';
import { weekOf } from '../house.ts';
import { refuse } from '../look-ups.ts';
import { POSTING_WEEK, postingWeekId } from '../posting-week.ts';

/** Settles how many posts an account puts out in a week. */
export const cadenceSet = makeAction({
  kind: 'cadence/set',
  indicators: ['P1.1.2'],
  input: z
    .object({
      account: idInput,
      week: z.number().int().min(1).max(9),
      perWeek: z.number().int().min(0).max(200),
    })
    .strict(),
  check: (world, { account, week }) => {
    const { calendar, ...house } = socialHouseOf(world);
    if (accountOf(house, account) === undefined) return refuse('post/no-account', { account }, 'cadence');
    const planned = weekOf(calendar, week);
    if (planned === undefined) return refuse('cadence/no-week', { week }, 'cadence');
    const { pinBy } = planned;
    return world.now > pinBy ? refuse('cadence/too-late', { week, until: pinBy }, 'cadence') : null;
  },
  apply: (step, { account, week, perWeek }) => {
    const { least, most } = accountOf(socialHouseOf(step), account)?.band ?? { least: 0, most: 0 };
    const id = postingWeekId(account, week);
    step.update(POSTING_WEEK, id, (posting) => {
      posting.perWeek = perWeek;
    });
    tellPost(step, 'posting-week/set', id, { account, week, perWeek, least, most });
  },
});
