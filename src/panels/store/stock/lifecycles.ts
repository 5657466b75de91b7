import type { TraineeView } from '../../../host/index.ts';
import type { States } from '../../panel-duty.ts';
import { stockIn } from './parts/stock-view.ts';

/** The state of a count. Its lifecycle has one region, of the same name. */
export function standingOfCount(view: TraineeView, id: string): States | undefined {
  const count = stockIn(view).counts.find((each) => each.id === id);
  return count === undefined ? undefined : { 'stock-count': count.stage };
}
