import { z } from 'zod';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { socialHouseOf } from '../../look-ups.ts';
import { publish } from '../going-out.ts';
import { refuse, weekOfMoment } from '../look-ups.ts';
import { postState, SOCIAL_POST } from '../social-post.ts';

/** Publishes a post now, by hand: where the platform takes no scheduled ones, or somebody does not want to wait. */
export const postPublish = makeAction({
  kind: 'post/publish',
  indicators: ['P1.1.2'],
  input: z.object({ post: idInput }).strict(),
  check: (world, { post: id }) => {
    const post = world.get(SOCIAL_POST, id);
    if (post === undefined) return refuse('post/unknown', { post: id });
    const state = postState(post);
    if (state === 'failed') return refuse('post/reschedule-first', {}, 'failed-posts');
    if (state !== 'scheduled') return refuse('post/not-to-publish');
    const { account, trouble } = post;
    if (trouble !== undefined) return refuse('post/still-in-trouble', { postTrouble: trouble }, 'failed-posts');
    return weekOfMoment(socialHouseOf(world), account, world.now) === undefined
      ? refuse('post/outside-weeks', {}, 'cadence')
      : null;
  },
  apply: (step, { post: id }) => publish(step, id),
});
