import type * as Phaser from 'phaser';
import { DEPTH, type Stage } from '../stage.ts';
import { FULL, TRUCK } from './art-truck.ts';
import type { LaneRect } from './orders-layout.ts';

/** Real ms: closing the door, driving off, and backing up to the gate. */
const [CLOSES, LEAVES, COMES] = [450, 1900, 1300];

/** A carrier's truck behind its gate: it fills with what is handed over, and leaves at the cut-off. */
export class Truck {
  readonly #stage: Stage;
  readonly #image: Phaser.GameObjects.Image;
  #home = { x: 0, away: 0 };
  #isHere: boolean | undefined;
  #loads = 0;
  /** Boxes that are still on the belt. */
  #riding = 0;

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#image = stage.atlas.image('truck-0').setOrigin(0, 1).setDepth(DEPTH.belt).setVisible(false);
  }

  lay({ yard, belt }: LaneRect): void {
    const scale = Math.min((belt.h + 9) / TRUCK.h, (yard.w - 4) / TRUCK.w);
    this.#home = { x: yard.x + 2, away: yard.x + yard.w - TRUCK.w * scale * 0.4 };
    this.#stage.motion.stop(this.#image);
    this.#image.setPosition(this.#home.x, yard.y + yard.h - 1).setScale(scale / this.#stage.atlas.density);
    this.#stand();
  }

  /** Shows whether it stands at the gate, and how much was handed over today. */
  show(isHere: boolean, loads: number): void {
    const before = this.#isHere;
    this.#loads = loads;
    this.#isHere = isHere;
    if (before === undefined || before === isHere || this.#stage.isReplay()) this.#stand();
    else if (isHere) this.#come();
    else this.#leave();
  }

  /** A box is on its way along the belt; it is in the truck when `arrived` is called. */
  expect(): { arrived(): void } {
    this.#riding += 1;
    this.#fill();
    return {
      arrived: () => {
        this.#riding -= 1;
        this.#fill();
      },
    };
  }

  #stand(): void {
    if (this.#stage.motion.moves(this.#image)) return;
    this.#image
      .setVisible(this.#isHere === true)
      .setAlpha(1)
      .setX(this.#home.x);
    this.#fill();
  }

  #fill(): void {
    if (this.#isHere === true) this.#image.setFrame(`truck-${Math.max(0, Math.min(FULL, this.#loads - this.#riding))}`);
  }

  #come(): void {
    this.#image.setVisible(true).setX(this.#home.away).setAlpha(0);
    this.#fill();
    this.#stage.motion.glide(this.#image, { x: this.#home.x, alpha: 1 }, COMES, undefined, 'Cubic.easeOut');
  }

  #leave(): void {
    const { motion } = this.#stage;
    const image = this.#image.setFrame('truck-shut').setAlpha(1);
    const gone = (): void => {
      image.setVisible(false);
    };
    motion.glide(image, { x: this.#home.x }, CLOSES, () =>
      motion.glide(image, { x: this.#home.away, alpha: 0 }, LEAVES, gone, 'Cubic.easeIn'),
    );
  }
}
