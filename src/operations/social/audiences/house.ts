import type { Offsets } from '../local-time.ts';

/** The part of the social desk's handbook that the subject goes by. */
export interface AudiencesHouse {
  /** How far the clocks of the markets are ahead of UTC in these weeks. */
  readonly offsets: Offsets;
}

/** The numbers of the procedure. The handbook says each of them in words. */
export type AudiencesRules = object;
