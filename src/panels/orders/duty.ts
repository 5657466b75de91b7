import { svg } from 'lit';
import { DUTY_CODES } from '../../host/index.ts';
import type { PanelDuty } from '../panel-duty.ts';

/** The orders duty for the home screen. The rest of it is loaded with the first sitting that trains it. */
export const orderDuty: PanelDuty = {
  code: DUTY_CODES.orders,
  cover:
    () => svg`<path d="M92 84l52-24 52 24v46l-52 22-52-22z" fill="#d9b98a" /><path d="M92 84l52 22v46l-52-22z" fill="#c39b63" />
    <path d="M92 84l52-24 52 24-52 22z" fill="#ecd3a8" /><path d="M118 72l52 23v14l-10 4V99l-52-22z" fill="#faf5ea" opacity=".85" />
    <path d="M190 62C214 30 246 26 272 34" stroke="#faf5ea" stroke-width="3" stroke-dasharray="1 9" stroke-linecap="round" fill="none" />
    <path d="M268 42l34-20-12 31-8-9-6 6-1-10z" fill="#faf5ea" /><path d="M38 44h38v54l-6-4-6 4-7-4-6 4-6-4-7 4z" fill="#faf5ea" />
    <path d="M46 56h22M46 66h22M46 76h14" stroke="#3b86ab" stroke-width="4" stroke-linecap="round" />`,
  wing: async () => (await import('./wing.ts')).orderWing,
};
