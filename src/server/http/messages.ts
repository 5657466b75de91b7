import { z } from 'zod';
import { LONGEST_REQUEST } from '../../session/protocol.ts';

const whole = z.int().min(0);

/** What a page sends over its link: every two seconds, and whenever it has something to say. */
export const packetSchema = z.strictObject({
  /** The last letter of the server that has arrived. */
  heard: whole,
  letters: z.array(z.strictObject({ no: whole, text: z.string().max(LONGEST_REQUEST) })).max(200),
  /** The last message of the teacher that was shown. */
  seen: whole,
});
