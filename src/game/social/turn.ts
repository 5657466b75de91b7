import type * as Phaser from 'phaser';
import { DEPTH, type Stage } from '../stage.ts';
import type { Thing } from '../things.ts';

/** An arrow at the side of the board, by which it is turned over to the week before or after. */
export class Turn implements Thing {
  x = 0;
  y = 0;
  w = 18;
  h = 18;
  isThere = false;
  readonly #stage: Stage;
  readonly #by: 1 | -1;
  readonly #turn: (by: 1 | -1) => void;
  readonly #picture: Phaser.GameObjects.Image;

  constructor(stage: Stage, frame: string, by: 1 | -1, turn: (by: 1 | -1) => void) {
    [this.#stage, this.#by, this.#turn] = [stage, by, turn];
    this.#picture = stage.atlas.image(frame).setDepth(DEPTH.badge).setVisible(false);
  }

  lay(x: number, y: number, size: number): void {
    [this.x, this.y, this.w, this.h] = [x, y, 18 * size, 18 * size];
    this.#picture.setPosition(x, y).setScale(size / this.#stage.atlas.density);
  }

  show(isThere: boolean): void {
    this.isThere = isThere;
    this.#picture.setVisible(isThere);
  }

  label(): string {
    return this.#stage.t(`floor:social.turn.${this.#by === 1 ? 'on' : 'back'}`);
  }

  act(): void {
    this.#turn(this.#by);
  }
}
