import type * as Phaser from 'phaser';
import type { FloorModel } from './floor-model.ts';
import { box, disc, type Ink, line, shadow } from './ink.ts';
import { fitAlike, type Wording } from './label.ts';
import { type Layout, middle, type Rect } from './layout.ts';
import { channelColour, PALETTE } from './palette.ts';
import { DEPTH, type Stage, sign } from './stage.ts';
import type { Part, Target, Thing } from './things.ts';
import { nameOf } from './words.ts';

const PILE = 5;

/** How high the canopy of an awning is, and where its name stands below. */
export const canopyOf = ({ h }: Rect): number => h * 0.42;

function paintCanopy(ink: Ink, { x, y, w, h }: Rect, colour: string): void {
  const stripes = Math.max(5, Math.round(w / 16) | 1);
  const wide = (w + 4) / stripes;
  for (let i = 0; i < stripes; i += 1) {
    const fill = i % 2 === 0 ? colour : PALETTE.white;
    box(ink, { x: x - 2 + i * wide, y, w: wide + 0.4, h: h - wide / 2 }, fill);
    disc(ink, x - 2 + (i + 0.5) * wide, y + h - wide / 2 - 0.4, wide / 2, fill);
  }
  const shade = ink.createLinearGradient(0, y, 0, y + h);
  shade.addColorStop(0, 'rgba(255, 255, 255, .22)');
  shade.addColorStop(1, 'rgba(34, 50, 59, .14)');
  ink.fillStyle = shade;
  ink.fillRect(x - 2, y, w + 4, h - wide / 2);
}

/** Paints the stalls: a counter under a striped canopy, each channel in its own colour. */
export function paintAwnings(ink: Ink, layout: Layout): void {
  layout.awnings.forEach((rect, i) => {
    paintStall(ink, rect, channelColour(i));
  });
}

export function paintStall(ink: Ink, rect: Rect, colour: string): void {
  const canopy = canopyOf(rect);
  const body = { x: rect.x + 3, y: rect.y + canopy - 4, w: rect.w - 6, h: rect.h - canopy + 2 };
  shadow(ink, body, 14, 0.12);
  box(ink, body, PALETTE.paper, 2);
  box(ink, { ...body, h: body.h * 0.5 }, 'rgba(60, 42, 20, .1)');
  box(ink, { x: body.x - 2, y: body.y + body.h - 5, w: body.w + 4, h: 5 }, PALETTE.wood, 1.5);
  line(ink, colour, 2, body.x + 1, body.y, body.x + 1, body.y + body.h - 6);
  line(ink, colour, 2, body.x + body.w - 1, body.y, body.x + body.w - 1, body.y + body.h - 6);
  paintCanopy(ink, { ...rect, h: canopy }, colour);
}

/** Room for a name beside the pile of slips, pixels, and the least that serves. */
const besideSlips = ({ w }: Rect, { unit }: Layout): number => w - 14 - 44 * unit;
const LEAST_BESIDE = 34;
const isNarrow = (rect: Rect, layout: Layout): boolean => besideSlips(rect, layout) < LEAST_BESIDE;

/** One channel's stall: its name, the slips that wait unopened, and how many they are. */
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
    this.#badge = stage.atlas.image('badge').setDepth(DEPTH.gate).setVisible(false);
    this.#count = stage.atlas.digits('', 17, 'white').setDepth(DEPTH.gate);
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
    return t('floor:thing.awning', { channel: nameOf(host, 'channels', this.channel), waiting: this.#unseen });
  }

  act(): void {
    this.#stage.perform('channel/open', { channel: this.channel }, this);
  }

  /** Its name, and the room there is for it: beside the slips, or in a narrow stall on the whole counter below them. */
  name(rect: Rect, layout: Layout): Wording {
    const width = isNarrow(rect, layout) ? rect.w - 4 : besideSlips(rect, layout);
    return { label: this.#name, text: nameOf(this.#stage.host, 'channels', this.channel), width };
  }

  lay(rect: Rect, layout: Layout): void {
    const size = layout.unit;
    this.#rect = rect;
    const top = rect.y + canopyOf(rect);
    const pileX = rect.x + rect.w - 5 - 19 * size;
    const wide = this.name(rect, layout).width;
    if (isNarrow(rect, layout))
      this.#name.setPosition(rect.x + rect.w / 2, rect.y + rect.h - 6 - this.#name.height / 2).setDepth(DEPTH.gate);
    else this.#name.setPosition(rect.x + 9 + wide / 2, top + (rect.h - canopyOf(rect)) / 2 - 3);
    this.#pile.forEach((slip, i) => {
      const unit = (0.66 * size) / this.#stage.atlas.density;
      slip
        .setPosition(pileX + ((i * 7) % 5) - 2, this.#restY(i))
        .setScale(unit)
        .setRotation((((i * 5) % 7) - 3) * 0.05);
    });
    this.#badge.setPosition(pileX + 6, top - 1).setScale(size / this.#stage.atlas.density);
    this.#count.setPosition(pileX + 6, top - 1).setScale(size);
    this.show(this.#unseen);
  }

  #restY(i: number): number {
    const foot = this.#rect.y + this.#rect.h;
    return Math.min(foot - 15, this.#rect.y + canopyOf(this.#rect) + 22) - i * 1.5;
  }

  /** Shows how many slips wait; new ones drop out from under the canopy. */
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

/** The awnings of the channels: orders come in here, and a click opens the channel's list. */
export class Awnings implements Part {
  readonly targets: readonly Target[] = [];
  readonly #awnings: readonly Awning[];

  constructor(stage: Stage) {
    this.#awnings = stage.host.catalogue.channels.map(({ id }, i) => new Awning(stage, id, i));
  }

  things(): Iterable<Thing> {
    return this.#awnings;
  }

  lay(layout: Layout): void {
    const [first] = layout.awnings;
    if (first === undefined) return;
    fitAlike(
      this.#awnings.map((each) => each.name(first, layout)),
      layout.text,
      2,
    );
    this.#awnings.forEach((awning, i) => {
      const rect = layout.awnings[i];
      if (rect !== undefined) awning.lay(rect, layout);
    });
  }

  sync(model: FloorModel): void {
    for (const awning of this.#awnings) awning.show(model.unseen[awning.channel] ?? 0);
  }

  /** Where a slip of that channel comes from. */
  mouth(channel: string): { readonly x: number; readonly y: number } {
    return this.#awnings.find((each) => each.channel === channel) ?? middle({ x: 0, y: 0, w: 0, h: 0 });
  }
}
