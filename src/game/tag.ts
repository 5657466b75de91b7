import type * as Phaser from 'phaser';
import { breakText, makeLabel } from './label.ts';
import { number, PALETTE } from './palette.ts';
import type { Rect } from './rect.ts';
import { DEPTH, type Stage } from './stage.ts';

const PAD = 7;

/** A tag beside a thing with its name. It is kept wholly visible. */
export class Tag {
  readonly #body: Phaser.GameObjects.Container;
  readonly #paper: Phaser.GameObjects.Graphics;
  readonly #words: Phaser.GameObjects.Text;
  readonly #edge: string;
  #text = '';
  #width = 0;

  constructor(stage: Stage, edge: string) {
    this.#edge = edge;
    this.#paper = stage.scene.add.graphics();
    this.#words = makeLabel(stage.scene, stage.density, 13, PALETTE.ink, 500).setAlign('left');
    this.#body = stage.scene.add.container(0, 0, [this.#paper, this.#words]).setDepth(DEPTH.tag).setVisible(false);
  }

  /** Shows the words above a point of the floor until it is hidden. */
  show(text: string, x: number, y: number, sight: Rect, zoom: number): void {
    const widest = Math.min(280, sight.w * zoom - 24);
    if (text !== this.#text || widest !== this.#width) {
      [this.#text, this.#width] = [text, widest];
      this.#words.setText(breakText(this.#words, text, widest - PAD * 2));
      this.#draw();
    }
    const [w, h] = [this.#words.width + PAD * 2, this.#words.height + PAD * 1.2];
    const half = { x: w / zoom / 2 + 4 / zoom, y: h / zoom / 2 + 4 / zoom };
    const above = y - half.y - 4 / zoom;
    const top = above - half.y < sight.y ? y + half.y + 22 / zoom : above;
    const across = Math.max(sight.x + half.x, Math.min(sight.x + sight.w - half.x, x));
    this.#body
      .setVisible(true)
      .setScale(1 / zoom)
      .setPosition(across, Math.min(top, sight.y + sight.h - half.y));
  }

  #draw(): void {
    const [w, h] = [this.#words.width + PAD * 2, this.#words.height + PAD * 1.2];
    this.#paper.clear();
    this.#paper.fillStyle(number(PALETTE.ink), 0.16).fillRoundedRect(-w / 2 + 2, -h / 2 + 3, w, h, 6);
    this.#paper.fillStyle(number(PALETTE.white), 1).fillRoundedRect(-w / 2, -h / 2, w, h, 6);
    this.#paper.lineStyle(2, number(this.#edge), 1).strokeRoundedRect(-w / 2, -h / 2, w, h, 6);
  }

  hide(): void {
    this.#body.setVisible(false);
  }
}
