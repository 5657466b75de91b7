import { z } from 'zod';
import { SIGNS } from '../../../operations/store/performance/anomaly.ts';
import { clock, id, positive, whole } from '../../schema-parts.ts';

/** The section `performance` of `performance.yaml`. */
export const performanceSchema = z.strictObject({
  /** How busy each channel is on a middling day; the tables hold these channels. */
  levels: z
    .array(z.strictObject({ channel: id, sessions: positive, orders: positive, wholesale: z.boolean().optional() }))
    .min(2),
  /** Weeks before the sitting that the tables hold. */
  weeks: whole.min(6).max(12),
  /** When the report is asked for: day of the week (1 = Monday) and Taipei time. */
  asked: z.strictObject({ weekday: whole.min(1).max(5), at: clock }),
  /** Periods of which the form picks one: so many weeks, enough to compare two with two, and so many weeks before the sitting they end. */
  periods: z.array(z.strictObject({ weeks: whole.min(4).max(8), endsBefore: whole.min(0).max(4) })).min(1),
  /** Currencies of which the form picks one. */
  currencies: z.array(z.enum(['TWD', 'USD', 'EUR', 'JPY'])).min(1),
  /** What may go wrong in the tables; the form picks one. */
  signs: z.array(z.enum(SIGNS)).min(1),
});

export type PerformanceData = z.output<typeof performanceSchema>;
