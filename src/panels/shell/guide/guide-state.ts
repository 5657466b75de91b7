import type { GuideStep, SittingHost } from '../../../host/index.ts';
import type { GuidePlace } from '../../panel-duty.ts';
import { trained } from '../trained.ts';

/** The steps of a sitting's guide, and the number of the step the trainee is at. */
export interface GuideState {
  readonly steps: readonly GuideStep[];
  readonly at: number;
}

type Guided = Pick<SittingHost, 'catalogue' | 'view'>;

/** The guide of a sitting; null where it has none. */
export function guideOf(host: Guided): GuideState | null {
  const { guide: steps } = host.catalogue;
  const { guide } = host.view();
  return steps === undefined || guide === undefined ? null : { steps, at: guide.at };
}

/** The pages of the handbook that the guide has come to, in the sequence of the handbook; all pages where there is no guide. */
export function pagesNow(host: Guided): readonly string[] {
  const guide = guideOf(host);
  if (guide === null || guide.at >= guide.steps.length) return host.catalogue.handbook;
  const open = new Set(guide.steps.slice(0, guide.at + 1).map(({ unlocks }) => unlocks));
  return host.catalogue.handbook.filter((page) => open.has(page));
}

/** The place on the papers that a step points to. */
export const placeOf = ({ at }: GuideStep): GuidePlace | undefined =>
  trained()
    .map(({ wing }) => wing.places?.[at.place])
    .find((place) => place !== undefined);
