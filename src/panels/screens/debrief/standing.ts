import type { Opportunity } from '../../../host/index.ts';
import type { IconName } from '../../icons.ts';

/** How a chance ended for the trainee: to have acted is not yet to have acted rightly. */
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

/** A chance that was taken counts as right only where it cost nothing. */
export function standingOf(opportunity: Pick<Opportunity, 'outcome' | 'findings'>): Standing {
  if (opportunity.outcome !== 'taken') return opportunity.outcome;
  return lostPoints(opportunity) > 0 ? 'lost' : 'right';
}

/** Acted on, but not a point of it was earned. */
export const isAllWrong = (opportunity: Pick<Opportunity, 'outcome' | 'findings'>): boolean =>
  standingOf(opportunity) === 'lost' && opportunity.findings.every(({ earned }) => earned === 0);
