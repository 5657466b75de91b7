import type { Subject } from '../../subject.ts';
import { audiencesActions } from './actions/index.ts';
import { audiencesHappenings } from './happenings.ts';
import { lookAtAudiences } from './look.ts';
import type { AudiencesPart } from './part.ts';
import { BRAND_TALK } from './talk.ts';

/** What the public does: who sees a post, who answers it, who talks of the brand. */
export const audiences: Subject<AudiencesPart> = {
  actions: audiencesActions,
  lifecycles: {},
  names: [],
  shows: {},
  happenings: audiencesHappenings,
  begin: (step, own) => {
    for (const talk of own?.talk ?? []) step.put(BRAND_TALK, talk);
  },
  look: lookAtAudiences,
  outputs: () => [],
  consequences: () => [],
};
