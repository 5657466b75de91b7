import type { DutyName } from '../operations/parts.ts';
import type { BotDuty } from './bot-duty.ts';
import { orders } from './orders/duty.ts';
import { service } from './service/duty.ts';
import { social } from './social/duty.ts';
import { store } from './store/duty.ts';

/** What bots do for each duty. A bot that works in several duties goes through them in this sequence. */
export const BOT_DUTIES = { social, store, orders, service } as const satisfies Readonly<Record<DutyName, BotDuty>>;
