import type { Subject } from '../../subject.ts';
import { listeningActions } from './actions/index.ts';
import { listeningHappenings } from './happenings.ts';
import { lookAtListening } from './look.ts';
import type { ListeningPart } from './part.ts';

/** Listening: posts and reviews of others, tagged, and the evidence clipped from them. */
export const listening: Subject<ListeningPart> = {
  actions: listeningActions,
  lifecycles: {},
  names: [],
  shows: {},
  happenings: listeningHappenings,
  begin: () => {},
  look: lookAtListening,
  outputs: () => [],
  consequences: () => [],
};
