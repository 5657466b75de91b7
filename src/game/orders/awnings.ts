import type * as Phaser from 'phaser';
import type { Ink } from '../ink.ts';
import { fitAlike, type Wording } from '../label.ts';
import { canopyOf, paintStall } from '../paint-stall.ts';
import { channelColour, PALETTE } from '../palette.ts';
import type { Rect } from '../rect.ts';
import { DEPTH, type Stage, sign } from '../stage.ts';
import type { Part, Place, Target, Thing } from '../things.ts';
import { nameOf } from '../words.ts';
import type { OrdersPlan } from './orders-layout.ts';
import type { OrdersModel } from './orders-model.ts';

const PILE = 5;

/** Paints the stalls: a counter under a striped canopy, each channel in its own colour. */
export function paintAwnings(ink: Ink, plan: OrdersPlan): void {
  plan.awnings.forEach((rect, i) => {
    paintStall(ink, rect, channelColour(i));
  });
}

/** Width for a name beside the pile of slips, and the least width that is enough, pixels. */
const besideSlips = ({ w }: Rect, { unit }: OrdersPlan): number => w - 14 - 44 * unit;
const LEAST_BESIDE = 34;
const isNarrow = (rect: Rect, plan: OrdersPlan): boolean => besideSlips(rect, plan) < LEAST_BESIDE;

/** One channel's stall: its name, and the unopened orders as slips with their number. */
class Awning implements Thing {
  readonly channel: string;
  readonly #stage: Stage;
  readonly #name: Phaser.GameObjects.Text;
  readonly #pile: Phaser.GameObjects.Image[];
  readonly #badge: Phaser.GameObjects.Image;
  readonly #count: Phaser.GameObjects.BitmapText;
  #rect: Rect = { x: 0, y: 0, w: 0, h: 0 };
  #unseen = 0;
  #shown = 0;

  constructor(stage: Stage, channel: string, index: number) {
    this.#stage = stage;
    this.channel = channel;
    this.#name = sign(stage, 13, PALETTE.ink);
    this.#pile = Array.from({ length: PILE }, () =>
      stage.atlas
        .image(`slip-${index % 6}`)
        .setDepth(DEPTH.piece)
        .setVisible(false),
    );
    this.#badge = stage.atlas.image('badge').setDepth(DEPTH.badge).setVisible(false);
    this.#count = stage.atlas.digits('', 17, 'white').setDepth(DEPTH.badge);
  }

  get x(): number {
    return this.#rect.x + this.#rect.w / 2;
  }

  get y(): number {
    return this.#rect.y + this.#rect.h / 2;
  }

  get w(): number {
    return this.#rect.w;
  }

  get h(): number {
    return this.#rect.h;
  }

  label(): string {
    const { host, t } = this.#stage;
    return t('floor:thing.awning', { channel: nameOf(host, 'channel', this.channel), waiting: this.#unseen });
  }

  act(): void {
    void this.#stage.perform('channel/open', { channel: this.channel }, this);
  }

  /** Its name and the width for it: beside the slips, or in a narrow stall below them. */
  name(rect: Rect, plan: OrdersPlan): Wording {
    const width = isNarrow(rect, plan) ? rect.w - 4 : besideSlips(rect, plan);
    return { label: this.#name, text: nameOf(this.#stage.host, 'channel', this.channel), width };
  }

  lay(rect: Rect, plan: OrdersPlan): void {
    const size = plan.unit;
    this.#rect = rect;
    const top = rect.y + canopyOf(rect);
    const pileX = rect.x + rect.w - 5 - 19 * size;
    const wide = this.name(rect, plan).width;
    if (isNarrow(rect, plan))
      this.#name.setPosition(rect.x + rect.w / 2, rect.y + rect.h - 6 - this.#name.height / 2).setDepth(DEPTH.badge);
    else this.#name.setPosition(rect.x + 9 + wide / 2, top + (rect.h - canopyOf(rect)) / 2 - 3);
    this.#pile.forEach((slip, i) => {
      const unit = (0.66 * size) / this.#stage.atlas.density;
      slip
        .setPosition(pileX + ((i * 7) % 5) - 2, this.#restY(i))
        .setScale(unit)
        .setRotation((((i * 5) % 7) - 3) * 0.05);
    });
    // Where the name has the whole width, the number is on the canopy above it.
    const [badgeX, badgeY] = isNarrow(rect, plan) ? [rect.x + rect.w - 8 * size, rect.y + 4] : [pileX + 6, top - 1];
    this.#badge.setPosition(badgeX, badgeY).setScale(size / this.#stage.atlas.density);
    this.#count.setPosition(badgeX, badgeY).setScale(size);
    this.show(this.#unseen);
  }

  #restY(i: number): number {
    const foot = this.#rect.y + this.#rect.h;
    return Math.min(foot - 15, this.#rect.y + canopyOf(this.#rect) + 22) - i * 1.5;
  }

  /** Shows how many orders are unopened; new slips drop from under the canopy. */
  show(unseen: number): void {
    this.#unseen = unseen;
    const pile = Math.min(unseen, PILE);
    this.#pile.forEach((slip, i) => {
      slip.setVisible(i < pile);
      this.#stage.motion.stop(slip);
      slip.y = this.#restY(i);
      if (i < this.#shown || i >= pile) return;
      slip.y -= 26;
      this.#stage.motion.glide(slip, { y: this.#restY(i) }, 500 + i * 90, undefined, 'Bounce.easeOut');
    });
    this.#shown = pile;
    this.#badge.setVisible(unseen > 0);
    this.#count.setVisible(unseen > 0).setText(unseen > 99 ? '99+' : String(unseen));
  }
}

/** The stalls of the channels: orders arrive here, and a click opens the channel's list. */
export class Awnings implements Part {
  readonly targets: readonly Target[] = [];
  closed: readonly Place[] = [];
  readonly #stage: Stage;
  readonly #awnings: readonly Awning[];

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#awnings = stage.host.catalogue.channels.map(({ id }, i) => new Awning(stage, id, i));
  }

  things(): Iterable<Thing> {
    return this.#awnings;
  }

  lay(plan: OrdersPlan): void {
    const [first] = plan.awnings;
    if (first === undefined) return;
    fitAlike(
      this.#awnings.map((each) => each.name(first, plan)),
      plan.text,
      2,
    );
    this.closed = plan.awnings.map((rect) => ({ rect, wants: this.#stage.t('floor:wants.stall') }));
    this.#awnings.forEach((awning, i) => {
      const rect = plan.awnings[i];
      if (rect !== undefined) awning.lay(rect, plan);
    });
  }

  sync(model: OrdersModel): void {
    for (const awning of this.#awnings) awning.show(model.unseen[awning.channel] ?? 0);
  }

  /** The point from which slips of a channel enter. */
  entryOf(channel: string): { readonly x: number; readonly y: number } {
    return this.#awnings.find((each) => each.channel === channel) ?? { x: 0, y: 0 };
  }
}
