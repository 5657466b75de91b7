import type { ClockLedger, HostEvent, PerformResult, SittingHost, TraineeView } from '../../../host/index.ts';

export interface ReplayHost extends SittingHost {
  /** Shows the sitting as it was at that simulated time. */
  turnTo(at: number): void;
}

/** A minute ledger as it stood then. */
const upTo = ({ clock, rows }: ClockLedger, now: number): ClockLedger => ({
  clock,
  rows: rows.filter(({ from }) => from < now).map((row) => ({ ...row, to: Math.min(row.to, now) })),
});

const NOTHING: PerformResult = { refusal: { key: 'replay.only-looking' }, happenings: [] };

/** A host for looking back: the floor reads it like any other, and nothing can be done through it. */
export function replayOf(host: SittingHost, startAt: number): ReplayHost {
  const listeners = new Set<(event: HostEvent) => void>();
  let view: TraineeView = host.viewAt(startAt);
  let now = startAt;
  return {
    info: host.info,
    catalogue: host.catalogue,
    view: () => view,
    clock: () => now,
    begun: () => true,
    pace: () => 0,
    setPace: () => undefined,
    skip: () => undefined,
    perform: () => NOTHING,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    text: host.text.bind(host),
    setLanguage: () => undefined,
    lifecycle: host.lifecycle.bind(host),
    history: host.history.bind(host),
    clockLedger: (ticket) => host.clockLedger(ticket).map((ledger) => upTo(ledger, now)),
    finish: () => undefined,
    debrief: host.debrief.bind(host),
    viewAt: host.viewAt.bind(host),
    file: host.file.bind(host),
    close: () => listeners.clear(),
    turnTo(at) {
      now = at;
      view = host.viewAt(at);
      for (const listener of listeners) listener({ type: 'world', happenings: [] });
    },
  };
}
