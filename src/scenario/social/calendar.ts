import { z } from 'zod';
import type { SocialScenario } from './subject.ts';

const schema = z.strictObject({});

/** The calendar of posts: how often, when, in which language and format, in packs: the section `calendar` of `calendar.yaml`. */
export const calendar: SocialScenario<'calendar', z.output<typeof schema>> = {
  file: 'calendar.yaml',
  schema,
  rules: {},
  buyerTexts: [],
  letters: [],
  neededTexts: () => [],
  compile: () => ({ house: {}, form: {}, truth: {} }),
};
