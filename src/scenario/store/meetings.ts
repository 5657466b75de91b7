import { z } from 'zod';
import type { StoreScenario } from './subject.ts';

const schema = z.strictObject({});

/** Meetings in packs: the section `meetings` of `meetings.yaml`. */
export const meetings: StoreScenario<'meetings', z.output<typeof schema>> = {
  file: 'meetings.yaml',
  schema,
  rules: {},
  buyerTexts: [],
  letters: [],
  neededTexts: () => [],
  compile: () => ({ house: {}, form: {}, truth: {} }),
};
