import type * as Phaser from 'phaser';

/** Moves things: they glide, or jump when motion is reduced. */
export class Motion {
  calm: boolean;
  readonly #scene: Phaser.Scene;

  constructor(scene: Phaser.Scene, calm: boolean) {
    this.#scene = scene;
    this.calm = calm;
  }

  /** Changes the properties of `target` to `values` within `ms`; at once when motion is reduced. */
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

  /** Whether it is moving. */
  moves(target: object): boolean {
    return this.#scene.tweens.isTweening(target);
  }

  stop(target: object): void {
    this.#scene.tweens.killTweensOf(target);
  }
}
