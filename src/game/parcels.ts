import type * as Phaser from 'phaser';
import type { FreightMode } from '../host/index.ts';
import type { Layout } from './layout.ts';
import type { Journey, ParcelModel } from './parcel-model.ts';
import { progressOf } from './parcel-progress.ts';
import { wobbleOf } from './piece.ts';
import type { Rect } from './rect.ts';
import { type Route, type Routes, SAMPLES } from './routes.ts';
import { type Aside, type Mark, Spread } from './spread.ts';
import { DEPTH, type Stage } from './stage.ts';
import type { Part, Target, Thing } from './things.ts';
import { nameOf } from './words.ts';

/** Share of the remaining way to its place that a parcel moves in a second. */
const CATCH_UP = 2.2;
/** The most ticks drawn around a port; more are shown as a number. */
const TICKS = 36;
/** Days of a journey for which the mode promises none. */
const USUAL_DAYS = 8;
const SIZES: Readonly<Record<Journey, number>> = { moving: 0.82, stopped: 0.95, back: 0.8, arrived: 0.8, done: 0.62 };

const LEVELS: Readonly<Record<Journey, number>> = { moving: 4, stopped: 5, back: 4, arrived: 3, done: 3 };
/** By how much a mark that was moved aside lies above all others, and how much larger it is. */
const SPREAD_LEVEL = 8;
const SPREAD_SIZE = 1.35;
/** Pictures of parcels that do not move; the others show their mode of travel. */
const FRAMES: Readonly<Partial<Record<Journey, string>>> = {
  stopped: 'stop',
  back: 'back',
  arrived: 'tick',
  done: 'tick-done',
};

/** A picture of a parcel on the map. Pictures are pooled: when a parcel is gone, the picture is used for another one. */
export class MapParcel implements Thing, Mark {
  x = 0;
  y = 0;
  w = 14;
  h = 14;
  size = 1;
  home = { x: 0, y: 0 };
  #shift: Aside | null = null;
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

  get level(): number {
    return this.#model === undefined ? 0 : LEVELS[this.#model.journey] + (this.#shift === null ? 0 : SPREAD_LEVEL);
  }

  get id(): string {
    return this.#model?.id ?? '';
  }

  /** Moves it aside, and on top of what lies there. */
  shift(by: Aside | null): void {
    this.#shift = by;
    this.#lift();
    this.#move();
  }

  /** A tag is put above all marks that were moved aside together. */
  get top(): number | undefined {
    return this.#shift?.top;
  }

