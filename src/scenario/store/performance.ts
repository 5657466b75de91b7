import { z } from 'zod';
import type { StoreScenario } from './subject.ts';

const schema = z.strictObject({});

/** Performance in packs: the section `performance` of `performance.yaml`. */
export const performance: StoreScenario<'performance', z.output<typeof schema>> = {
  file: 'performance.yaml',
  schema,
  rules: {},
  buyerTexts: [],
  letters: [],
  neededTexts: () => [],
  compile: () => ({ house: {}, form: {}, truth: {} }),
};
