import { z } from 'zod';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { tellCampaign } from '../happenings.ts';
import { campaignRef, reading, refuse } from '../look-ups.ts';
import { ANSWER_BLOCKS, judgeSourAnswer, REMEDIES, SOUR_THREAD } from '../sour-thread.ts';

/** Answers a post that turned sour, in public: the fact it states, what is done, and what else it says. */
export const campaignAnswer = makeAction({
  kind: 'campaign/answer',
  indicators: ['P1.1.3'],
  input: z
    .object({
      thread: idInput,
      fact: idInput,
      remedy: z.enum(REMEDIES),
      blocks: z.array(z.enum(ANSWER_BLOCKS)).max(ANSWER_BLOCKS.length),
    })
    .strict(),
  check: (world, { thread: id, fact, blocks }) => {
    const thread = world.get(SOUR_THREAD, id);
    if (thread === undefined) return refuse('sour-thread/unknown', { thread: id }, 'sour-posts');
    if (thread.answers.some(({ good }) => good)) return refuse('sour-thread/answered', {}, 'sour-posts');
    if (!thread.facts.includes(fact)) return refuse('sour-thread/no-such-fact', {}, 'sour-posts');
    return new Set(blocks).size < blocks.length ? refuse('sour-thread/said-twice', {}, 'sour-posts') : null;
  },
  apply: (step, { thread: id, ...answer }) => {
    const thread = step.need(SOUR_THREAD, id);
    const verdict = judgeSourAnswer(reading(step), thread, answer);
    step.update(SOUR_THREAD, id, (draft) => {
      draft.answers.push({ ...answer, at: step.now, good: verdict.good });
    });
    if (verdict.good) step.trySend(campaignRef(thread.campaign), { type: 'ANSWER' });
    tellCampaign(step, 'sour-thread/answered', id, { answer, verdict });
  },
});
