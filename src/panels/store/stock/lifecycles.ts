import type { TraineeView } from '../../../host/index.ts';
import type { States } from '../../panel-duty.ts';
import { stockIn } from './parts/stock-view.ts';

/** The state of a count, by the region of its lifecycle. */
export function standingOfCount(view: TraineeView, id: string): States | undefined {
  const count = stockIn(view).counts.find((each) => each.id === id);
  return count === undefined ? undefined : { count: count.stage };
}
