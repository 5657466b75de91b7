import { z } from 'zod';
import { DIFFICULTIES } from './difficulty.ts';

const text = z.string().max(400);

/** Simulated times of a form lie in this century; ms since 1970. */
const CENTURY = { from: Date.UTC(2000, 0, 1), until: Date.UTC(2100, 0, 1) } as const;
const DAY = 24 * 3_600_000;

/** The bounds of a form: many times what a pack needs, and little enough to be played in seconds. */
const MOST_DAYS = 31;
const LONGEST_SPAN = 100 * DAY;
const MOST_COMING = 4_000;

const instant = z.number().int().min(CENTURY.from).max(CENTURY.until);
const day = z.looseObject({ date: text, open: instant, close: instant });

/** How hard a form is. */
export const difficulty = z.enum(DIFFICULTIES);

/** The pack a form was compiled from. */
export const packRef = z.strictObject({ id: text, version: text, hash: text });

/** As much of a form as is needed to say that it is one and can be played; its hash says that it is the right one. */
export const formShape = z
  .looseObject({
    format: z.literal(1),
    pack: packRef,
    seed: z.number().int(),
    difficulty: difficulty.optional(),
    help: z.number().int().min(0).max(3).optional(),
    indicators: z.record(text, z.number().int().min(1)).optional(),
    duties: z.array(text).min(1).max(20),
    beginsAt: instant,
    days: z.array(day).min(1).max(MOST_DAYS),
    catalogue: z.looseObject({
      channels: z
        .array(z.looseObject({ id: text }))
        .min(1)
        .max(100),
    }),
    stock: z.array(z.unknown()).max(MOST_COMING),
    coming: z.array(z.looseObject({ kind: text, at: instant })).max(MOST_COMING),
    earlier: z.array(z.looseObject({ at: instant, action: text })).max(MOST_COMING),
    truth: z.looseObject({ orders: z.record(z.string(), z.unknown()) }),
  })
  .superRefine(({ beginsAt, days }, context) => {
    let last = beginsAt;
    for (const [i, { open, close }] of days.entries()) {
      if (open < last || close <= open || close - open > DAY || close - beginsAt > LONGEST_SPAN)
        context.addIssue({ code: 'custom', path: ['days', i] });
      last = close;
    }
  });
