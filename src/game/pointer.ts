import type { FloorCamera } from './camera.ts';
import type { Drag } from './drag.ts';
import type { Stage } from './stage.ts';
import type { Tag } from './tag.ts';
import type { Carry, Thing, Things } from './things.ts';

/** In pixels of the page: movement after which a press becomes a drag; by how much a mouse and a finger may miss a thing. */
const [START, SLACK, FINGER] = [6, 3, 12];

/** Pointer control: hovering over things, clicking and dragging them. */
export class Pointer {
  readonly #stage: Stage;
  readonly #things: Things;
  readonly #drag: Drag;
  readonly #camera: FloorCamera;
  readonly #tag: Tag;
  readonly #canvas: HTMLCanvasElement;
  readonly #off = new AbortController();
  #pressed: Thing | undefined;
  #from = { x: 0, y: 0 };

  constructor(stage: Stage, things: Things, drag: Drag, camera: FloorCamera, tag: Tag) {
    [this.#stage, this.#things, this.#drag, this.#camera, this.#tag] = [stage, things, drag, camera, tag];
    this.#canvas = stage.scene.game.canvas;
    this.#canvas.style.touchAction = 'none';
    const on = (
      type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel' | 'pointerleave',
      act: (event: PointerEvent) => void,
    ): void => this.#canvas.addEventListener(type, act, { signal: this.#off.signal });
    on('pointerdown', (event) => this.#press(event));
    on('pointermove', (event) => this.#move(event));
    on('pointerup', (event) => this.#release(event));
    on('pointercancel', () => this.#drop());
    on('pointerleave', () => this.#tag.hide());
  }

  destroy(): void {
    this.#off.abort();
    this.#drag.destroy();
  }

  #thingAt({ offsetX, offsetY, pointerType }: PointerEvent): Thing | undefined {
    const { x, y } = this.#camera.toFloor(offsetX, offsetY);
    return this.#things.at(x, y, (pointerType === 'touch' ? FINGER : SLACK) / this.#camera.zoom);
  }

  #press(event: PointerEvent): void {
    if (!event.isPrimary || event.button !== 0) return;
    this.#pressed = this.#thingAt(event);
    this.#from = { x: event.offsetX, y: event.offsetY };
    this.#canvas.setPointerCapture(event.pointerId);
  }

  #move(event: PointerEvent): void {
    if (!event.isPrimary) return;
    const { x, y } = this.#camera.toFloor(event.offsetX, event.offsetY);
    const far = Math.abs(event.offsetX - this.#from.x) + Math.abs(event.offsetY - this.#from.y) > START;
    const carry = this.#pressed && this.#carryOf(this.#pressed);
    if (!this.#drag.isOn && this.#pressed !== undefined && carry !== undefined && far) {
      this.#tag.hide();
      this.#drag.start(this.#pressed, carry);
    }
    if (this.#drag.isOn) this.#drag.move(x, y);
    else if (event.pointerType !== 'touch' && event.buttons === 0) this.#point(event);
    if (this.#drag.isOn) this.#canvas.style.cursor = 'grabbing';
  }

  /** The load of a thing if it can be dragged now; not in a replay, nor while it waits for an answer. */
  #carryOf({ carry }: Thing): Carry | undefined {
    return carry === undefined || this.#stage.isReplay() || this.#drag.waits(carry) ? undefined : carry;
  }

  #point(event: PointerEvent): void {
    const thing = this.#thingAt(event);
    this.#canvas.style.cursor =
      thing === undefined ? 'default' : this.#carryOf(thing) === undefined ? 'pointer' : 'grab';
    if (thing === undefined) this.#tag.hide();
    else this.#tag.show(thing.label(), thing.x, thing.y - thing.h / 2, this.#camera.sight, this.#camera.zoom);
  }

  #release(event: PointerEvent): void {
    if (!event.isPrimary) return;
    const pressed = this.#pressed;
    this.#pressed = undefined;
    this.#canvas.style.cursor = 'default';
    const { x, y } = this.#camera.toFloor(event.offsetX, event.offsetY);
    if (this.#drag.isOn) void this.#drag.end(x, y);
    else if (pressed !== undefined && pressed === this.#thingAt(event)) pressed.act();
    else if (pressed !== undefined && !this.#stage.isReplay())
      this.#stage.tell(this.#stage.t(pressed.carry === undefined ? 'floor:drop.fixed' : 'floor:drop.waits'), pressed);
  }

  #drop(): void {
    this.#pressed = undefined;
    this.#drag.cancel();
  }
}
