import type * as Phaser from 'phaser';
import { lightHourOf, monthOf } from '../daylight.ts';
import { Fixture } from '../fixture.ts';
import { makePlate, type Plate } from '../plate.ts';
import { clamp, type Rect } from '../rect.ts';
import { scatter } from '../scatter.ts';
import { DEPTH, type Stage } from '../stage.ts';
import type { Part, Place, Target, Thing } from '../things.ts';
import { weatherAt } from '../weather.ts';
import { WALKER, WALKERS } from './art-street.ts';
import { paintStreet, paneOf, walkOf } from './paint-street.ts';
import { PAPERS } from './papers.ts';
import type { StudioPlan } from './studio-layout.ts';
import type { StudioModel } from './studio-model.ts';
import type { StreetModel } from './talk-model.ts';

/** The most people in the street, and the pixels of a step. */
const [MANY, STEP] = [10, 5];
const QUARTER = 900_000;
/** A walker appears and leaves within so many pixels of the edges. */
const FADE = 12;

/** Somebody who walks by: the person, a bag of ours, and an umbrella when it rains. */
interface Walker {
  readonly body: Phaser.GameObjects.Image;
  readonly bag: Phaser.GameObjects.Image;
  readonly umbrella: Phaser.GameObjects.Image;
}

/** The street outside the studio's window: when word spreads, people with our bags walk by. */
export class Street implements Part {
  readonly targets: readonly Target[] = [];
  closed: readonly Place[] = [];
  readonly #stage: Stage;
  readonly #window: Fixture;
  readonly #walkers: readonly Walker[];
  #plate: Plate | undefined;
  #pane: Rect | undefined;
  #model: StreetModel = { people: 0, bags: 0 };
  #quarter = -1;
  #time = 30_000;
  #rains = false;

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#window = new Fixture(stage, { kind: PAPERS.campaigns, id: '' });
    const image = (frame: string, depth: number): Phaser.GameObjects.Image =>
      stage.atlas
        .image(frame)
        .setDepth(DEPTH.room + depth)
        .setVisible(false);
    this.#walkers = Array.from({ length: MANY }, (_, i) => ({
      body: image(`walker-${i % WALKERS}-0`, 4).setOrigin(0.5, 1),
      bag: image('bag', 5).setOrigin(0.5, 0),
      umbrella: image(`umbrella-${i % 2}`, 5).setOrigin(0.5, 1),
    }));
  }

  *things(): Iterable<Thing> {
    if (this.#pane !== undefined) yield this.#window;
  }

  lay({ board }: StudioPlan): void {
    this.#plate?.remove();
    this.#plate = undefined;
    this.#quarter = -1;
    this.#pane = board === undefined ? undefined : paneOf(board);
    if (board === undefined || this.#pane === undefined) return;
    this.#plate = makePlate(this.#stage, 'floor-street', this.#pane, DEPTH.room + 2, this.#stage.density);
    this.#window.lay(board, { x: board.x + board.w - 14, y: board.y + 6 });
    this.closed = [{ rect: board, wants: this.#stage.t('floor:social.wants.street') }];
    this.#walk();
  }

  sync({ street }: StudioModel): void {
    this.#model = street;
    const { t } = this.#stage;
    this.#window.show(0, () => t('floor:social.thing.street', { people: street.people, bags: street.bags }));
    this.#walk();
  }

  update(now: number, elapsed: number): void {
    if (this.#pane === undefined) return;
    const quarter = Math.floor(now / QUARTER);
    if (quarter !== this.#quarter) this.#light(now, quarter);
    if (this.#stage.motion.calm) return;
    this.#time += elapsed;
    this.#walk();
  }

  #light(now: number, quarter: number): void {
    const pane = this.#pane;
    if (pane === undefined) return;
    this.#quarter = quarter;
    const weather = weatherAt(now);
    this.#rains = weather === 'rain';
    this.#plate?.paint((ink) => paintStreet(ink, pane, { hour: lightHourOf(now), weather, month: monthOf(now) }));
    this.#walk();
  }

  #walk(): void {
    const pane = this.#pane;
    const size = pane === undefined ? 0 : clamp((pane.h * 0.42) / WALKER.h, 0.35, 1);
    this.#walkers.forEach((walker, i) => {
      const isThere = pane !== undefined && i < this.#model.people;
      for (const image of [walker.body, walker.bag, walker.umbrella]) image.setVisible(isThere);
      if (pane !== undefined && isThere) this.#put(walker, i, pane, size);
    });
  }

  /** Where a walker is now: each has a speed, a way and a side of the pavement of its own. */
  #put({ body, bag, umbrella }: Walker, i: number, pane: Rect, size: number): void {
    const unit = size / this.#stage.atlas.density;
    const { calm } = this.#stage.motion;
    const margin = WALKER.w * size * 0.5;
    const long = pane.w - 2 * margin;
    const speed = 9 + scatter(i + 11) * 8;
    const gone = (this.#time / 1000) * speed + scatter(i + 70) * long * 1.6;
    const isBack = i % 2 === 1;
    // Where nothing moves, they stand apart.
    const along = calm ? (long * (i + 0.5)) / Math.max(1, this.#model.people) : gone % Math.max(1, long);
    const x = pane.x + margin + (isBack ? long - along : along);
    const y = walkOf(pane) - (i % 3) * pane.h * 0.055;
    const way = isBack ? -1 : 1;
    const alpha = clamp(Math.min(along, long - along) / FADE, 0, 1);
    body
      .setFrame(`walker-${i % WALKERS}-${calm ? 1 : Math.floor(gone / STEP) % 2}`)
      .setPosition(x, y)
      .setScale(unit * way, unit)
      .setAlpha(alpha);
    bag
      .setVisible(i < this.#model.bags)
      .setPosition(x + way * 5 * size, y - 17 * size)
      .setScale(unit)
      .setAlpha(alpha);
    umbrella
      .setVisible(this.#rains)
      .setPosition(x + way * 2 * size, y - 33 * size)
      .setScale(unit)
      .setAlpha(alpha);
  }
}
