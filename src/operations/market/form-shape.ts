import { z } from 'zod';

const text = z.string().max(400);
const day = z.looseObject({ date: text, open: z.number().int(), close: z.number().int() });

/** The pack a form was compiled from. */
export const packRef = z.strictObject({ id: text, version: text, hash: text });

/** As much of a form as is needed to say that it is one; its hash says that it is the right one. */
export const formShape = z.looseObject({
  format: z.literal(1),
  pack: packRef,
  seed: z.number().int(),
  beginsAt: z.number().int(),
  days: z.array(day).min(1),
  catalogue: z.looseObject({ channels: z.array(z.looseObject({ id: text })).min(1) }),
  coming: z.array(z.looseObject({ kind: text, at: z.number().int() })),
  earlier: z.array(z.looseObject({ at: z.number().int(), action: text })),
  truth: z.looseObject({ orders: z.record(z.string(), z.unknown()) }),
});
