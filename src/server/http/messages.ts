import { z } from 'zod';
import { LONGEST_REQUEST } from '../../session/protocol.ts';

const whole = z.int().min(0);

/** What a page sends over its link: every two seconds, and whenever it has something to say. */
export const packetSchema = z.strictObject({
  /** The last letter of the server that has arrived. */
  heard: whole,
  letters: z.array(z.strictObject({ no: whole, text: z.string().max(LONGEST_REQUEST) })).max(100),
  /** The last message of the staff that was shown. */
  seen: whole,
  /** The candidate goes on, after somebody of the staff has let them. */
  goesOn: z.boolean().default(false),
});

/** Which page sits down, and the how manyeth time, so that a request that was late on its way takes nothing from the one that replaced it. */
export const sittingDownSchema = z.strictObject({ page: z.string().max(60).default(''), time: whole.default(0) });
export type SittingDown = z.infer<typeof sittingDownSchema>;

/** What a page says of its machine while it waits. */
export const checkSchema = z.strictObject({
  browser: z.string().max(200),
  keepsData: z.boolean(),
  hasSound: z.boolean(),
  roundTrip: z.number().min(0).max(600_000),
  screen: z.string().max(40),
});

export const handSchema = z.strictObject({ isUp: z.boolean() });
