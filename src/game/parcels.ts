import type * as Phaser from 'phaser';
import type { FreightMode } from '../host/index.ts';
import type { FloorModel, Journey, ParcelModel } from './floor-model.ts';
import { progressOf } from './parcel-progress.ts';
import { wobbleOf } from './piece.ts';
import { type Route, type Routes, SAMPLES } from './routes.ts';
import { DEPTH, type Stage } from './stage.ts';
import type { Part, Target, Thing } from './things.ts';
import { nameOf } from './words.ts';

/** Part of the way to its place a parcel makes up in a second. */
const CATCH_UP = 2.2;
/** Ticks that are drawn around a port; more are only counted. */
const TICKS = 36;
const SIZES: Readonly<Record<Journey, number>> = { moving: 0.82, stopped: 0.95, back: 0.8, arrived: 0.8, done: 0.62 };

/** A picture of a parcel on the map. They are pooled: a parcel comes and goes, its picture stays. */
export class MapParcel implements Thing {
  x = 0;
  y = 0;
  w = 14;
  h = 14;
  readonly #image: Phaser.GameObjects.Image;
  readonly #unit: number;
  #model: ParcelModel | undefined;
  #route: Route | undefined;
  #stage: Stage | undefined;
  #days = 1;
  #aside = 0;
  #shown = 0;
  #seat = -1;
  #turns = false;

  constructor(image: Phaser.GameObjects.Image, unit: number) {
    this.#image = image.setDepth(DEPTH.map + 3);
    this.#unit = unit;
  }

  label(): string {
    if (this.#model === undefined || this.#stage === undefined) return '';
    const { order, shipment, journey } = this.#model;
    const { host, t } = this.#stage;
    const market = nameOf(host, 'markets', shipment.market);
    return t('floor:thing.parcel', { number: order.number, market, journey: t(`floor:journey.${journey}`) });
  }

  act(): void {
    if (this.#model !== undefined) this.#stage?.open({ kind: 'order', id: this.#model.order.id });
  }

  /** Takes a parcel on. `seat` is its place in the cluster at its port, for those that do not move. */
  show(stage: Stage, model: ParcelModel, route: Route, days: number, seat: number): void {
    if (this.#model?.shipment.id !== model.shipment.id) this.#shown = -1;
    const { journey, shipment } = model;
    [this.#stage, this.#model, this.#route, this.#days, this.#seat] = [stage, model, route, days, seat];
    this.#turns = journey === 'moving' && route.way === 'air';
    this.#aside = wobbleOf(shipment.id) - 0.5;
    const frame = journey === 'moving' ? route.way : journey === 'stopped' ? 'stop' : journey === 'back' ? 'back' : journey === 'done' ? 'tick-done' : 'tick';
    this.#image.setFrame(frame).setVisible(true).setScale(this.#unit * SIZES[journey]).setRotation(0).setFlipX(false);
    this.#image.setDepth(DEPTH.map + (journey === 'stopped' ? 5 : journey === 'moving' ? 4 : 3));
  }

  hide(): void {
    this.#model = undefined;
    this.#image.setVisible(false);
  }

  /** Moves towards where the parcel is now; `part` of the way, 1 for at once. */
  update(now: number, part: number): void {
    if (this.#model === undefined || this.#route === undefined) return;
    const goal = this.#seat >= 0 && this.#model.journey !== 'stopped' ? 1 : progressOf(this.#model.shipment, now, this.#days);
    this.#shown = this.#shown < 0 ? goal : this.#shown + (goal - this.#shown) * part;
    this.place(this.#route, this.#shown);
  }

  /** Stands on the route at that part of it, 0 to 1. */
  place({ xs, ys }: Route, progress: number): void {
    const along = Math.max(0, Math.min(1, progress)) * SAMPLES;
    const i = Math.min(SAMPLES - 1, Math.floor(along));
    const part = along - i;
    const [x0, y0, x1, y1] = [xs[i] ?? 0, ys[i] ?? 0, xs[i + 1] ?? 0, ys[i + 1] ?? 0];
    const wide = this.#aside * 13 * Math.min(1, 6 * progress * (1 - progress) + 0.12);
    this.x = x0 + (x1 - x0) * part + wide * 0.4;
    this.y = y0 + (y1 - y0) * part + wide;
    if (this.#seat >= 0) this.#sit();
    else if (this.#turns) this.#image.rotation = Math.atan2(y1 - y0, x1 - x0);
    else this.#image.flipX = x1 < x0;
    this.#image.setPosition(this.x, this.y);
  }

  /** In a cluster, each has its seat on a spiral around the port. */
  #sit(): void {
    const round = (this.#seat + 2.4) * 2.39996;
    const far = 4.6 * Math.sqrt(this.#seat + 2.4);
    const stretch = this.#model?.journey === 'stopped' ? 1.7 : 1;
    this.x += Math.cos(round) * far * stretch;
    this.y += Math.sin(round) * far * stretch * 0.8;
  }

  fly(aside: number, frame: string): void {
    this.#aside = aside;
    this.#turns = frame === 'air';
    this.#image.setFrame(frame).setScale(this.#unit * SIZES.moving).setVisible(true);
  }
}

/** Every parcel under way, on its route; the arrived as small ticks; the stopped as red signs. */
export class Parcels implements Part {
  readonly targets: readonly Target[] = [];
  readonly #stage: Stage;
  readonly #pool: MapParcel[] = [];
  #used = 0;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  *things(): Iterable<Thing> {
    for (let i = 0; i < this.#used; i += 1) {
      const parcel = this.#pool[i];
      if (parcel !== undefined) yield parcel;
    }
  }

  sync({ parcels }: FloorModel, routes: Routes): void {
    const modes = new Map(this.#stage.host.catalogue.modes.map((mode) => [mode.id, mode]));
    const seats = new Map<string, number>();
    this.#used = 0;
    for (const model of [...parcels].sort(byNeed)) {
      const mode = modes.get(model.shipment.mode);
      if (mode === undefined) continue;
      const { journey, shipment } = model;
      const cluster = journey === 'moving' || journey === 'back' ? '' : `${shipment.market}/${journey === 'stopped'}`;
      const seat = cluster === '' ? -1 : (seats.get(cluster) ?? 0);
      if (seat >= TICKS) continue;
      if (cluster !== '') seats.set(cluster, seat + 1);
      this.#show(model, mode, routes, seat);
    }
    for (let i = this.#used; i < this.#pool.length; i += 1) this.#pool[i]?.hide();
  }

  #show(model: ParcelModel, mode: FreightMode, routes: Routes, seat: number): void {
    const { atlas } = this.#stage;
    const parcel = this.#pool[this.#used] ?? new MapParcel(atlas.image('air'), 1 / atlas.density);
    this.#pool[this.#used] = parcel;
    this.#used += 1;
    const { market } = model.shipment;
    parcel.show(this.#stage, model, routes.of(mode.route, market), mode.lanes[market]?.days ?? 8, seat);
  }

  update(now: number, elapsed: number): void {
    const part = this.#stage.motion.calm ? 1 : Math.min(1, (CATCH_UP * elapsed) / 1000);
    for (let i = 0; i < this.#used; i += 1) this.#pool[i]?.update(now, part);
  }
}

const NEED: Readonly<Record<Journey, number>> = { stopped: 0, back: 1, moving: 2, arrived: 3, done: 4 };

/** The pictures keep their parcels as long as the order of things does; those in need come first. */
function byNeed(a: ParcelModel, b: ParcelModel): number {
  return NEED[a.journey] - NEED[b.journey] || (a.shipment.id < b.shipment.id ? -1 : 1);
}
