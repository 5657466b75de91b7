import { z } from 'zod';
import type { SocialScenario } from './subject.ts';

const schema = z.strictObject({});

/** The plan of the campaign, and whoever approves it, in packs: the section `plans` of `plans.yaml`. */
export const plans: SocialScenario<'plans', z.output<typeof schema>> = {
  file: 'plans.yaml',
  schema,
  rules: {},
  buyerTexts: [],
  letters: [],
  neededTexts: () => [],
  compile: () => ({ house: {}, form: {}, truth: {} }),
};
