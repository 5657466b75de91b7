import type { DutyName } from '../operations/parts.ts';
import type { ScenarioDuties, ScenarioDuty } from './duty.ts';
import { orders } from './orders/duty.ts';
import { service } from './service/duty.ts';

/** The wings of the house. Checking, compiling and the schemas for editors go through them in this order. */
export const SCENARIO_DUTIES = { orders, service } satisfies Record<DutyName, ScenarioDuty>;

/** Duties of the standard without a wing. Packs could name them from the beginning: they may, and nothing of them is trained. */
const WITHOUT_WING = ['T1', 'T2'] as const;

/** The codes that a pack may name as its duties. */
export const dutyCodes = (duties: ScenarioDuties): readonly string[] =>
  [...new Set([...WITHOUT_WING, ...Object.values(duties).map(({ code }) => code)])].sort();
