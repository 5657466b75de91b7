import { z } from 'zod';
import { id } from '../schema-parts.ts';

/** The file of a pack in which a colleague leads through the first work. */
export const GUIDE_FILE = 'guide.yaml';

const name = z.string().regex(/^[a-z][a-z-]*(\/[a-z-]+)?$/, 'bad-id');
/** `of`: the name of an entry of demand.yaml or service.yaml, or a channel or freight mode. */
const mark = z.strictObject({ happening: name, of: id });

const step = z.strictObject({
  id,
  speaker: id,
  unlocks: id.optional(),
  at: z.strictObject({ place: name, of: id.optional() }),
  comes: mark.optional(),
  until: z.array(mark).min(1),
  unless: z.array(mark).min(1).optional(),
});

/** `guide.yaml`: the steps, in the order in which they are asked for. */
export const guideSchema = z.strictObject({ steps: z.array(step).min(1) });

export type GuideData = z.output<typeof guideSchema>;
