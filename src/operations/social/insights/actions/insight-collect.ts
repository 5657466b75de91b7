import { z } from 'zod';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { FIGURE_COLLECTION } from '../collection.ts';
import { tellInsight } from '../happenings.ts';
import { isWeekSettled, sumsFor } from '../look-ups.ts';

/** Collects the figures of an account for a week, as the platform shows them now. */
export const insightCollect = makeAction({
  kind: 'insight/collect',
  indicators: ['P1.2.1'],
  input: z.object({ collection: idInput }).strict(),
  check: (world, { collection: id }) => {
    const collection = world.get(FIGURE_COLLECTION, id);
    const page = 'collecting';
    if (collection === undefined) return { key: 'insight/unknown', values: { id }, page };
    if (collection.account === null) return { key: 'insight/nothing-to-collect', values: {}, page };
    return collection.collected?.settled === true ? { key: 'insight/collected-already', values: {}, page } : null;
  },
  apply: (step, { collection: id }) => {
    const collection = step.need(FIGURE_COLLECTION, id);
    const { account, from, to } = collection;
    const settled = isWeekSettled(step, account, { from, to });
    const sums = sumsFor(step, collection);
    step.update(FIGURE_COLLECTION, id, (draft) => {
      draft.collected = { at: step.now, settled, sums };
    });
    tellInsight(step, 'figure-collection/collected', id, {
      account: account ?? '',
      settled,
      again: collection.collected !== undefined,
    });
  },
});
