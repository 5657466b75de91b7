import { z } from 'zod';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { socialHouseOf } from '../../look-ups.ts';
import { pin } from '../going-out.ts';
import { tellPost } from '../happenings.ts';
import { answerTo, platformTrouble, refuse, refuseTime, weekIdOf } from '../look-ups.ts';
import { postState, SOCIAL_POST } from '../social-post.ts';
import { mends, POST_MENDS } from '../trouble.ts';

/** Gives a post another time; where it failed, with what was done to it. */
export const postReschedule = makeAction({
  kind: 'post/reschedule',
  indicators: ['P1.1.2'],
  input: z.object({ post: idInput, at: z.number().int().min(0), mend: z.enum(POST_MENDS) }).strict(),
  check: (world, { post: id, at }) => {
    const post = world.get(SOCIAL_POST, id);
    if (post === undefined) return refuse('post/unknown', { post: id });
    const state = postState(post);
    if (state !== 'scheduled' && state !== 'failed') return refuse('post/not-to-move');
    return refuseTime(world, { account: post.account, at, self: id });
  },
  apply: (step, { post: id, at, mend }) => {
    const before = step.need(SOCIAL_POST, id);
    const { account, card, format, language } = before;
    const failed = postState(before) === 'failed' ? platformTrouble(before) : null;
    const answer = failed === null ? null : answerTo(step, failed, { account, at, mend });
    step.update(SOCIAL_POST, id, (post) => {
      post.at = at;
      if (post.trouble !== undefined && mends(mend, post.trouble)) delete post.trouble;
    });
    pin(step, { id, at });
    const week = weekIdOf(socialHouseOf(step), account, at);
    tellPost(step, 'social-post/rescheduled', id, {
      account,
      card,
      format,
      language,
      at,
      week,
      postMend: mend,
      answer,
    });
  },
});
