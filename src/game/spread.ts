import type * as Phaser from 'phaser';
import { number, PALETTE } from './palette.ts';
import { clamp, type Rect } from './rect.ts';
import { DEPTH, type Stage } from './stage.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far a mark is moved aside, pixels; `top` is the upper edge of all that moved with it. */
export interface Aside extends Point {
  readonly top: number;
}

/** A mark on the map that can be moved aside. `home` is where it is otherwise. */
export interface Mark {
  readonly id: string;
  readonly home: Point;
  /** Moves it by so many pixels; null: it is where it belongs. */
  shift(by: Aside | null): void;
}

/** Pixels: how near one has to point; how near marks have to be to each other to lie on one heap. */
const [NEAR, HEAP] = [16, 20];
/** Pixels from mark to mark on the spiral, about half the distance of two; less on a small map. */
const [WIDE, LEAST] = [13.5, 12];
/** Free space around the outermost mark, pixels. */
const RIM = 13;
/** Real ms in which marks move apart. */
const SPREADS = 220;
const GOLDEN = 2.39996;

const far = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

interface Fan {
  readonly centre: Point;
  readonly radius: number;
  readonly places: ReadonlyMap<Mark, Point>;
}

/**
 * Where the marks of the heap at a point go: on a spiral, the nearest one first, inside the map. Null where there is no heap.
 * @param size scale of the marks
 */
export function fanOut(at: Point, marks: readonly Mark[], chart: Rect, size: number): Fan | null {
  const [nearest] = [...marks].sort((a, b) => far(a.home, at) - far(b.home, at));
  if (nearest === undefined || far(nearest.home, at) > NEAR) return null;
  const heap = marks
    .filter(({ home }) => far(home, nearest.home) < HEAP)
    .sort((a, b) => far(a.home, at) - far(b.home, at) || (a.id < b.id ? -1 : 1));
  if (heap.length < 2) return null;
  const step = Math.max(LEAST, WIDE * size);
  const radius = step * Math.sqrt(heap.length - 1) + RIM;
  const inside = (value: number, from: number, length: number): number =>
    clamp(value, from + radius, Math.max(from + radius, from + length - radius));
  const { home } = nearest;
  const centre = { x: inside(home.x, chart.x, chart.w), y: inside(home.y, chart.y, chart.h) };
  const places = heap.map((mark, i): [Mark, Point] => {
    const out = step * Math.sqrt(i);
    return [mark, { x: centre.x + Math.cos(i * GOLDEN) * out, y: centre.y + Math.sin(i * GOLDEN) * out }];
  });
  return { centre, radius, places: new Map(places) };
}

/** Fans out marks that lie on each other while somebody points near them, so that each can be pointed at. */
export class Spread {
  readonly #stage: Stage;
  readonly #sheet: Phaser.GameObjects.Graphics;
  #fan: Fan | null = null;
  #share = 0;

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#sheet = stage.scene.add.graphics().setDepth(DEPTH.map + 6);
  }

  /** How far the marks have moved apart, 0 to 1. */
  get share(): number {
    return this.#share;
  }

  set share(share: number) {
    this.#share = share;
    const fan = this.#fan;
    const top = fan === null ? 0 : fan.centre.y - fan.radius;
    for (const [mark, place] of fan?.places ?? [])
      mark.shift({ x: (place.x - mark.home.x) * share, y: (place.y - mark.home.y) * share, top });
    this.#draw();
  }

  /** Somebody points at a place of the map, or no longer does. Returns whether that has spread a heap. */
  approach(at: Point | null, marks: readonly Mark[], chart: Rect, size: number): boolean {
    const fan = this.#fan;
    if (at !== null && fan !== null && far(at, fan.centre) < fan.radius) return false;
    this.close();
    this.#fan = at === null ? null : fanOut(at, marks, chart, size);
    if (this.#fan === null) return false;
    this.#stage.motion.glide<{ share: number }>(this, { share: 1 }, SPREADS, undefined, 'Cubic.easeOut');
    return true;
  }

  /** Puts all marks back where they belong. */
  close(): void {
    this.#stage.motion.stop(this);
    for (const mark of this.#fan?.places.keys() ?? []) mark.shift(null);
    this.#fan = null;
    this.share = 0;
  }

  /** Draws the sheet under the marks, so that they stand out from the map. */
  #draw(): void {
    const sheet = this.#sheet.clear();
    const fan = this.#fan;
    if (fan === null || this.#share === 0) return;
    const radius = fan.radius * (0.4 + 0.6 * this.#share);
    sheet.fillStyle(number(PALETTE.white), 0.8).fillCircle(fan.centre.x, fan.centre.y, radius);
    sheet.lineStyle(1.5, number(PALETTE.harbour), 0.55).strokeCircle(fan.centre.x, fan.centre.y, radius);
  }
}
