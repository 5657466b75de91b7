import type { RequestKind } from '../session/protocol.ts';
import type { PerformResult } from './perform-result.ts';

/** An act of the floor that waits to be sent. */
export interface HeldAct {
  readonly action: string;
  readonly input: unknown;
  /** The act in words. */
  readonly words: string;
  /** The record it is about: who opens its paper wants to see it done. */
  readonly about: { readonly kind: string; readonly id: string };
  /** Simulated times by which it must have been sent, a cut-off for instance. Those that have passed do not count. */
  readonly limits: readonly number[];
}

/** What has become of a held act: it waits, it was sent, or it was taken back and never happened. */
export type Turn = 'held' | 'sent' | 'taken-back';

/** Real ms for which an act can be taken back. */
const HOLDS = 5_000;
/** Simulated ms before a limit at which an act is sent, so that at every pace it comes in time. */
const MARGIN = 2 * 60_000;

/** Requests that neither change the sitting nor let its time pass. */
const QUIET: ReadonlySet<RequestKind> = new Set(['look', 'history', 'check', 'name', 'verdicts', 'hint']);

interface Parts {
  /** Performs an action; with `weigh` only where it is refused. */
  perform(action: string, input: unknown, weigh?: boolean): Promise<PerformResult>;
  /** Simulated time. */
  clock(): number;
  /** Real time, ms. */
  realNow(): number;
}

interface Waiting {
  readonly act: HeldAct;
  readonly since: number;
  readonly until: number;
  readonly settle: (answer: PerformResult | null) => void;
}

/**
 * Holds one act for five seconds before it is sent, so that it can be taken back. Until it is sent it is in no log. Time passes
 * by `tick`, which whoever shows the held act calls.
 */
export class SecondThoughts {
  readonly #parts: Parts;
  readonly #listeners = new Set<(turn: Turn, act: HeldAct) => void>();
  #waiting: Waiting | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The act that waits, and the real ms until it is sent; null where none waits. */
  get held(): { readonly act: HeldAct; readonly left: number } | null {
    const waiting = this.#waiting;
    return waiting && { act: waiting.act, left: Math.max(0, waiting.since + HOLDS - this.#parts.realNow()) };
  }

  /** Resolves to the answer when the act was sent, and to null when it was taken back. What would be refused is refused at once. */
  async hold(act: HeldAct): Promise<PerformResult | null> {
    const { perform, clock, realNow } = this.#parts;
    const weighed = await perform(act.action, act.input, true);
    if (weighed.refusal !== null) return weighed;
    this.sendNow();
    return new Promise((settle) => {
      const until = Math.min(...act.limits.filter((limit) => limit > clock())) - MARGIN;
      this.#waiting = { act, since: realNow(), until, settle };
      this.#tell('held', act);
      this.tick();
    });
  }

  /** Takes the held act back: it never happened. False where none is held. */
  takeBack(): boolean {
    const waiting = this.#end('taken-back');
    waiting?.settle(null);
    return waiting !== null;
  }

  sendNow(): void {
    const waiting = this.#end('sent');
    if (waiting !== null) void this.#parts.perform(waiting.act.action, waiting.act.input).then(waiting.settle);
  }

  /** To be called when a paper is opened: an act about its record is sent. */
  opened({ kind, id }: HeldAct['about']): void {
    const about = this.#waiting?.act.about;
    if (about?.kind === kind && about.id === id) this.sendNow();
  }

  /** To be called before a request of the page: what changes the sitting or its time comes after the held act. */
  before(request: RequestKind): void {
    if (!QUIET.has(request)) this.sendNow();
  }

  /** Sends the act when its time is up, in real time or by a limit. */
  tick(): void {
    const { held } = this;
    if (held !== null && (held.left === 0 || this.#parts.clock() >= (this.#waiting?.until ?? 0))) this.sendNow();
  }

  /** Calls a listener at every turn of a held act; returns a function that stops it. */
  subscribe(listener: (turn: Turn, act: HeldAct) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #end(turn: Turn): Waiting | null {
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting !== null) this.#tell(turn, waiting.act);
    return waiting;
  }

  #tell(turn: Turn, act: HeldAct): void {
    for (const listener of this.#listeners) listener(turn, act);
  }
}
