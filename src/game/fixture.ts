import type * as Phaser from 'phaser';
import { middle, type Rect } from './rect.ts';
import { DEPTH, type Stage } from './stage.ts';
import type { Paper, Thing } from './things.ts';

/** A thing with a fixed place and a number, and a mark where some of it is urgent. A click opens its paper. */
export class Fixture implements Thing {
  x = 0;
  y = 0;
  w = 0;
  h = 0;
  readonly #stage: Stage;
  readonly #paper: Paper;
  readonly #badge: Phaser.GameObjects.Image;
  readonly #count: Phaser.GameObjects.BitmapText;
  readonly #mark: Phaser.GameObjects.Image;
  #words: () => string = () => '';

  constructor(stage: Stage, paper: Paper) {
    [this.#stage, this.#paper] = [stage, paper];
    this.#badge = stage.atlas.image('badge').setDepth(DEPTH.badge).setVisible(false);
    this.#count = stage.atlas.digits('', 17, 'white').setDepth(DEPTH.badge);
    this.#mark = stage.atlas.image('mark-now').setDepth(DEPTH.badge).setVisible(false);
  }

  label(): string {
    return this.#words();
  }

  act(): void {
    this.#stage.open(this.#paper);
  }

  /** Its mark is in its upper left corner. `size` is the scale of number and mark. */
  lay(rect: Rect, badge: { readonly x: number; readonly y: number }, size = 1): void {
    ({ x: this.x, y: this.y } = middle(rect));
    [this.w, this.h] = [rect.w, rect.h];
    const unit = size / this.#stage.atlas.density;
    this.#badge.setPosition(badge.x, badge.y).setScale(unit);
    this.#count.setPosition(badge.x, badge.y).setScale(size);
    this.#mark.setPosition(rect.x + 5 * size, badge.y).setScale(unit);
  }

  /** `mark`: the picture of its mark; null where nothing is urgent. */
  show(count: number, words: () => string, mark: string | null = null): void {
    this.#words = words;
    this.#badge.setVisible(count > 0);
    this.#count.setText(count > 0 ? String(Math.min(99, count)) : '');
    this.#mark.setVisible(mark !== null);
    if (mark !== null) this.#mark.setFrame(mark);
  }
}
