import { z } from 'zod';
import type { StoreScenario } from './subject.ts';

const schema = z.strictObject({});

/** Translations in packs: the section `translations` of `translations.yaml`. */
export const translations: StoreScenario<'translations', z.output<typeof schema>> = {
  file: 'translations.yaml',
  schema,
  rules: {},
  buyerTexts: [],
  letters: [],
  neededTexts: () => [],
  compile: () => ({ house: {}, form: {}, truth: {} }),
};
