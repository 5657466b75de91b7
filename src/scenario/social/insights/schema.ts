import { z } from 'zod';
import { clock, id, positive } from '../../schema-parts.ts';

const moment = z.strictObject({ weekday: positive.max(5), at: clock });

/** `insights` of `insights.yaml`. */
export const insightsSchema = z.strictObject({
  asked: moment,
  analysis: moment,
  spending: z.array(id),
  posts: z.array(id).min(1),
});

export type InsightsData = z.output<typeof insightsSchema>;
