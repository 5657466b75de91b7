import type { DutyName } from '../operations/parts.ts';
import type { ScenarioDuties, ScenarioDuty } from './duty.ts';
import { orders } from './orders/duty.ts';
import { service } from './service/duty.ts';
import { social } from './social/duty.ts';
import { store } from './store/duty.ts';

/** The duties in packs. Checker, compiler and editor schemas go through them in this sequence. */
export const SCENARIO_DUTIES = { social, store, orders, service } satisfies Record<DutyName, ScenarioDuty>;

/** The codes that a pack may name as its duties. */
export const dutyCodes = (duties: ScenarioDuties): readonly string[] =>
  Object.values(duties)
    .map(({ code }) => code)
    .sort();
