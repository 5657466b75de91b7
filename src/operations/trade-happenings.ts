import type { Happening } from '../kernel/happening.ts';
import type { OrderHappenings } from './orders/happenings.ts';
import type { ServiceHappenings } from './service/happenings.ts';

/** Everything that can happen in the trade, by kind, with what is told of it. */
export type TradeHappenings = OrderHappenings & ServiceHappenings;
export type TradeHappeningKind = keyof TradeHappenings;
export type TradeHappening<K extends TradeHappeningKind> = Happening<K, TradeHappenings[K]>;
