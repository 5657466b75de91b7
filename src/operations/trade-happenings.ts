import type { Happening } from '../kernel/happening.ts';
import type { DutyName, Parts } from './parts.ts';

/** All members of a union in one type. */
type Together<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** Everything that can happen in the trade, by kind, with what is told of it. */
type TradeHappenings = Together<Parts[DutyName]['happens']>;
export type TradeHappeningKind = keyof TradeHappenings;
export type TradeHappening<K extends TradeHappeningKind> = Happening<K, TradeHappenings[K]>;
