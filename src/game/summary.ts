/** Milliseconds between two summaries: a screen reader must not be flooded. */
const PAUSE = 4000;

/** Keeps the accessible name of the canvas up to date, with a pause between two changes. */
export class Summary {
  readonly #canvas: HTMLCanvasElement;
  #next = '';
  #wait = 0;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    canvas.setAttribute('role', 'img');
  }

  say(words: string): void {
    this.#next = words;
  }

  update(elapsed: number): void {
    this.#wait -= elapsed;
    if (this.#wait > 0 || this.#next === '') return;
    this.#canvas.setAttribute('aria-label', this.#next);
    this.#next = '';
    this.#wait = PAUSE;
  }
}
