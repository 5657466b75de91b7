import { z } from 'zod';
import { idInput } from '../../../shop/trainee-action.ts';
import { CLIP_FIGURES } from '../../listening/clipping.ts';
import { AUDIENCES, BUDGET_POSTS, MECHANICS, OBJECTIVES, TARGET_FIGURES } from '../plan-parts.ts';

const MOST = 10_000_000;
const number = z.number().int().min(0).max(MOST);
const clippings = z.array(idInput).max(12);
const quote = z
  .object({ figure: z.enum(CLIP_FIGURES), value: z.number().int().min(-MOST).max(MOST) })
  .strict()
  .nullable();
const grounds = { clippings, quote };
const date = z.iso.date();

/** A part of a plan with what is written in it. */
export const partInput = z.discriminatedUnion('part', [
  z.object({ part: z.literal('objective'), objective: z.enum(OBJECTIVES) }).strict(),
  z.object({ part: z.literal('audience'), audience: z.enum(AUDIENCES), ...grounds }).strict(),
  z.object({ part: z.literal('message'), topic: idInput, ...grounds }).strict(),
  z.object({ part: z.literal('places'), accounts: z.array(idInput).min(1).max(12), ...grounds }).strict(),
  z.object({ part: z.literal('mechanic'), mechanic: z.enum(MECHANICS) }).strict(),
  z.object({ part: z.literal('budget'), amounts: z.record(z.enum(BUDGET_POSTS), number) }).strict(),
  z.object({ part: z.literal('schedule'), from: date, check: date, until: date, winners: date }).strict(),
  z
    .object({
      part: z.literal('targets'),
      targets: z
        .array(z.object({ figure: z.enum(TARGET_FIGURES), number, date }).strict())
        .min(1)
        .max(3),
    })
    .strict(),
]);
