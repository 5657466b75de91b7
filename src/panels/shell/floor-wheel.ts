import { html, nothing, type TemplateResult } from 'lit';
import { WaybillElement } from '../element.ts';
import type { FloorPoint, Question } from './floor-port.ts';
import { around, put } from './place-at.ts';

/** By key: the choice to go to, from the one at an index among so many. */
const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at + count - 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** Ms after the drop in which a click is still part of it: the second of a double click chooses nothing. */
const STILL_DROPPING = 350;

/** How far a choice stands out from the ends of its side, 0 to 1: the sides are bent like a wheel. */
function bulge(row: number, rows: number): number {
  const fromMiddle = rows < 2 ? 0 : (2 * row) / (rows - 1) - 1;
  return 1 - fromMiddle * fromMiddle;
}

/** Whether the wheel stands around the dropped thing, and not beside it for want of room. */
const isAround = ({ offsetLeft, offsetTop, offsetWidth, offsetHeight }: HTMLElement, { x, y }: FloorPoint): boolean =>
  Math.abs(offsetLeft + offsetWidth / 2 - x) < 2 && Math.abs(offsetTop + offsetHeight / 2 - y) < 2;

/** Asks around a dropped thing for what its action needs. Escape, or a press anywhere else, leaves the question: nothing is done. */
export class FloorWheel extends WaybillElement {
  static override properties = { question: { state: true } };

  question: Question | null = null;
  #at: FloorPoint = { x: 0, y: 0 };
  #asked = 0;
  #answer: (value: string | null) => void = () => undefined;
  /** What had the focus before. */
  #before: Element | null = null;

  override disconnectedCallback(): void {
    this.#settle(null);
    super.disconnectedCallback();
  }

  choose(question: Question, at: FloorPoint): Promise<string | null> {
    this.#settle(null);
    this.#at = at;
    this.#asked = performance.now();
    this.#before = document.activeElement;
    this.question = question;
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  #settle(value: string | null): void {
    if (this.question === null) return;
    const hadFocus = this.contains(document.activeElement);
    this.question = null;
    if (hadFocus && this.#before instanceof HTMLElement) this.#before.focus({ preventScroll: true });
    this.#answer(value);
  }

  protected override updated(): void {
    const wheel = this.querySelector<HTMLElement>('.wheel');
    if (wheel === null) return;
    put(wheel, (size, frame) => around(this.#at, size, frame));
    wheel.toggleAttribute('data-aside', !isAround(wheel, this.#at));
    if (!wheel.contains(document.activeElement)) this.#choices()[0]?.focus({ preventScroll: true });
  }

  #choices(): readonly HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  }

  override render(): TemplateResult | typeof nothing {
    const { question } = this;
    if (question === null) return nothing;
    const { choices, words } = question;
    const left = Math.ceil(choices.length / 2);
    return html`<div class="wheel-veil" @pointerdown=${this.#leave}></div>
      <div class="wheel" @keydown=${this.#keydown} @focusout=${this.#focusout}>
        <p class="wheel-words" id="wheel-words">${words}</p>
        <div class="wheel-choices" role="menu" aria-labelledby="wheel-words" style="--rows:${left}">
          ${choices.map((choice, at) => this.#renderChoice(choice, at, left, choices.length))}
        </div>
      </div>`;
  }

  #renderChoice(
    { value, words }: Question['choices'][number],
    at: number,
    left: number,
    count: number,
  ): TemplateResult {
    const isLeft = at < left;
    const [row, rows] = isLeft ? [at, left] : [at - left, count - left];
    return html`<button
      type="button"
      class="wheel-choice"
      role="menuitem"
      tabindex="-1"
      data-side=${isLeft ? 'left' : 'right'}
      data-value=${value}
      style="--out:${bulge(row, rows)}"
      @click=${(event: MouseEvent) => this.#pick(event, value)}
    >
      ${words}
    </button>`;
  }

  #pick({ detail, timeStamp }: MouseEvent, value: string): void {
    // A choice by key is meant, however soon it comes.
    if (detail === 0 || timeStamp - this.#asked > STILL_DROPPING) this.#settle(value);
  }

  readonly #leave = (event: Event): void => {
    event.preventDefault();
    this.#settle(null);
  };

  readonly #focusout = ({ relatedTarget }: FocusEvent): void => {
    const isStill = relatedTarget instanceof Node && this.contains(relatedTarget);
    // Another window in front is no answer.
    if (!isStill && document.hasFocus()) this.#settle(null);
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    const choices = this.#choices();
    const step = STEPS[event.key];
    if (step !== undefined) choices[step(choices.indexOf(event.target as HTMLElement), choices.length)]?.focus();
    else if (event.key === 'Escape') this.#settle(null);
    else {
      // A key of the shift is none while a question stands; Tab leaves it.
      if (event.key !== 'Tab') event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
}

customElements.define('wb-floor-wheel', FloorWheel);
