import { z } from 'zod';
import { typedWarnings } from '../../shop/letter.ts';
import { idInput, languageInput, makeAction, textInput } from '../../shop/trainee-action.ts';
import { tell } from '../happenings.ts';
import { needOrder } from '../order-look-ups.ts';
import { REVIEW, REVIEW_REPLIES } from '../review.ts';

/** Answers a public review. */
export const reviewAnswer = makeAction({
  kind: 'review/answer',
  indicators: ['P3.3.1'],
  input: z
    .object({ review: idInput, reply: z.enum(REVIEW_REPLIES), language: languageInput, text: textInput })
    .strict(),
  check: (world, { review: id }) => {
    const review = world.get(REVIEW, id);
    if (review === undefined) return { key: 'review/unknown', values: { review: id } };
    return review.answer === undefined ? null : { key: 'review/answered-already', page: 'receipt-and-reviews' };
  },
  apply: (step, { review: id, reply, language, text }) => {
    const review = step.need(REVIEW, id);
    step.update(REVIEW, id, (draft) => {
      draft.answer = { reply, language, text, at: step.now };
    });
    tell(step, 'review/answered', id, {
      reply,
      language,
      buyerLanguage: review.language,
      warnings: typedWarnings(step, needOrder(step, review.order).buyer.id, text, language),
    });
  },
});
