import type * as Phaser from 'phaser';
import { number, PALETTE } from './palette.ts';
import { DEPTH, type Stage } from './stage.ts';
import type { Carry, Target, Thing, Things } from './things.ts';

/** How much larger a thing is drawn while it is carried. */
const LIFT = 1.12;

/** The picture under the pointer while things are carried, with their number. */
class Ghost {
  readonly #stage: Stage;
  readonly #picture: Phaser.GameObjects.Image;
  readonly #count: Phaser.GameObjects.BitmapText;
  #home = { x: 0, y: 0 };
  isFree = true;

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#picture = stage.atlas.image('badge').setDepth(DEPTH.ghost).setVisible(false);
    this.#count = stage.atlas
      .digits('', 20)
      .setDepth(DEPTH.ghost + 1)
      .setVisible(false);
  }

  lift({ frame, ids }: Carry, { x, y }: Thing): void {
    this.isFree = false;
    this.#home = { x, y };
    this.#stage.motion.stop(this.#picture);
    this.#picture
      .setFrame(frame)
      .setVisible(true)
      .setAlpha(0.95)
      .setScale(LIFT / this.#stage.atlas.density);
    this.#count.setVisible(ids.length > 1).setText(String(ids.length));
  }

  move(x: number, y: number): void {
    this.#picture.setPosition(x, y - 4);
    this.#count.setPosition(x + 16, y - 26);
  }

  /** Removes the picture, because the thing itself is drawn there now. */
  vanish(): void {
    this.isFree = true;
    this.#count.setVisible(false);
    this.#picture.setVisible(false);
  }

  glideBack(): void {
    this.isFree = true;
    this.#count.setVisible(false);
    const { x, y } = this.#home;
    this.#stage.motion.glide(this.#picture, { x, y }, 380, () => this.#picture.setVisible(false));
  }
}

/** Drags things: shows them under the pointer, outlines the targets that accept them, and after the drop waits for the answer. */
export class Drag {
  readonly #stage: Stage;
  readonly #things: Things;
  readonly #marks: Phaser.GameObjects.Graphics;
  readonly #ghosts: Ghost[] = [];
  /** Ids of things that were dropped and wait for an answer. */
  readonly #waiting = new Set<string>();
  #carried: { readonly thing: Thing; readonly carry: Carry; readonly ghost: Ghost } | undefined;
  #over: Target | undefined;
  #isGone = false;

  constructor(stage: Stage, things: Things) {
    this.#stage = stage;
    this.#things = things;
    this.#marks = stage.scene.add.graphics().setDepth(DEPTH.target);
  }

  destroy(): void {
    this.#isGone = true;
  }

  get isOn(): boolean {
    return this.#carried !== undefined;
  }

  /** Whether any of the things still waits for an answer; until then they cannot be dragged again. */
  waits({ ids }: Carry): boolean {
    return ids.some((id) => this.#waiting.has(id));
  }

  start(thing: Thing, carry: Carry): void {
    const free = this.#ghosts.find(({ isFree }) => isFree);
    const ghost = free ?? new Ghost(this.#stage);
    if (free === undefined) this.#ghosts.push(ghost);
    ghost.lift(carry, thing);
    thing.hold?.(true);
    this.#carried = { thing, carry, ghost };
    this.#draw();
  }

  move(x: number, y: number): void {
    if (this.#carried === undefined) return;
    this.#carried.ghost.move(x, y);
    const over = this.#things.target(x, y, this.#carried.carry);
    if (over === this.#over) return;
    this.#over = over;
    this.#draw();
  }

  /** Drops the load. It waits there for the answer, and glides back when the target refuses it. */
  async end(x: number, y: number): Promise<void> {
    if (this.#carried === undefined) return;
    const { thing, carry, ghost } = this.#carried;
    const target = this.#things.target(x, y, carry);
    this.#clear();
    if (target === undefined) this.#explain(thing, carry, x, y);
    let stays = false;
    for (const id of carry.ids) this.#waiting.add(id);
    try {
      stays = (await target?.drop(carry, x, y)) === true;
    } finally {
      for (const id of carry.ids) this.#waiting.delete(id);
      if (!this.#isGone) {
        thing.hold?.(false);
        if (stays) ghost.vanish();
        else ghost.glideBack();
      }
    }
  }

  /** Says why nothing came of a drop; a thing that was put back where it lay needs no word. */
  #explain(thing: Thing, carry: Carry, x: number, y: number): void {
    if (Math.abs(x - thing.x) < thing.w && Math.abs(y - thing.y) < thing.h) return;
    const { t, tell } = this.#stage;
    const place = this.#things.placeAt(x, y);
    const goes = t(`floor:drop.${carry.what}`);
    const here = place === undefined ? goes : t('floor:drop.not-here', { wants: place.wants, goes });
    tell(place?.why?.(carry) ?? here, { x, y });
  }

  cancel(): void {
    if (this.#carried === undefined) return;
    const { thing, ghost } = this.#carried;
    this.#clear();
    thing.hold?.(false);
    ghost.glideBack();
  }

  #clear(): void {
    this.#carried = undefined;
    this.#over = undefined;
    this.#marks.clear();
  }

  /** Outlines the targets that accept the load; the one under the pointer more strongly. */
  #draw(): void {
    const marks = this.#marks.clear();
    if (this.#carried === undefined) return;
    for (const target of this.#things.targetsFor(this.#carried.carry)) {
      const { x, y, w, h } = target.rect;
      const here = target === this.#over;
      marks.fillStyle(number(PALETTE.white), here ? 0.2 : 0.1).fillRoundedRect(x, y, w, h, 6);
      marks
        .lineStyle(here ? 3 : 1.5, number(PALETTE.harbour), here ? 1 : 0.6)
        .strokeRoundedRect(x + 1, y + 1, w - 2, h - 2, 6);
    }
  }
}
