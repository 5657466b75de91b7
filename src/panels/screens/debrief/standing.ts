import type { Opportunity } from '../../../host/index.ts';
import type { IconName } from '../../icons.ts';

/** How an opportunity ended for the trainee. `right`: acted without losing points; `lost`: acted and lost points. */
export const STANDINGS = ['right', 'lost', 'missed', 'false-alarm'] as const;
export type Standing = (typeof STANDINGS)[number];

export const STANDING_LOOKS: Readonly<Record<Standing, { readonly icon: IconName; readonly look: string }>> = {
  right: { icon: 'check', look: 'good' },
  lost: { icon: 'minus', look: 'now' },
  missed: { icon: 'clock', look: 'late' },
  'false-alarm': { icon: 'alert', look: 'now' },
};

export const lostPoints = ({ findings }: Pick<Opportunity, 'findings'>): number =>
  findings.reduce((lost, { earned, possible }) => lost + possible - earned, 0);

/** The standing of an opportunity. It is `right` only where no point was lost. */
export function standingOf(opportunity: Pick<Opportunity, 'outcome' | 'findings'>): Standing {
  if (opportunity.outcome !== 'taken') return opportunity.outcome;
  return lostPoints(opportunity) > 0 ? 'lost' : 'right';
}

/** Whether an opportunity was acted on and earned no point. */
export const isAllWrong = (opportunity: Pick<Opportunity, 'outcome' | 'findings'>): boolean =>
  standingOf(opportunity) === 'lost' && opportunity.findings.every(({ earned }) => earned === 0);
