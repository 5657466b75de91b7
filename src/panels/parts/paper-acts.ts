import type { SittingHost } from '../../host/index.ts';
import { t } from '../i18n.ts';
import type { Outcome } from './outcome.ts';

/** How long an act may take, real ms, before its button says that it waits: what is answered sooner would only flicker. */
const SAID_AFTER = 150;

interface Shown {
  readonly outcome: Outcome;
  /** Its place among all that happened on the paper. */
  readonly place: number;
}

/**
 * The acts of one paper: those that were sent and wait for their answer, and what came of the others.
 * It outlives the paper's element: a paper that is closed and opened again shows that it waits, and what was answered meanwhile.
 */
export class PaperActs {
  readonly #sent = new Set<string>();
  readonly #waiting = new Set<string>();
  readonly #outcomes = new Map<string, Shown>();
  readonly #listeners = new Set<() => void>();
  #marks = 0;
  #said = '';

  /** What is told to those who do not see the paper. */
  get said(): string {
    return this.#said;
  }

  /** Starts an act, unless the same act waits for its answer still. */
  start(name: string, does: () => unknown): void {
    if (this.#sent.has(name)) return;
    const answered = does();
    if (answered instanceof Promise) void this.#wait(name, answered);
  }

  async #wait(name: string, answered: Promise<unknown>): Promise<void> {
    this.#sent.add(name);
    this.#tell();
    const timer = setTimeout(() => {
      this.#waiting.add(name);
      this.#said = t('papers:act.waiting');
      this.#tell();
    }, SAID_AFTER);
    try {
      await answered;
    } finally {
      clearTimeout(timer);
      this.#sent.delete(name);
      this.#waiting.delete(name);
      this.#tell();
    }
  }

  /** Whether an act is on its way: it was sent, and its answer has not come. */
  isSent(name: string): boolean {
    return this.#sent.has(name);
  }

  /** Whether an act has waited so long that its button says so. */
  isWaiting(name: string): boolean {
    return this.#waiting.has(name);
  }

  /** A mark in the course of the paper: what is shown from now on comes after it. */
  mark(): number {
    this.#marks += 1;
    return this.#marks;
  }

  /** Shows an outcome in place of those that stood there before its act was sent; of acts that were sent together, each is read. */
  show(place: string, outcome: Outcome, sent: number): void {
    for (const [other, { place: before }] of this.#outcomes) if (before < sent) this.#outcomes.delete(other);
    this.#outcomes.set(place, { outcome, place: this.mark() });
    const [first] = outcome.refused;
    this.#said = first
      ? t('papers:outcome.refusedCount', { count: outcome.refused.length })
      : (outcome.words ?? t('papers:outcome.doneCount', { count: outcome.done }));
    this.#tell();
  }

  outcome(place: string): Outcome | undefined {
    return this.#outcomes.get(place)?.outcome;
  }

  /** Calls back whenever something has changed; returns how to stop. When nobody looks any more, what was read is put away. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#outcomes.clear();
      this.#said = '';
    };
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const papers = new WeakMap<SittingHost, Map<string, PaperActs>>();

/** The acts of one paper of a sitting; the same as long as the sitting is open. */
export function actsOf(host: SittingHost, paper: string): PaperActs {
  const known = papers.get(host) ?? new Map<string, PaperActs>();
  papers.set(host, known);
  const acts = known.get(paper) ?? new PaperActs();
  known.set(paper, acts);
  return acts;
}
