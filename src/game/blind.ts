import type * as Phaser from 'phaser';
import type { Rect } from './rect.ts';
import { DEPTH, type Stage } from './stage.ts';

/** Real ms in which a blind rolls down or up. */
const ROLLS = 900;
/** Height of the bar at its lower end, pixels of its picture. */
const BAR = 4;

/** A blind that is rolled down in front of a stall which is shut. */
export class Blind {
  readonly #stage: Stage;
  readonly #slats: Phaser.GameObjects.TileSprite;
  readonly #bar: Phaser.GameObjects.Image;
  #rect: Rect = { x: 0, y: 0, w: 0, h: 0 };
  #down = 0;
  #wanted: number | undefined;

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#slats = stage.atlas.tile('blind', 0, 0, 24, 8).setDepth(DEPTH.piece + 1);
    this.#bar = stage.atlas
      .image('blind-bar')
      .setOrigin(0, 0)
      .setDepth(DEPTH.piece + 1);
  }

  /** `opening` is what it covers when it is down. */
  lay(opening: Rect): void {
    this.#rect = opening;
    this.#slats.setPosition(opening.x, opening.y);
    this.#bar.setX(opening.x).setScale(opening.w / 24 / this.#stage.atlas.density, 1 / this.#stage.atlas.density);
    this.down = this.#down;
  }

  /** How far it is down, 0 to 1. */
  get down(): number {
    return this.#down;
  }

  set down(share: number) {
    this.#down = share;
    const { y, w, h } = this.#rect;
    const high = Math.max(0, (h - BAR) * share);
    this.#slats.setVisible(share > 0.02).setSize(Math.max(1, w), Math.max(1, high));
    this.#bar.setVisible(share > 0.02).setY(y + high);
  }

  /** Rolls it to where it should be; the first time, and in a replay, it is there at once. */
  roll(share: number): void {
    if (share === this.#wanted) return;
    if (this.#wanted === undefined || this.#stage.isReplay()) this.down = share;
    else this.#stage.motion.glide<{ down: number }>(this, { down: share }, ROLLS);
    this.#wanted = share;
  }
}
