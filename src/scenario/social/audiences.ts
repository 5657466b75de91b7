import { z } from 'zod';
import { offsetsOf } from './offsets.ts';
import type { SocialScenario } from './subject.ts';

const schema = z.strictObject({});

/** What the public does, in packs: the section `audiences` of `audiences.yaml`. */
export const audiences: SocialScenario<'audiences', z.output<typeof schema>> = {
  file: 'audiences.yaml',
  schema,
  rules: {},
  buyerTexts: [],
  letters: [],
  neededTexts: () => [],
  compile: (c) => ({
    house: { offsets: offsetsOf(c) },
    form: { talk: [...new Set(c.accounts.map(({ market }) => market))].map((id) => ({ id, volume: 100, warmth: 0 })) },
    truth: {},
  }),
};
