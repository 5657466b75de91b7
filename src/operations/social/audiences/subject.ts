import type { Subject } from '../../subject.ts';
import { audiencesActions } from './actions/index.ts';
import { AUDIENCE, COUNTED_DAY, POST_ECHO } from './audience.ts';
import { audiencesConsequences } from './consequences.ts';
import { ACCOUNT_DAY, POST_FIGURES } from './figures.ts';
import { audiencesHappenings } from './happenings.ts';
import { lookAtAudiences } from './look.ts';
import type { AudiencesPart } from './part.ts';
import { BRAND_TALK } from './talk.ts';
import { MARKET_VOICE } from './voice.ts';

/** What the public does: who sees a post, who answers it, who talks of the brand. */
export const audiences: Subject<AudiencesPart> = {
  actions: audiencesActions,
  lifecycles: {},
  names: [],
  shows: {},
  happenings: audiencesHappenings,
  begin: (step, own) => {
    for (const talk of own?.talk ?? []) step.put(BRAND_TALK, talk);
    for (const audience of own?.audiences ?? []) step.put(AUDIENCE, audience);
    for (const echo of own?.echoes ?? []) step.put(POST_ECHO, echo);
    for (const day of own?.counted ?? []) step.put(COUNTED_DAY, day);
    for (const day of own?.days ?? []) step.put(ACCOUNT_DAY, day);
    for (const post of own?.posts ?? []) step.put(POST_FIGURES, post);
    for (const voice of own?.voices ?? []) step.put(MARKET_VOICE, voice);
  },
  look: lookAtAudiences,
  outputs: () => [],
  consequences: audiencesConsequences,
};
