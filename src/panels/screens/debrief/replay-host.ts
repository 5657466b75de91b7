import type { HostEvent, PerformResult, SittingHost } from '../../../host/index.ts';

export interface ReplayHost extends SittingHost {
  /** Shows the sitting as it was at a simulated time; resolves when it is shown. */
  turnTo(at: number): Promise<void>;
}

const NOTHING: PerformResult = { refusal: { key: 'replay.only-looking' }, happenings: [] };

/** Real ms to wait for a past view before the next one is asked for. */
const PATIENCE = 1_000;

const patience = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PATIENCE));

/**
 * Asks for past views one after the other, always for the moment wanted last; moments wanted in between are skipped. A view that
 * arrives after one that was wanted later is dropped.
 */
class Moments {
  readonly #ask: (at: number) => Promise<void>;
  #wanted: number | null = null;
  #asking: Promise<void> | null = null;

  constructor(ask: (at: number) => Promise<void>) {
    this.#ask = ask;
  }

  want(at: number): Promise<void> {
    this.#wanted = at;
    this.#asking ??= this.#askOn();
    return this.#asking;
  }

  async #askOn(): Promise<void> {
    while (this.#wanted !== null) {
      const at = this.#wanted;
      this.#wanted = null;
      await Promise.race([this.#ask(at), patience()]);
    }
    this.#asking = null;
  }
}

/** A read-only host that shows past views of a sitting, for the floor. */
export async function replayOf(host: SittingHost, startAt: number): Promise<ReplayHost> {
  const listeners = new Set<(event: HostEvent) => void>();
  let shown = { view: await host.viewAt(startAt), at: startAt, turn: 0 };
  let turns = 0;
  const show = async (at: number): Promise<void> => {
    turns += 1;
    const turn = turns;
    try {
      const view = await host.viewAt(at);
      if (turn < shown.turn) return;
      shown = { view, at, turn };
      for (const listener of listeners) listener({ type: 'world', happenings: [] });
    } catch {
      // The connection broke: the view that is shown stays.
    }
  };
  const moments = new Moments(show);
  return {
    info: host.info,
    catalogue: host.catalogue,
    view: () => shown.view,
    clock: () => shown.at,
    begun: () => true,
    pace: () => 0,
    storage: () => 'ok',
    setPace: () => undefined,
    skip: () => Promise.resolve(),
    perform: () => Promise.resolve(NOTHING),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    text: host.text.bind(host),
    nameOf: host.nameOf.bind(host),
    setLanguage: () => undefined,
    lifecycle: host.lifecycle.bind(host),
    history: host.history.bind(host),
    finish: () => Promise.resolve(),
    nameTrainee: () => Promise.resolve(),
    debrief: host.debrief.bind(host),
    viewAt: host.viewAt.bind(host),
    coach: host.coach,
    later: null,
    file: host.file.bind(host),
    close: () => listeners.clear(),
    turnTo: (at) => moments.want(at),
  };
}
