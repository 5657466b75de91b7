import type { OrderTruth } from '../operations/orders/truth.ts';
import type { ServiceHouse } from '../operations/service/house.ts';
import type { HouseRules } from '../operations/shop/catalogue.ts';
import type { TradeHappening, TradeHappeningKind } from '../operations/trade-happenings.ts';
import type { IndicatorCode } from '../standard/index.ts';
import type { Rule, Words } from './ledger.ts';

/** One thing an opportunity is judged by. */
export interface Criterion {
  readonly id: string;
  readonly rule: Rule;
  readonly possible: number;
  /** Where it differs from the opportunity's. */
  readonly deadline?: number;
  /** How it was left counts: before its limit only what is whole already is a verdict. */
  readonly atDeadline?: boolean;
}

export interface NewOpportunity {
  readonly id: string;
  readonly kind: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly deadline: number;
  readonly expected: Words;
  readonly criteria: readonly Criterion[];
  readonly openedAt: number;
  /** Sequence number of the happening that opened it. */
  readonly opened: number;
}

export interface Verdict {
  readonly earned: number;
  readonly reason: Words;
  /** The happening it rests on, where that came before the one that brings the verdict. */
  readonly restsOn?: number;
  /** A later verdict takes the place of an earlier one, where what counts is how it was left. */
  readonly again?: boolean;
}

/** What an indicator sees and may do while it reads one happening. */
export interface Assessment {
  readonly now: number;
  /** Sequence number of the happening being read. */
  readonly seq: number;
  readonly rules: HouseRules;
  /** The service desk's handbook; only packs that train the service duty come to ask for it. */
  readonly service: ServiceHouse;
  /** When the sitting starts and ends, simulated ms. */
  readonly start: number;
  readonly end: number;
  truthOf(order: string): OrderTruth | undefined;
  /** The moment that many office hours from now, or from the start of the sitting where that is later. */
  within(hours: number): number;
  laterBy(from: number, hours: number): number;
  /** The close of the working day that is that many working days after today, or after the first day of the sitting. */
  closeOfDay(days: number): number;
  /** Moves the limit of criteria of a chance, where the world has given more time, or taken some away. */
  postpone(id: string, criteria: readonly string[], deadline: number): void;
  /** What indicators remember between happenings; keys begin with the indicator's own code. */
  readonly memory: Map<string, unknown>;
  isOpen(id: string): boolean;
  open(opportunity: Omit<NewOpportunity, 'openedAt' | 'opened'>): void;
  /** Takes a chance back that the world has made void. */
  withdraw(id: string): void;
  close(id: string): void;
  judge(id: string, criterion: string, verdict: Verdict): void;
  falseAlarm(kind: string, possible: number, reason: Words): void;
  critical(key: string, values: Words['values']): void;
}

type Handlers = { readonly [K in TradeHappeningKind]?: (happening: TradeHappening<K>, desk: Assessment) => void };

/** An indicator of the standard as it is judged: what opens a chance, what closes it, its criteria. */
export interface Indicator {
  readonly code: IndicatorCode;
  readonly on: Readonly<Record<string, (happening: never, desk: Assessment) => void>>;
}

export const makeIndicator = (code: IndicatorCode, on: Handlers): Indicator => ({ code, on: on as Indicator['on'] });

export const words = (key: string, values: Words['values'] = {}): Words => ({ key, values });

export const right = (points: number, key = 'reason.right', values: Words['values'] = {}): Verdict => ({
  earned: points,
  reason: words(key, values),
});
export const wrong = (key: string, values: Words['values'] = {}): Verdict => ({
  earned: 0,
  reason: words(key, values),
});
export const half = (points: number, key: string, values: Words['values'] = {}): Verdict => ({
  earned: Math.floor(points / 2),
  reason: words(key, values),
});

/** Points for a right act: all in time, none after its limit. */
export const inTime = (desk: Assessment, deadline: number, points: number): Verdict =>
  desk.now <= deadline ? right(points, 'reason.in-time') : wrong('reason.late');

/** Points that fall off in equal steps, one for each further grace of that many office hours. */
export function fallingOff(desk: Assessment, deadline: number, points: number, graceHours: number): Verdict {
  if (desk.now <= deadline) return right(points, 'reason.in-time');
  for (let left = points - 1, limit = deadline; left > 0; left -= 1) {
    limit = desk.laterBy(limit, graceHours);
    if (desk.now <= limit) return right(left, 'reason.late-within-grace');
  }
  return wrong('reason.late');
}

/** Selection: +1 for each right pick, −1 for each wrong one, never below nothing; scaled to the points. */
export function selection(picks: { right: number; wrong: number; of: number }, points: number): Verdict {
  const net = Math.max(0, picks.right - picks.wrong);
  const values = { right: picks.right, wrong: picks.wrong, of: picks.of };
  return {
    earned: Math.floor((net * points) / Math.max(1, picks.of)),
    reason: words(net === picks.of ? 'reason.all-right' : 'reason.picks', values),
  };
}
