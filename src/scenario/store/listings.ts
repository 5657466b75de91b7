import { z } from 'zod';
import type { StoreScenario } from './subject.ts';

const schema = z.strictObject({});

/** Listings in packs: the section `listings` of `listings.yaml`. */
export const listings: StoreScenario<'listings', z.output<typeof schema>> = {
  file: 'listings.yaml',
  schema,
  rules: {},
  buyerTexts: [],
  letters: [],
  neededTexts: () => [],
  compile: () => ({ house: {}, form: {}, truth: {} }),
};
