import type * as Phaser from 'phaser';
import { fitFirst } from '../label.ts';
import { PALETTE } from '../palette.ts';
import type { Rect } from '../rect.ts';
import { DEPTH, type Stage, sign } from '../stage.ts';
import type { Carry, Thing } from '../things.ts';
import { nameOf, shortNameOf } from '../words.ts';
import { BOX } from './art-boxes.ts';
import type { OrdersPlan } from './orders-layout.ts';

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** The least width for two pallets with their names side by side, and height for one with its name below it, pixels. */
const TWO_WIDE = 100;
const ONE_HIGH = 46;
/** The least height for a name on two lines, pixels. */
const TWO_LINES = 20;
/** On a low place the boxes stand beside the name: their share of its width. */
const BESIDE = 0.3;

/** Divides a rectangle into equal places for a number of pallets: where it is narrow, one below the other. */
export function layStacks({ x, y, w, h }: Rect, count: number): Rect[] {
  const columns = count <= 1 || w < TWO_WIDE ? 1 : w > 230 ? Math.min(count, 3) : 2;
  const rows = Math.max(1, Math.ceil(count / columns));
  const [wide, high] = [w / columns, h / rows];
  return Array.from({ length: count }, (_, i) => ({
    x: x + (i % columns) * wide + 2,
    y: y + Math.floor(i / columns) * high,
    w: wide - 4,
    h: high - 3,
  }));
}

/** A pallet with the boxes of one mode. It is dragged to its lane as a whole. */
export class Stack implements Thing {
  carry: Carry | undefined;
  count = 0;
  x = 0;
  y = 0;
  w = 0;
  h = 0;
  readonly #stage: Stage;
  readonly #mode: string;
  readonly #pallet: Phaser.GameObjects.Image;
  readonly #name: Phaser.GameObjects.Text;
  #orders: readonly string[] = [];

  constructor(stage: Stage, mode: string) {
    this.#stage = stage;
    this.#mode = mode;
    this.#pallet = stage.atlas.image('pallet').setDepth(DEPTH.belt);
    this.#name = sign(stage, 11, PALETTE.ink);
  }

  label(): string {
    const { host, t } = this.#stage;
    return t('floor:thing.stack', { mode: nameOf(host, 'mode', this.#mode), boxes: this.count });
  }

  act(): void {
    this.#stage.open({ kind: 'order', id: this.#orders[0] ?? '' });
  }

  clear(): void {
    this.count = 0;
    this.carry = undefined;
    this.#pallet.setVisible(false);
    this.#name.setVisible(false);
  }

  /** Moves the pallet to its place; returns the places of its boxes, as many as fit. */
  show(place: Rect, orders: readonly string[], plan: Pick<OrdersPlan, 'text' | 'unit'>): Spot[] {
    this.#orders = orders;
    this.count = orders.length;
    this.carry = { what: 'parcel', ids: orders, frame: 'box-labelled' };
    this.#name.setVisible(true);
    return place.h < ONE_HIGH ? this.#besideName(place, plan) : this.#aboveName(place, plan);
  }

  /** The names to try: whole, then short; with the number of boxes that are not drawn. */
  #names(more: number): string[] {
    const { host } = this.#stage;
    const names = [nameOf(host, 'mode', this.#mode), shortNameOf(host, this.#mode)];
    return more > 0 ? names.map((name) => `${name} +${more}`) : names;
  }

  #aboveName({ x, y, w, h }: Rect, { text, unit: size }: Pick<OrdersPlan, 'text' | 'unit'>): Spot[] {
    fitFirst(this.#name, this.#names(0), w - 2, text - 2);
    const foot = y + h - this.#name.height;
    this.#name.setPosition(x + w / 2, y + h - this.#name.height / 2);
    this.#putPallet(x + w / 2 + 3, foot - 6, w);
    [this.x, this.y, this.w, this.h] = [x + w / 2, (foot - 12 + y + h) / 2, w, y + h - foot + 12];
    const spots = this.#pile({ x, y, w, h: foot - 12 - y }, this.count, size);
    if (spots.length < this.count) fitFirst(this.#name, this.#names(this.count - spots.length), w - 2, text - 2);
    return spots;
  }

  #besideName({ x, y, w, h }: Rect, { text, unit: size }: Pick<OrdersPlan, 'text' | 'unit'>): Spot[] {
    const side = w * BESIDE;
    const scale = Math.min(size, (side - 2) / BOX.w, (h - 4) / BOX.h);
    this.#putPallet(x + side / 2, y + h - 3, side);
    // Where the number has no room beside the name, the name alone is there: pointing at it tells the number.
    const lines = h < TWO_LINES ? 1 : 2;
    fitFirst(this.#name, [...this.#names(this.count - 1), ...this.#names(0)], w - side, text - 2, lines);
    this.#name.setPosition(x + side + (w - side) / 2, y + h / 2);
    [this.x, this.y, this.w, this.h] = [x + w / 2, y + h / 2, w, h];
    return [{ x: x + side / 2, y: y + h - 4 - (BOX.h * scale) / 2, scale }];
  }

  #putPallet(x: number, y: number, w: number): void {
    const unit = 1 / this.#stage.atlas.density;
    this.#pallet
      .setVisible(true)
      .setPosition(x, y)
      .setScale((unit * w) / 88, unit * 0.8);
  }

  #pile({ x, y, w, h }: Rect, count: number, size: number): Spot[] {
    const scale = Math.min(size, Math.max(0.55, h / (BOX.h * 1.6)), w / BOX.w);
    const columns = Math.max(1, Math.floor(w / (BOX.w * scale * 0.92)));
    const rows = Math.max(1, Math.floor((h + BOX.h * scale * 0.2) / (BOX.h * scale * 0.72)));
    const room = columns * rows;
    const shown = Math.min(count, room);
    const across = Math.min(count, columns);
    const [wide, high] = [BOX.w * scale * 0.92, BOX.h * scale * 0.72];
    return Array.from({ length: shown }, (_, i) => ({
      x: x + w / 2 + ((i % columns) - (across - 1) / 2) * wide,
      y: y + h - (BOX.h * scale) / 2 + 4 - Math.floor(i / columns) * high,
      scale,
    }));
  }
}
