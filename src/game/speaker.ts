import type * as Phaser from 'phaser';
import type { TraineeView } from '../host/index.ts';
import { FEET, SPEAKER } from './art-speaker.ts';
import type { Furniture } from './floor-room.ts';
import { DEPTH, type Stage } from './stage.ts';

/** Shows on the floor where the colleague of a guide speaks from: beside the furniture where the next step is done. */
export class Speaker {
  readonly #stage: Stage;
  readonly #figure: Phaser.GameObjects.Image;
  #at = { x: 0, y: 0 };

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#figure = stage.atlas.image('speaker').setDepth(DEPTH.badge).setVisible(false);
    this.#figure.setOrigin(FEET.x / SPEAKER.w, FEET.y / SPEAKER.h);
  }

  sync({ guide }: TraineeView, rooms: readonly Furniture[]): void {
    const step = this.#stage.host.catalogue.guide?.[guide?.at ?? -1];
    const spot = step === undefined ? undefined : rooms.map((room) => room.spot?.(step.at.place)).find((each) => each);
    if (spot === undefined || spot === null) {
      this.#figure.setVisible(false);
      return;
    }
    const moved = spot.x !== this.#at.x || spot.y !== this.#at.y;
    this.#at = spot;
    if (!this.#figure.visible) this.#figure.setVisible(true).setPosition(spot.x, spot.y);
    else if (moved) this.#stage.motion.glide(this.#figure, { x: spot.x, y: spot.y }, 600);
  }
}
