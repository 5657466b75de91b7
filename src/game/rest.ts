import * as Phaser from 'phaser';

/** How long a floor at rest is drawn after something stirred it, ms: long enough for a hint to be laid out. */
const STIRRED = 300;
/** Ms between two pictures of a floor at rest, for what depends on the clock. */
const LOOKS_AGAIN = 1000;

/** What a person does on the canvas that may change the picture. */
const GESTURES = [
  'pointermove',
  'pointerdown',
  'pointerup',
  'pointerleave',
  'wheel',
  'keydown',
  'focus',
  'blur',
] as const;

/**
 * Stops the loop of a game while there is nothing to draw: its canvas is out of sight, or it is at rest and nothing stirred it
 * lately. Without a graphics card, a picture drawn sixty times a second takes most of a processor. Phaser itself stops in a
 * hidden tab.
 */
export class Rest {
  readonly #game: Phaser.Game;
  readonly #isCalm: () => boolean;
  readonly #observer: IntersectionObserver;
  readonly #timer: number;
  #seen = true;
  #until = 0;

  /** `isCalm`: whether nothing moves by itself. */
  constructor(container: HTMLElement, game: Phaser.Game, isCalm: () => boolean) {
    this.#game = game;
    this.#isCalm = isCalm;
    this.#observer = new IntersectionObserver((entries) => {
      this.#seen = entries.at(-1)?.isIntersecting ?? true;
      this.stir();
    });
    this.#observer.observe(container);
    game.events.once(Phaser.Core.Events.POST_STEP, () => this.stir());
    game.events.on(Phaser.Core.Events.POST_STEP, this.#apply);
    for (const gesture of GESTURES) container.addEventListener(gesture, this.#onGesture, true);
    this.#timer = window.setInterval(() => this.stir(0), LOOKS_AGAIN);
  }

  readonly #onGesture = (): void => this.stir();

  readonly #apply = (): void => {
    const { loop, isRunning } = this.#game;
    if (!isRunning) return;
    const draws = this.#seen && (!this.#isCalm() || performance.now() < this.#until);
    if (!draws) loop.sleep();
  };

  /** Draws for `ms` more, and at least once. */
  stir(ms = STIRRED): void {
    this.#until = Math.max(this.#until, performance.now() + ms);
    if (this.#seen && this.#game.isRunning && !document.hidden) this.#game.loop.wake();
    else this.#apply();
  }

  destroy(): void {
    this.#observer.disconnect();
    window.clearInterval(this.#timer);
    this.#game.loop.wake();
  }
}
