import type { DutyName } from '../host/index.ts';
import { orderDuty } from './orders/duty.ts';
import type { PanelDuty } from './panel-duty.ts';
import { serviceDuty } from './service/duty.ts';
import { socialDuty } from './social/duty.ts';
import { storeDuty } from './store/duty.ts';

/** The duties as the screens show them, in the sequence of the standard. */
export const PANEL_DUTIES = {
  social: socialDuty,
  store: storeDuty,
  orders: orderDuty,
  service: serviceDuty,
} as const satisfies Readonly<Record<DutyName, PanelDuty>>;
