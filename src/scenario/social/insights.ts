import { z } from 'zod';
import type { SocialScenario } from './subject.ts';

const schema = z.strictObject({});

/** Figures collected on their day, and what follows from them, in packs: the section `insights` of `insights.yaml`. */
export const insights: SocialScenario<'insights', z.output<typeof schema>> = {
  file: 'insights.yaml',
  schema,
  rules: {},
  buyerTexts: [],
  letters: [],
  neededTexts: () => [],
  compile: () => ({ house: {}, form: {}, truth: {} }),
};
