import type * as Phaser from 'phaser';
import type { FloorCamera } from './camera.ts';
import { number, PALETTE } from './palette.ts';
import { contains } from './rect.ts';
import { DEPTH, type Stage } from './stage.ts';
import type { Tag } from './tag.ts';
import type { Thing, Things } from './things.ts';

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Keyboard control: arrows move a ring from thing to thing, Enter opens the thing with the ring. */
export class Focus {
  readonly #stage: Stage;
  readonly #things: Things;
  readonly #camera: FloorCamera;
  readonly #tag: Tag;
  readonly #ring: Phaser.GameObjects.Graphics;
  readonly #off = new AbortController();
  #thing: Thing | undefined;

  constructor(stage: Stage, things: Things, camera: FloorCamera, tag: Tag) {
    [this.#stage, this.#things, this.#camera, this.#tag] = [stage, things, camera, tag];
    this.#ring = stage.scene.add.graphics().setDepth(DEPTH.ring).setVisible(false);
    const { canvas } = stage.scene.game;
    const { signal } = this.#off;
    canvas.tabIndex = 0;
    canvas.addEventListener('keydown', (event) => this.#press(event), { signal });
    canvas.addEventListener('blur', () => this.#away(), { signal });
    canvas.addEventListener('pointerdown', () => this.#leave(), { signal });
  }

  destroy(): void {
    this.#off.abort();
  }

  #press(event: KeyboardEvent): void {
    const way = ARROWS[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (way !== undefined) this.#step(way[0], way[1]);
    else if ((event.key === 'Enter' || event.key === ' ') && this.#thing !== undefined) this.#thing.act();
    else if (event.key === 'Escape' && this.#thing !== undefined) this.#away();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #step(dx: number, dy: number): void {
    const next = this.#things.next(this.#thing, dx, dy);
    if (next === undefined) return;
    this.#thing = next;
    this.#things.approach(next);
    if (!contains(this.#camera.sight, next.x, next.y)) this.#camera.look(0);
    this.#stage.say(next.label());
    this.#draw();
  }

  #draw(): void {
    const thing = this.#thing;
    if (thing === undefined) return;
    const [w, h] = [thing.w + 8, thing.h + 8];
    const ring = this.#ring.clear().setVisible(true);
    ring.lineStyle(6, number(PALETTE.white), 1).strokeRoundedRect(-w / 2, -h / 2, w, h, 7);
    ring.lineStyle(3, number(PALETTE.harbour), 1).strokeRoundedRect(-w / 2, -h / 2, w, h, 7);
    this.update();
    this.#tag.show(thing.label(), thing.x, thing.top ?? thing.y - h / 2, this.#camera.sight, this.#camera.zoom);
  }

  /** Nothing has the ring, and nothing is pointed at. */
  #away(): void {
    this.#things.approach(null);
    this.#leave();
  }

  #leave(): void {
    this.#thing = undefined;
    this.#ring.setVisible(false);
    this.#tag.hide();
  }

  /** To be called when things may have been added or removed. */
  sync(): void {
    if (this.#thing === undefined) return;
    if (this.#things.holds(this.#thing)) this.#draw();
    else this.#leave();
  }

  /** Keeps the ring on a thing that moves. */
  update(): void {
    if (this.#thing !== undefined) this.#ring.setPosition(this.#thing.x, this.#thing.y);
  }
}
