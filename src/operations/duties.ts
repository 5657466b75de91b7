import type { Duty } from './duty.ts';
import { orders } from './orders/duty.ts';
import type { DutyName, Parts } from './parts.ts';
import { service } from './service/duty.ts';
import { social } from './social/duty.ts';
import { store } from './store/duty.ts';

/** The duties as the engine runs them. */
export const DUTIES = { social, store, orders, service } as const satisfies {
  readonly [Name in DutyName]: Duty<Parts[Name]>;
};
