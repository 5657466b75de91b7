import { social } from '../../src/operations/social/duty.ts';
import { socialHouseOf } from '../../src/operations/social/look-ups.ts';
import type { Sitting } from '../../src/sitting/sitting.ts';
import type { JunkTable, PossibleInputs } from './junk.ts';
import { audiencesInputs } from './social/audiences-junk.ts';
import { calendarInputs } from './social/calendar-junk.ts';
import { campaignsInputs } from './social/campaigns-junk.ts';
import { insightsInputs } from './social/insights-junk.ts';
import { listeningInputs } from './social/listening-junk.ts';
import { plansInputs } from './social/plans-junk.ts';

/** What a hand could send at the social desk at this moment, right or wrong, of every kind of act. */
function inputs(sitting: Sitting, picks: readonly number[]): PossibleInputs {
  const { social: view } = sitting.view();
  if (view === undefined) throw new Error('this form has no social desk');
  const house = socialHouseOf(sitting.world);
  return {
    ...audiencesInputs(view, house, picks),
    ...listeningInputs(view, house, picks),
    ...plansInputs(view, house, picks),
    ...calendarInputs(view, house, picks),
    ...campaignsInputs(view, house, picks),
    ...insightsInputs(view, house, picks),
  };
}

export const socialJunk: JunkTable = {
  kinds: social.actions.map(({ kind }) => kind),
  elsewhere: ['order/cancel'],
  // Campaigns are live from the fifth day to the eighth, and closed after that.
  hoursBefore: [0, 12, 110, 226],
  inputs,
};
