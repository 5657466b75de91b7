import { z } from 'zod';
import type { SocialScenario } from './subject.ts';

const schema = z.strictObject({});

/** Listening: posts and reviews of others, tagged, and the evidence clipped from them, in packs: the section `listening` of `listening.yaml`. */
export const listening: SocialScenario<'listening', z.output<typeof schema>> = {
  file: 'listening.yaml',
  schema,
  rules: {},
  buyerTexts: [],
  letters: [],
  neededTexts: () => [],
  compile: () => ({ house: {}, form: {}, truth: {} }),
};
