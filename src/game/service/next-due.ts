import { type Calendars, CLOCKS, readClock, type TicketView } from '../../host/index.ts';

/** The clock of a ticket that is due next. */
export interface NextDue {
  /** When the first of its running clocks runs out, ms since the epoch; null while none is running. */
  readonly dueAt: number | null;
  /** Open time left on that clock (negative after the limit) and allowed in all, ms; of the resolution clock while none is running. */
  readonly left: number;
  readonly limit: number;
  /** A further message of the buyer waits for its answer. */
  readonly updating: boolean;
}

/** Reads the clocks of a ticket at a moment. Of two that run out together the first of `CLOCKS` counts. */
export function nextDueOf({ clocks }: Pick<TicketView, 'clocks'>, now: number, calendars: Calendars): NextDue {
  const readings = CLOCKS.flatMap((kind) => {
    const clock = clocks[kind];
    return clock === undefined ? [] : [{ kind, ...readClock(clock, calendars, now) }];
  });
  const [first] = readings.filter(({ dueAt }) => dueAt !== null).sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0));
  const shown = first ?? readings.find(({ kind }) => kind === 'resolution');
  return {
    dueAt: first?.dueAt ?? null,
    left: shown === undefined ? 0 : shown.limit - shown.used,
    limit: shown?.limit ?? 0,
    updating: readings.some(({ kind, state }) => kind === 'update' && state === 'running'),
  };
}
