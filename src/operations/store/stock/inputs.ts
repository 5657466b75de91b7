import { z } from 'zod';
import { idInput, idsInput } from '../../shop/trainee-action.ts';
import { ACCOUNTS, PARTIES, VARIANCE_CAUSES } from './count.ts';

/** Pieces, never below nothing. */
const pieces = z.number().int().min(0).max(100_000);

/** What a hand can send about stock, by the kind of act. */
export const STOCK_INPUTS = {
  /** `day`: the working day of the week, 0 = the first. */
  'count/plan': z.object({ day: z.number().int().min(0).max(4), bins: idsInput }).strict(),
  'count/open': z.object({ count: idInput }).strict(),
  'count/record': z
    .object({ count: idInput, found: z.array(z.object({ product: idInput, pieces }).strict()).max(20) })
    .strict(),
  'count/recount': z.object({ count: idInput }).strict(),
  'party/ask': z.object({ count: idInput, parties: z.array(z.enum(PARTIES)).min(1).max(3) }).strict(),
  /** `evidence`: ids of dockets and of ledger entries, and `party/<name>`. */
  'variance/explain': z
    .object({ count: idInput, cause: z.enum(VARIANCE_CAUSES), evidence: z.array(idInput).max(6) })
    .strict(),
  /** `bin` is empty for goods set aside. */
  'adjustment/post': z
    .object({
      count: idInput,
      lines: z
        .array(
          z
            .object({
              account: z.enum(ACCOUNTS),
              bin: z.string().max(64),
              product: idInput,
              quantity: z.number().int().min(-100_000).max(100_000),
            })
            .strict(),
        )
        .min(1)
        .max(10),
    })
    .strict(),
  /** Each product at each of the channels that sells it. */
  'channel/sync': z.object({ channels: idsInput, products: idsInput }).strict(),
  'level/set': z.object({ product: idInput, safetyStock: pieces, reorderPoint: pieces }).strict(),
  'purchase/order': z.object({ product: idInput, quantity: z.number().int().min(1).max(100_000) }).strict(),
} as const;
