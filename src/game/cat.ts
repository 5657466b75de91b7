import type * as Phaser from 'phaser';
import { type CatPlan, catAt } from './cat-plan.ts';
import type { Perch, Spot } from './floor-room.ts';
import type { Layout } from './layout.ts';
import { clamp } from './rect.ts';
import { DEPTH, type Stage } from './stage.ts';

/** Pixels of one step. */
const STEP = 7;

/** The way from one place to another: down to the foot of the wall, along it, and up or down to the other. */
function wayOf(from: Spot, to: Spot, floor: number): readonly Spot[] {
  return [from, { x: from.x, y: floor }, { x: to.x, y: floor }, to];
}

/** The point of a way at a share of its length, and whether it leads to the right there. */
function along(way: readonly Spot[], part: number): Spot & { readonly gone: number; readonly right: boolean } {
  const lengths = way.slice(1).map((to, i) => Math.hypot(to.x - (way[i]?.x ?? 0), to.y - (way[i]?.y ?? 0)));
  const gone = part * lengths.reduce((sum, each) => sum + each, 0);
  let left = gone;
  for (const [i, length] of lengths.entries()) {
    const [from, to] = [way[i], way[i + 1]];
    if (from === undefined || to === undefined) break;
    if (left <= length || i === lengths.length - 1) {
      const share = length === 0 ? 1 : Math.min(1, left / length);
      return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share, gone, right: to.x > from.x };
    }
    left -= length;
  }
  return { x: 0, y: 0, gone, right: false };
}

/** The cat of the house. It has places of its own, and nothing depends on it. */
export class Cat {
  readonly #stage: Stage;
  readonly #image: Phaser.GameObjects.Image;
  #places: readonly Perch[] = [];
  #floor = 0;

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#image = stage.atlas
      .image('cat-sleep')
      .setOrigin(0.5, 1)
      .setDepth(DEPTH.rider + 1);
  }

  /** `perches` are its places in the rooms; the window sill is always one. */
  lay({ window, wallFoot, w }: Layout, perches: readonly Perch[]): void {
    this.#places = [{ x: window.x + window.w * 0.24, y: window.y + window.h + 5 }, ...perches];
    this.#floor = wallFoot + 4;
    this.#image.setScale(clamp(w / 760, 0.6, 1) / this.#stage.atlas.density);
  }

  /** Shows what it does at a simulated time; where motion is reduced it is at once where it goes. */
  update(now: number): void {
    const plan = catAt(now, this.#places.length);
    const [from, to] = [this.#places[plan.from], this.#places[plan.to]];
    if (from === undefined || to === undefined) return;
    if (plan.part >= 1 || this.#stage.motion.calm) this.#rest(to, plan);
    else this.#walk(from, to, plan);
  }

  #rest(at: Perch, { pose }: CatPlan): void {
    this.#image
      .setFrame(at.box === true ? 'cat-box' : `cat-${pose}`)
      .setPosition(at.x, at.y)
      .setFlipX(false);
  }

  #walk(from: Perch, to: Perch, { part }: CatPlan): void {
    const { x, y, gone, right } = along(wayOf(from, to, this.#floor), part);
    this.#image
      .setFrame(`cat-walk-${Math.floor(gone / STEP) % 2}`)
      .setPosition(x, y)
      .setFlipX(right);
  }
}
