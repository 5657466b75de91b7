import { z } from 'zod';
import type { SocialScenario } from './subject.ts';

const schema = z.strictObject({});

/** Campaigns by word of mouth: rewards for feedback, members who bring members, photos of buyers, in packs: the section `campaigns` of `campaigns.yaml`. */
export const campaigns: SocialScenario<'campaigns', z.output<typeof schema>> = {
  file: 'campaigns.yaml',
  schema,
  rules: {},
  buyerTexts: [],
  letters: [],
  neededTexts: () => [],
  compile: () => ({ house: {}, form: {}, truth: {} }),
};
