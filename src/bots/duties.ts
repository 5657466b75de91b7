import type { DutyName } from '../operations/parts.ts';
import type { BotDuty } from './bot-duty.ts';
import { orders } from './orders/duty.ts';
import { service } from './service/duty.ts';

/** What bots know of each duty of the house. A bot that works in several does what comes first here first. */
export const BOT_DUTIES = { orders, service } as const satisfies Readonly<Record<DutyName, BotDuty>>;
