import type { TraineeView } from '../../src/operations/trainee-view.ts';
import type { Sitting } from '../../src/sitting/sitting.ts';
import { keysOf } from './secrets.ts';

/** Fields of the truth about the store, and of what the engine alone knows. */
const TRUTH_FIELDS = [
  'truth',
  'coming',
  'earlier',
  'right',
  'shelf',
  'situation',
  'journey',
  'acceptance',
  'accounts',
  'planted',
  'reviewed',
  'reviewedAnew',
];

/** What of the world the store part of a view must not hold at that moment. */
export function storeLeaks({ store, orders }: TraineeView, _sitting: Sitting): string[] {
  if (store === undefined) return ['no store at all'];
  const keys = keysOf(store);
  const leaks = TRUTH_FIELDS.flatMap((field) => (keys.has(field) ? [`field ${field}`] : []));
  if (orders !== undefined) leaks.push('the order desk');
  return leaks;
}
