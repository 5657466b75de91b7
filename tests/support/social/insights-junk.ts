import type { SocialHouse, SocialView } from '../../../src/operations/social/parts.ts';
import type { PossibleInputs } from '../junk.ts';

/** What a hand could send here, right or wrong. */
export const insightsInputs = (
  _view: SocialView,
  _house: SocialHouse,
  _picks: readonly number[],
): PossibleInputs => ({});
