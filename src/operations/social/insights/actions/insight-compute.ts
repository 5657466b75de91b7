import { z } from 'zod';
import type { Refusal } from '../../../../kernel/happening.ts';
import type { WorldReader } from '../../../../kernel/step.ts';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { ENGAGEMENT_BASES } from '../../brief.ts';
import { socialHouseOf } from '../../look-ups.ts';
import { FIGURE_COLLECTION, type FigureCollection } from '../collection.ts';
import { tellInsight } from '../happenings.ts';
import { isWeekSettled, metricsBy, rightBase, rightMetrics } from '../look-ups.ts';

const MOST = 1_000_000_000_000;
const input = z
  .object({
    collection: idInput,
    base: z.enum(ENGAGEMENT_BASES).nullable(),
    values: z.array(z.number().int().min(0).max(MOST).nullable()).max(10),
  })
  .strict();

/** Refuses what nothing was collected for, or provisional figures alone; all accounts together need no collecting, only settled weeks. */
function refuseUncollected(world: WorldReader, { account, collected, from, to }: FigureCollection): Refusal | null {
  const page = 'collecting';
  if (account !== null) {
    if (collected === undefined) return { key: 'insight/not-collected', values: {}, page };
    return collected.settled ? null : { key: 'insight/provisional', values: {}, page };
  }
  const { accounts } = socialHouseOf(world);
  const open = accounts.filter(({ id }) => !isWeekSettled(world, id, { from, to }));
  return open.length === 0 ? null : { key: 'insight/accounts-missing', values: { count: open.length }, page };
}

function refuseInput(world: WorldReader, { collection: id, base, values }: z.output<typeof input>): Refusal | null {
  const collection = world.get(FIGURE_COLLECTION, id);
  if (collection === undefined) return { key: 'insight/unknown', values: { id }, page: 'collecting' };
  const { computeBy, metrics } = collection;
  if (world.now > computeBy) return { key: 'insight/closed', values: { dueAt: computeBy }, page: 'collecting' };
  const page = 'metrics';
  if (values.length !== metrics.length)
    return { key: 'insight/metrics-missing', values: { given: values.length, of: metrics.length }, page };
  const asksRate = metrics.includes('engagement-rate');
  if (asksRate && base === null) return { key: 'insight/base-missing', values: {}, page };
  if (!asksRate && base !== null) return { key: 'insight/base-needless', values: {}, page };
  return refuseUncollected(world, collection);
}

/** Hands in the metrics of an account for a week, or of all accounts together. Until the deadline they may be corrected. */
export const insightCompute = makeAction({
  kind: 'insight/compute',
  indicators: ['P1.2.1'],
  input,
  check: refuseInput,
  apply: (step, { collection: id, base, values }) => {
    const collection = step.need(FIGURE_COLLECTION, id);
    step.update(FIGURE_COLLECTION, id, (draft) => {
      draft.computed = { at: step.now, base, values };
    });
    const right = rightMetrics(step, collection);
    const own = metricsBy(step, collection, base);
    tellInsight(step, 'figure-collection/computed', id, {
      account: collection.account,
      base,
      rightBase: rightBase(socialHouseOf(step), collection),
      metrics: collection.metrics.map((metric, at) => ({
        metric,
        given: values[at] ?? null,
        right: right[at] ?? null,
        own: own[at] ?? null,
      })),
    });
  },
});
