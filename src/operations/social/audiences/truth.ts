import type { BrandTalk } from './talk.ts';

/** What the subject begins with. */
export interface AudiencesForm {
  readonly talk: readonly BrandTalk[];
}

/** What nobody at the social desk can know of it. */
export type AudiencesTruth = object;
