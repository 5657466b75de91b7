import type * as Phaser from 'phaser';
import { number, PALETTE } from './palette.ts';
import { DEPTH, type Stage } from './stage.ts';
import type { Carry, Target, Thing, Things } from './things.ts';

/** How much what is carried is lifted towards the eye. */
const LIFT = 1.12;

/** What is being carried: its picture under the hand, and the places where it may be let go. */
export class Drag {
  readonly #stage: Stage;
  readonly #things: Things;
  readonly #ghost: Phaser.GameObjects.Image;
  readonly #count: Phaser.GameObjects.BitmapText;
  readonly #marks: Phaser.GameObjects.Graphics;
  #carry: Carry | undefined;
  #thing: Thing | undefined;
  #over: Target | undefined;
  #home = { x: 0, y: 0 };

  constructor(stage: Stage, things: Things) {
    this.#stage = stage;
    this.#things = things;
    this.#ghost = stage.atlas.image('badge').setDepth(DEPTH.ghost).setVisible(false);
    this.#count = stage.atlas
      .digits('', 20)
      .setDepth(DEPTH.ghost + 1)
      .setVisible(false);
    this.#marks = stage.scene.add.graphics().setDepth(DEPTH.target);
  }

  get isOn(): boolean {
    return this.#carry !== undefined;
  }

  start(thing: Thing, carry: Carry): void {
    const { motion, atlas } = this.#stage;
    motion.stop(this.#ghost);
    this.#carry = carry;
    this.#thing = thing;
    thing.hold?.(true);
    this.#home = { x: thing.x, y: thing.y };
    this.#ghost
      .setFrame(carry.frame)
      .setVisible(true)
      .setAlpha(0.95)
      .setScale(LIFT / atlas.density);
    this.#count.setVisible(carry.ids.length > 1).setText(String(carry.ids.length));
    this.#draw();
  }

  move(x: number, y: number): void {
    if (this.#carry === undefined) return;
    this.#ghost.setPosition(x, y - 4);
    this.#count.setPosition(x + 16, y - 26);
    const over = this.#things.target(x, y, this.#carry);
    if (over === this.#over) return;
    this.#over = over;
    this.#draw();
  }

  /** Lets go: the thing stays where it was dropped, or glides back to where it came from. */
  end(x: number, y: number): void {
    const carry = this.#carry;
    if (carry === undefined) return;
    const target = this.#things.target(x, y, carry);
    this.#clear();
    if (target?.drop(carry, x, y) === true) this.#ghost.setVisible(false);
    else this.#glideBack();
  }

  cancel(): void {
    if (this.#carry === undefined) return;
    this.#clear();
    this.#glideBack();
  }

  #glideBack(): void {
    this.#stage.motion.glide(this.#ghost, { x: this.#home.x, y: this.#home.y }, 380, () =>
      this.#ghost.setVisible(false),
    );
  }

  #clear(): void {
    this.#thing?.hold?.(false);
    this.#thing = undefined;
    this.#carry = undefined;
    this.#over = undefined;
    this.#count.setVisible(false);
    this.#marks.clear();
  }

  /** Outlines the places that take it, the one under the hand more strongly. */
  #draw(): void {
    const marks = this.#marks.clear();
    if (this.#carry === undefined) return;
    for (const target of this.#things.targetsFor(this.#carry)) {
      const { x, y, w, h } = target.rect;
      const here = target === this.#over;
      marks.fillStyle(number(PALETTE.white), here ? 0.2 : 0.1).fillRoundedRect(x, y, w, h, 6);
      marks
        .lineStyle(here ? 3 : 1.5, number(PALETTE.harbour), here ? 1 : 0.6)
        .strokeRoundedRect(x + 1, y + 1, w - 2, h - 2, 6);
    }
  }
}
