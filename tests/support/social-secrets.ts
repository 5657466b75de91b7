import type { TraineeView } from '../../src/operations/trainee-view.ts';
import type { Sitting } from '../../src/sitting/sitting.ts';
import { keysOf } from './secrets.ts';
import { AUDIENCE_SECRETS, earlyFigures } from './social/audiences-secrets.ts';

/** Fields of the truth about the social desk, and of what the engine alone knows. */
const TRUTH_FIELDS = [
  ...['truth', 'coming', 'earlier', 'right', 'planted', 'fit', 'labels', 'model', 'seed', 'faults', 'answerHours'],
  ...['dryFrom', 'ticks', 'checkSays', 'rightOnes', 'verdict'],
  ...AUDIENCE_SECRETS,
];

/** What of the world the social part of a view must not hold at that moment. */
export function socialLeaks({ social, orders }: TraineeView, sitting: Sitting): string[] {
  if (social === undefined) return ['no social desk at all'];
  const keys = keysOf(social);
  const leaks = TRUTH_FIELDS.flatMap((field) => (keys.has(field) ? [`field ${field}`] : []));
  leaks.push(...earlyFigures(social, sitting));
  if (orders !== undefined) leaks.push('the order desk');
  return leaks;
}
