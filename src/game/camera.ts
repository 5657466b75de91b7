import type * as Phaser from 'phaser';
import type { Layout } from './layout.ts';
import type { Motion } from './motion.ts';
import type { Rect } from './rect.ts';

/** The camera's position: the middle of the picture, in pixels of the floor, and the zoom. */
interface Sight {
  x: number;
  y: number;
  zoom: number;
}

/** The camera of the floor. It glides to a room and stays inside the floor. */
export class FloorCamera {
  readonly #camera: Phaser.Cameras.Scene2D.Camera;
  readonly #motion: Motion;
  readonly #sight: Sight = { x: 0, y: 0, zoom: 1 };
  #layout: Layout | undefined;
  #view = { w: 0, h: 0 };
  #pixels = 1;
  #room = 0;

  constructor(camera: Phaser.Cameras.Scene2D.Camera, motion: Motion) {
    this.#camera = camera;
    this.#motion = motion;
  }

  get zoom(): number {
    return this.#sight.zoom;
  }

  get room(): number {
    return this.#room;
  }

  /** The visible part of the floor, in pixels of the floor. */
  get sight(): Rect {
    const { x, y, zoom } = this.#sight;
    const { w, h } = this.#view;
    return { x: x - w / zoom / 2, y: y - h / zoom / 2, w: w / zoom, h: h / zoom };
  }

  /**
   * @param view size of the canvas in pixels of the page
   * @param pixels device pixels of one pixel of the page
   */
  lay(layout: Layout, view: { readonly w: number; readonly h: number }, pixels: number): void {
    this.#layout = layout;
    this.#view = view;
    this.#pixels = pixels;
    // A glide under way would go on to where the room was before.
    this.#motion.stop(this.#sight);
    Object.assign(this.#sight, this.#seen(this.#room));
    this.update();
  }

  look(room: number): void {
    if (this.#layout?.places[room] === undefined) return;
    this.#room = room;
    this.#motion.glide(this.#sight, this.#seen(room), 700);
  }

  #seen(room: number): Sight {
    const floor = this.#layout;
    const rect = floor?.places[room]?.rect;
    if (floor === undefined || rect === undefined) return { x: 0, y: 0, zoom: 1 };
    const view = this.#view;
    const zoom = Math.min(view.w / rect.w, view.h / rect.h, 2.6);
    const keep = (at: number, size: number, seen: number): number =>
      Math.max(seen / zoom / 2, Math.min(size - seen / zoom / 2, at));
    return {
      x: keep(rect.x + rect.w / 2, floor.w, view.w),
      y: keep(rect.y + rect.h / 2, floor.h, view.h),
      zoom,
    };
  }

  update(): void {
    this.#camera.setZoom(this.#sight.zoom * this.#pixels).centerOn(this.#sight.x, this.#sight.y);
  }

  /** The point of the page over a point of the floor, from the top left of the canvas. */
  toPage({ x, y }: { readonly x: number; readonly y: number }): { readonly x: number; readonly y: number } {
    const { sight, zoom } = this;
    return { x: (x - sight.x) * zoom, y: (y - sight.y) * zoom };
  }

  /** The point of the floor under a point of the page, both from the top left of the canvas. */
  toFloor(px: number, py: number): { readonly x: number; readonly y: number } {
    const { x, y, zoom } = this.#sight;
    const { w, h } = this.#view;
    return { x: x + (px - w / 2) / zoom, y: y + (py - h / 2) / zoom };
  }
}
