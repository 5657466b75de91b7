import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SittingHost } from '../../host/index.ts';

type Asker = ReactiveControllerHost & { readonly host: SittingHost };

interface Answer<T> {
  /** The state of the world at the last question. */
  askedAt: number;
  /** How often it was asked, and the number of the question that the value answers. */
  asked: number;
  answered: number;
  value: T | undefined;
}

/**
 * Answers of the host that an element shows. Each question is asked again when the view has changed; until the new answer comes,
 * the last one is shown. An answer that arrives after the answer to a later question is dropped.
 */
export class Asked<T> implements ReactiveController {
  readonly #element: Asker;
  readonly #ask: (question: string) => Promise<T>;
  readonly #answers = new Map<string, Answer<T>>();
  #moved = 0;
  #stop: () => void = () => undefined;

  constructor(element: Asker, ask: (question: string) => Promise<T>) {
    this.#element = element;
    this.#ask = ask;
    element.addController(this);
  }

  hostConnected(): void {
    this.#moved += 1;
    this.#stop = this.#element.host.subscribe(({ type }) => {
      if (type === 'world') this.#moved += 1;
    });
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** The last answer; undefined until the first one has come. To be called in `render`. */
  answer(question: string): T | undefined {
    const known = this.#answers.get(question) ?? { askedAt: -1, asked: 0, answered: 0, value: undefined };
    this.#answers.set(question, known);
    if (known.askedAt !== this.#moved) void this.#askAgain(question, known);
    return known.value;
  }

  async #askAgain(question: string, answer: Answer<T>): Promise<void> {
    answer.askedAt = this.#moved;
    answer.asked += 1;
    const turn = answer.asked;
    try {
      const value = await this.#ask(question);
      if (turn < answer.answered) return;
      answer.answered = turn;
      answer.value = value;
      this.#element.requestUpdate();
    } catch {
      // The connection broke: the last answer stays, and the question is asked again when the view changes.
    }
  }
}
