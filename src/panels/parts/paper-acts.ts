import { onPerformed, type SittingHost } from '../../host/index.ts';
import { t } from '../i18n.ts';
import type { Outcome } from './outcome.ts';

/** Real ms until the button of an action says that it waits; shorter waits would only flicker. */
const SAID_AFTER = 150;

interface Shown {
  readonly outcome: Outcome;
  /** Its number among all events of the paper. */
  readonly place: number;
}

/**
 * The actions of one paper: those that wait for an answer, and the outcomes of the others. It is kept while the paper is
 * closed, so that a paper opened again still shows waiting actions and new outcomes.
 */
export class PaperActs {
  readonly #sent = new Set<string>();
  readonly #waiting = new Set<string>();
  readonly #outcomes = new Map<string, Shown>();
  readonly #listeners = new Set<() => void>();
  #marks = 0;
  /** How many actions of this paper have been sent and have no outcome yet. */
  #asked = 0;
  #said = '';

  /** The announcement for screen readers. */
  get said(): string {
    return this.#said;
  }

  /** Starts an action, unless the same one still waits for its answer. */
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

  /** Whether an action was sent and its answer has not come. */
  isSent(name: string): boolean {
    return this.#sent.has(name);
  }

  /** Whether an action has waited so long that its button says so. */
  isWaiting(name: string): boolean {
    return this.#waiting.has(name);
  }

  /** The number of the next event, for `show`. */
  mark(): number {
    this.#marks += 1;
    return this.#marks;
  }

  /** Resolves to the outcome of an action that this paper has sent. */
  async whenAnswered(asked: Promise<Outcome>): Promise<Outcome> {
    this.#asked += 1;
    try {
      return await asked;
    } finally {
      this.#asked -= 1;
    }
  }

  /** Something was done elsewhere, so the outcomes shown here are no longer the latest news. */
  passOver(): void {
    if (this.#asked > 0 || this.#outcomes.size === 0) return;
    this.#outcomes.clear();
    this.#tell();
  }

  /** Shows an outcome. It replaces the outcomes at its place from before the action was sent, but not those of actions sent together with it. */
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

  /** Calls a listener after every change; returns a function that stops it. When the last listener stops, outcomes that were shown are removed. */
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

/** The actions of one paper of a sitting; the same object as long as the sitting is open. */
export function actsOf(host: SittingHost, paper: string): PaperActs {
  const known = papers.get(host) ?? new Map<string, PaperActs>();
  papers.set(host, known);
  const acts = known.get(paper) ?? new PaperActs();
  if (!known.has(paper)) onPerformed(host, () => acts.passOver());
  known.set(paper, acts);
  return acts;
}
