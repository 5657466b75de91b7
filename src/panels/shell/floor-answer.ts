import { html, nothing, type TemplateResult } from 'lit';
import { SittingElement } from '../element.ts';
import { t } from '../i18n.ts';
import { icon } from '../icons.ts';
import { refusalWords } from '../parts/outcome.ts';
import type { FloorAnswer, FloorPoint } from './floor-port.ts';
import { above, put } from './place-at.ts';

/** How long an answer stays, ms: a word that all is well, and what one has to read. */
const STAYS = { done: 4_000, told: 9_000, refused: 14_000 } as const;
/** Pixels between a thing and its answer. */
const GAP = 26;

const SIGNS = { done: 'check-circle', told: 'info', refused: 'alert' } as const;
const TONES = { done: 'good', told: 'now', refused: 'late' } as const;

/** Says beside a dropped thing what came of the drop. It goes by itself, but not while somebody is in it. */
export class FloorAnswerBox extends SittingElement {
  static override properties = { answer: { state: true } };

  answer: FloorAnswer | null = null;
  #at: FloorPoint = { x: 0, y: 0 };
  #timer = 0;

  override disconnectedCallback(): void {
    clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  show(answer: FloorAnswer, at: FloorPoint): void {
    this.#at = at;
    this.answer = answer;
    this.#goLater();
  }

  close(): void {
    this.answer = null;
  }

  #goLater(): void {
    clearTimeout(this.#timer);
    if (this.answer === null) return;
    this.#timer = window.setTimeout(() => {
      if (this.matches(':hover, :focus-within')) this.#goLater();
      else this.close();
    }, STAYS[this.answer.kind]);
  }

  protected override updated(): void {
    const box = this.querySelector<HTMLElement>('.floor-answer');
    if (box !== null) put(box, (size, frame) => above(this.#at, size, frame, GAP));
  }

  override render(): TemplateResult {
    return html`<div role="status">${this.answer === null ? nothing : this.#renderAnswer(this.answer)}</div>`;
  }

  #renderAnswer(answer: FloorAnswer): TemplateResult {
    const { kind } = answer;
    return html`<div class="floor-answer ${TONES[kind]}" data-answer=${kind} @keydown=${this.#keydown}>
      ${icon(SIGNS[kind])}
      <div class="grow">${kind === 'refused' ? refusalWords(this.host, answer.refusal) : answer.words}</div>
      <button type="button" class="button quiet square small" aria-label=${t('app:common.close')} @click=${this.close}>
        ${icon('close')}
      </button>
    </div>`;
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.close();
  };
}

customElements.define('wb-floor-answer', FloorAnswerBox);
