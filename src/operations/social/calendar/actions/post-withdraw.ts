import { z } from 'zod';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { unpin } from '../going-out.ts';
import { tellPost } from '../happenings.ts';
import { platformTrouble, postRef, refuse } from '../look-ups.ts';
import { isPostOver, postState, SOCIAL_POST } from '../social-post.ts';

/** Takes a post off the calendar, or off the platform. */
export const postWithdraw = makeAction({
  kind: 'post/withdraw',
  indicators: ['P1.1.2'],
  input: z.object({ post: idInput }).strict(),
  check: (world, { post: id }) => {
    const post = world.get(SOCIAL_POST, id);
    if (post === undefined) return refuse('post/unknown', { post: id });
    return isPostOver(postState(post)) ? refuse('post/over-already') : null;
  },
  apply: (step, { post: id }) => {
    const post = step.need(SOCIAL_POST, id);
    const failed = postState(post) === 'failed' && platformTrouble(post) !== null;
    unpin(step, id);
    step.send(postRef(id), { type: 'WITHDRAW' });
    if (failed)
      step.update(SOCIAL_POST, id, (draft) => {
        draft.unreplaced = true;
      });
    tellPost(step, 'social-post/withdrawn', id, { account: post.account });
  },
});
