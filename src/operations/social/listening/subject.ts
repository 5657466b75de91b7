import { named, namedById } from '../../duty.ts';
import type { Subject } from '../../subject.ts';
import { listeningActions } from './actions/index.ts';
import { EVIDENCE_CLIPPING } from './clipping.ts';
import { listeningHappenings } from './happenings.ts';
import { EVIDENCE_BOARD, HEARD_BATCH, HEARD_POST } from './heard-post.ts';
import { lookAtListening } from './look.ts';
import type { ListeningPart } from './part.ts';

/** Listening: posts and reviews of others, tagged, and the evidence clipped from them. */
export const listening: Subject<ListeningPart> = {
  actions: listeningActions,
  lifecycles: {},
  names: [
    named(HEARD_POST, { name: ({ author }) => `@${author}`, number: ({ id }) => id }),
    named(HEARD_BATCH, { name: ({ id }) => id, number: ({ id }) => id }),
    named(EVIDENCE_BOARD, { name: () => ({ text: 'handbook.evidence.title' }) }),
    named(EVIDENCE_CLIPPING, { name: ({ id }) => id, number: ({ id }) => id }),
    namedById('heardTopic', { text: 'topics.*.name' }),
    namedById('heardBrand', { text: 'brands.*.name' }),
    namedById('heardPlatform', { text: 'platforms.*.name' }),
    namedById('heardText', { text: '*' }),
  ],
  shows: {
    heard: HEARD_POST,
    heardBatches: HEARD_BATCH,
    evidenceBoards: EVIDENCE_BOARD,
    clippings: EVIDENCE_CLIPPING,
  },
  happenings: listeningHappenings,
  begin: (step, own) => {
    if (own !== undefined) step.put(EVIDENCE_BOARD, own.board);
  },
  look: lookAtListening,
  outputs: () => [],
  consequences: () => [],
};
