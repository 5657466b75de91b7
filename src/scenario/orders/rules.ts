import { z } from 'zod';
import type { OrderRules } from '../../operations/orders/house.ts';
import { permille, positive } from '../schema-parts.ts';

/** `rules` of `pack.yaml`: the numbers of the order desk's handbook. */
export const orderRules = z.strictObject({
  priceFloorPermille: permille,
  fraudCardAttempts: positive,
  fraudValue: positive,
  fraudSigns: positive,
  duplicateMinutes: positive,
  inboundMarginHours: positive,
  costTolerancePermille: permille,
  cn22UpTo: positive,
  noticeHours: positive,
  tellBuyerHours: positive,
  verifyHours: positive,
  reviewHours: positive,
  payoutHours: positive,
  refundHours: positive,
  closeHours: positive,
  decideHours: positive,
}) satisfies z.ZodType<OrderRules>;
