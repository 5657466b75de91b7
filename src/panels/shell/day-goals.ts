import type { SittingHost } from '../../host/index.ts';
import type { Goal, IsToday } from '../panel-duty.ts';
import { trained } from './trained.ts';

/** The goals of today, read from the view; goals with nothing to do are left out. */
export function dayGoals(host: Pick<SittingHost, 'catalogue' | 'view'>, duties = trained()): readonly Goal[] {
  const view = host.view();
  const { open, close } = view.day;
  const isToday: IsToday = (at) => at !== undefined && at >= open - 12 * 3_600_000 && at <= close;
  return duties.flatMap(({ wing }) => wing.goals(view, isToday, host.catalogue)).filter(({ total }) => total > 0);
}
