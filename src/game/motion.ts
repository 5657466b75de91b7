import type * as Phaser from 'phaser';

/** The one place that decides whether a thing glides or jumps. */
export class Motion {
  calm: boolean;
  readonly #scene: Phaser.Scene;

  constructor(scene: Phaser.Scene, calm: boolean) {
    this.#scene = scene;
    this.calm = calm;
  }

  /** Brings `target` to where `values` say, within `ms`; at once when calm. */
  glide<T extends object>(
    target: T,
    values: Partial<T>,
    ms: number,
    done?: () => void,
    ease = 'Cubic.easeInOut',
  ): void {
    this.#scene.tweens.killTweensOf(target);
    if (this.calm) {
      Object.assign(target, values);
      done?.();
      return;
    }
    this.#scene.tweens.add({ targets: target, ...values, duration: ms, ease, onComplete: () => done?.() });
  }

  /** Whether it is on its way. */
  moves(target: object): boolean {
    return this.#scene.tweens.isTweening(target);
  }

  stop(target: object): void {
    this.#scene.tweens.killTweensOf(target);
  }
}
