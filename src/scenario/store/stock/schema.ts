import { z } from 'zod';
import { ACCOUNTS, PARTIES, VARIANCE_CAUSES } from '../../../operations/store/stock/count.ts';
import { amount, clock, id, permille, positive, whole } from '../../schema-parts.ts';

/** A place on the rack: aisle, bay, level. */
const place = z.string().regex(/^[A-Z]-\d{2}-\d$/, 'bad-bin');
const abc = z.enum(['A', 'B', 'C']);
const level = z.union([z.literal(90), z.literal(95), z.literal(98), z.literal(99)]);
const cause = z.enum(VARIANCE_CAUSES);
/** Causes of which something is planted: a loss without trace is planted by itself. */
const times = z.strictObject({ least: amount, most: amount });

/** The section `stock` of `store.yaml`. */
export const stockSchema = z.strictObject({
  /** The bins of each product. */
  bins: z.array(z.strictObject({ product: id, holds: positive, at: z.array(place).min(1) })).min(1),
  /** How each product is bought again. Days; deviations in per-mille of the mean. */
  supply: z
    .array(
      z.strictObject({
        product: id,
        lead: positive,
        leadDeviation: permille,
        demandDeviation: permille,
        minimum: positive,
        /** Price of a piece from a quantity on, in per-mille of its cost. */
        steps: z.array(z.strictObject({ from: positive, permille: positive.max(1000) })).min(1),
      }),
    )
    .min(1),
  causes: z.array(z.strictObject({ cause, account: z.enum(ACCOUNTS), knownTo: z.array(z.enum(PARTIES)) })),
  twins: z.array(z.tuple([id, id])).min(1),
  recount: z.array(abc),
  serviceLevels: z.strictObject({ A: level, B: level, C: level }),
  /** How many bins are to be counted this week, by class; until when they are to be planned; and the last day that any is due. */
  counts: z.strictObject({ A: positive, B: positive, C: positive, planBy: clock, lastDay: whole.min(1).max(5) }),
  /** Bins that the warehouse empties into others during the week: by the book to nothing, and to a few pieces; in how many the book is wrong. */
  lowBins: z
    .strictObject({ zero: amount, low: amount, amiss: amount })
    .refine(({ zero, low, amiss }) => amiss <= zero + low, { path: ['amiss'], message: 'too-many' }),
  /** Variances, by cause: `mis-pick` makes two of each. */
  variances: z.partialRecord(cause, times),
  /** Nights on which the sync of a channel fails; products whose levels are to be set, with and without goods to be ordered. */
  failedSyncs: positive,
  reviews: z.strictObject({ low: positive, enough: amount }),
  /** Office hours until somebody answers. */
  answerHours: z.strictObject({ least: positive, most: positive }),
});

export type StockData = z.output<typeof stockSchema>;