  #move(): void {
    this.x = this.home.x + (this.#shift?.x ?? 0);
    this.y = this.home.y + (this.#shift?.y ?? 0);
    this.#image.setPosition(this.x, this.y);
  }

  label(): string {
    if (this.#model === undefined || this.#stage === undefined) return '';
    const { subject, journey } = this.#model;
    const { host, t } = this.#stage;
    const market = nameOf(host, 'market', this.#model.market);
    const number = nameOf(host, subject.kind, subject.id);
    return t('floor:thing.parcel', { number, market, journey: t(`floor:journey.${journey}`) });
  }

  act(): void {
    const paper = this.#model?.paper ?? null;
    if (paper === null) this.#stage?.say(this.label());
    else this.#stage?.open(paper);
  }

  /** Shows a parcel. `seat` is its place in the cluster at its port, for parcels that do not move. */
  show(stage: Stage, model: ParcelModel, route: Route, days: number, seat: number): void {
    if (this.#model?.id !== model.id) this.#shown = -1;
    const { journey } = model;
    [this.#stage, this.#model, this.#route, this.#days, this.#seat] = [stage, model, route, days, seat];
    this.#turns = journey === 'moving' && route.way === 'air';
    this.#aside = wobbleOf(model.id) - 0.5;
    this.#image
      .setFrame(FRAMES[journey] ?? route.way)
      .setVisible(true)
      .setRotation(0)
      .setFlipX(false);
    this.#lift();
  }

  /** Draws it on its level, larger while it lies aside. What one sees is what one can click. */
  #lift(): void {
    const larger = this.#shift === null ? 1 : SPREAD_SIZE;
    const scale = this.#unit * this.size * SIZES[this.#model?.journey ?? 'moving'] * larger;
    this.#image.setDepth(DEPTH.map + this.level).setScale(scale);
    [this.w, this.h] = [this.#image.displayWidth, this.#image.displayHeight];
  }

  hide(): void {
    this.#model = undefined;
    this.#image.setVisible(false);
  }

  /** Moves towards where the parcel is now; `part` of the way, 1 for at once. */
  update(now: number, part: number): void {
    if (this.#model === undefined || this.#route === undefined) return;
    const goal = this.#seat >= 0 && this.#model.journey !== 'stopped' ? 1 : progressOf(this.#model, now, this.#days);
    this.#shown = this.#shown < 0 ? goal : this.#shown + (goal - this.#shown) * part;
    this.place(this.#route, this.#shown);
  }

  /** Moves the picture to a part of the route, 0 to 1. */
  place({ xs, ys }: Route, progress: number): void {
    const along = Math.max(0, Math.min(1, progress)) * SAMPLES;
    const i = Math.min(SAMPLES - 1, Math.floor(along));
    const part = along - i;
    const [x0, y0, x1, y1] = [xs[i] ?? 0, ys[i] ?? 0, xs[i + 1] ?? 0, ys[i + 1] ?? 0];
    const wide = this.#aside * 13 * this.size * Math.min(1, 6 * progress * (1 - progress) + 0.12);
    this.home = { x: x0 + (x1 - x0) * part + wide * 0.4, y: y0 + (y1 - y0) * part + wide };
    if (this.#seat >= 0) this.#sit();
    else if (this.#turns) this.#image.rotation = Math.atan2(y1 - y0, x1 - x0);
    else this.#image.flipX = x1 < x0;
    this.#move();
  }

  /** Moves the picture to its seat, on a spiral around the port. */
  #sit(): void {
    const round = (this.#seat + 2.4) * 2.39996;
    const far = 4.6 * this.size * Math.sqrt(this.#seat + 2.4);
    const stretch = this.#model?.journey === 'stopped' ? 1.7 : 1;
    this.home.x += Math.cos(round) * far * stretch;
    this.home.y += Math.sin(round) * far * stretch * 0.8;
  }

  fly(aside: number, frame: string): void {
    this.#aside = aside;
    this.#turns = frame === 'air';
    this.#image
      .setFrame(frame)
      .setScale(this.#unit * SIZES.moving)
      .setVisible(true);
  }
}

/** All parcels on the map: those under way on their routes, arrived ones as small ticks, stopped ones as red signs. */
export class Parcels implements Part {
  readonly targets: readonly Target[] = [];
  readonly #stage: Stage;
  readonly #shown = new Map<string, MapParcel>();
  readonly #free: MapParcel[] = [];
  #size = 1;
  #moving: readonly MapParcel[] = [];
  readonly #spread: Spread;
  #chart: Rect = { x: 0, y: 0, w: 0, h: 0 };

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#spread = new Spread(stage);
  }

  things(): Iterable<Thing> {
    return this.#moving;
  }

  /** Smaller pictures on a smaller map. */
  lay({ map }: Layout): void {
    this.#size = Math.max(0.62, Math.min(1, map.w / 640));
    this.#chart = map;
    this.#spread.close();
  }

  approach(at: { readonly x: number; readonly y: number } | null): boolean {
    return this.#spread.approach(at, this.#moving, this.#chart, this.#size);
  }

  sync(parcels: readonly ParcelModel[], routes: Routes): void {
    const modes = new Map(this.#stage.host.catalogue.modes.map((mode) => [mode.id, mode]));
    const seats = new Map<string, number>();
    const wanted = new Set<string>();
    for (const model of [...parcels].sort(byNeed)) {
      const mode = modes.get(model.mode);
      const { id, journey, market } = model;
      const cluster = CLUSTERS[journey] === '' ? '' : `${market}/${CLUSTERS[journey]}`;
      const seat = cluster === '' ? -1 : (seats.get(cluster) ?? 0);
      if (mode === undefined || seat >= TICKS) continue;
      seats.set(cluster, seat + 1);
      wanted.add(id);
      this.#show(model, mode, routes, seat);
    }
    for (const [id, parcel] of this.#shown) {
      if (wanted.has(id)) continue;
      this.#spread.close();
      parcel.hide();
      this.#free.push(parcel);
      this.#shown.delete(id);
    }
    this.#moving = [...this.#shown.values()];
  }

  #show(model: ParcelModel, mode: FreightMode, routes: Routes, seat: number): void {
    const { atlas } = this.#stage;
    const { id, market } = model;
    const parcel = this.#shown.get(id) ?? this.#free.pop() ?? new MapParcel(atlas.image('air'), 1 / atlas.density);
    parcel.size = this.#size;
    this.#shown.set(id, parcel);
    parcel.show(this.#stage, model, routes.of(mode.route, market), mode.lanes[market]?.days ?? USUAL_DAYS, seat);
  }

  update(now: number, elapsed: number): void {
    const part = this.#stage.motion.calm ? 1 : Math.min(1, (CATCH_UP * elapsed) / 1000);
    for (const parcel of this.#moving) parcel.update(now, part);
  }
}

/** The cluster that a parcel belongs to: stopped ones form one cluster, those whose journey has ended another. */
const CLUSTERS: Readonly<Record<Journey, string>> = {
  stopped: 'stopped',
  back: '',
  moving: '',
  arrived: 'end',
  done: 'end',
};
const NEED: Readonly<Record<Journey, number>> = { stopped: 0, back: 1, moving: 2, arrived: 3, done: 4 };

/** Parcels that need an action come first, then by id, so that each keeps its seat. */
function byNeed(a: ParcelModel, b: ParcelModel): number {
  return NEED[a.journey] - NEED[b.journey] || (a.id < b.id ? -1 : 1);
}
