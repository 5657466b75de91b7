import type { TraineeView } from '../../../host/index.ts';
import type { IsToday, OpenGoal } from '../../panel-duty.ts';
import { tally } from '../../parts/tally.ts';
import { openParts, performanceOf } from './performance-view.ts';

/** The goals of a day: a report that is asked for. It is for today once its deadline is near. */
export function performanceGoals(view: TraineeView, _isToday: IsToday): readonly OpenGoal[] {
  const open = performanceOf(view).reports.filter((report) => openParts(report).length > 0);
  return [tally('report', open, ({ dueAt }) => dueAt <= view.day.close)];
}
