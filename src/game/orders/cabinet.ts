import type * as Phaser from 'phaser';
import { Fixture } from '../fixture.ts';
import { fitAlike } from '../label.ts';
import { PALETTE } from '../palette.ts';
import type { Rect } from '../rect.ts';
import { DEPTH, type Stage, sign } from '../stage.ts';
import type { Part, Target, Thing } from '../things.ts';
import { LEAF } from './art-cabinet.ts';
import type { OrdersPlan } from './orders-layout.ts';
import type { OrdersModel } from './orders-model.ts';
import { TRAYS, type TrayModel, type TrayName } from './trays-model.ts';

/** The most things drawn in a compartment; its number says how many there are. */
const PILE = 5;

/** The list that each compartment opens. */
const PAPERS: Readonly<Record<TrayName, string>> = {
  letters: 'inquiries',
  reviews: 'reviews',
  payouts: 'payouts',
  refunds: 'closing',
};

/** What is urgent in a compartment, in words; empty where nothing is. */
function urgencyOf({ soon, late }: TrayModel, t: Stage['t']): string {
  return [['late', late] as const, ['soon', soon] as const]
    .map(([key, count]) => (count === 0 ? '' : t(`floor:tray.${key}`, { count })))
    .join('');
}

/** One compartment: what waits in it, with its number. */
class Tray {
  readonly fixture: Fixture;
  readonly label: Phaser.GameObjects.Text;
  readonly #stage: Stage;
  readonly #name: TrayName;
  readonly #pile: readonly Phaser.GameObjects.Image[];
  #hollow: Rect = { x: 0, y: 0, w: 0, h: 0 };
  #shown = 0;

  constructor(stage: Stage, name: TrayName) {
    [this.#stage, this.#name] = [stage, name];
    this.fixture = new Fixture(stage, { kind: PAPERS[name], id: '' });
    this.label = sign(stage, 11, PALETTE.ink);
    this.#pile = Array.from({ length: PILE }, () => stage.atlas.image('letter').setDepth(DEPTH.map).setVisible(false));
  }

  lay(hollow: Rect, strip: Rect, unit: number): void {
    this.#hollow = hollow;
    this.label.setPosition(strip.x + strip.w / 2, strip.y + strip.h / 2);
    const size = Math.min(unit, Math.max(0.6, hollow.h / 56));
    const badge = { x: hollow.x + hollow.w - 10 * size, y: hollow.y + 5 * size };
    this.fixture.lay({ ...hollow, h: strip.y + strip.h - hollow.y }, badge, size);
    this.#pile.forEach((leaf, i) => {
      const { x, y } = this.#restAt(i);
      leaf.setPosition(x, y).setScale(this.#scale / this.#stage.atlas.density);
      leaf.setRotation((((i * 5) % 7) - 3) * 0.035);
    });
  }

  get #scale(): number {
    return Math.min(1, (this.#hollow.w * 0.62) / LEAF.w, (this.#hollow.h * 0.74) / LEAF.h);
  }

  /** Where a thing lies: beside each other in a wide compartment, else on a pile. */
  #restAt(i: number): { readonly x: number; readonly y: number } {
    const { x, y, w, h } = this.#hollow;
    const [wide, high] = [LEAF.w * this.#scale, LEAF.h * this.#scale];
    const step = Math.min(wide + 3, Math.max(2.4, (w * 0.84 - wide) / (PILE - 1)));
    return { x: x + w * 0.06 + wide / 2 + i * step, y: y + h - high / 2 - 1 - (i % 2) * 1.5 };
  }

  show(model: TrayModel): void {
    const { t, motion } = this.#stage;
    const mark = model.late > 0 ? 'mark-late' : model.soon > 0 ? 'mark-now' : null;
    const words = (): string =>
      t(`floor:thing.${this.#name}`, { waiting: model.waiting, urgent: urgencyOf(model, t) }).trim();
    this.fixture.show(model.waiting, words, mark);
    const shown = Math.min(PILE, model.waiting);
    this.#pile.forEach((leaf, i) => {
      const { y } = this.#restAt(i);
      motion.stop(leaf);
      leaf.setVisible(i < shown).setY(y);
      if (i < shown) leaf.setFrame(model.frames[i] ?? 'letter');
      if (i < this.#shown || i >= shown) return;
      leaf.setY(y - this.#hollow.h * 0.4);
      motion.glide(leaf, { y }, 450 + i * 70, undefined, 'Bounce.easeOut');
    });
    this.#shown = shown;
  }
}

/** The cabinet on the wall: letters and reviews to answer, statements to check, refunds to pay. */
export class Cabinet implements Part {
  readonly targets: readonly Target[] = [];
  /** Whether there is room for the whole names of its places. */
  isNamed = true;
  readonly #stage: Stage;
  readonly #trays: Readonly<Record<TrayName, Tray>>;

  constructor(stage: Stage) {
    this.#stage = stage;
    const tray = (name: TrayName): Tray => new Tray(stage, name);
    this.#trays = {
      letters: tray('letters'),
      reviews: tray('reviews'),
      payouts: tray('payouts'),
      refunds: tray('refunds'),
    };
  }

  *things(): Iterable<Thing> {
    for (const name of TRAYS) yield this.#trays[name].fixture;
  }

  lay({ board, text, unit }: OrdersPlan): void {
    for (const { name, hollow, strip } of board.niches) this.#trays[name].lay(hollow, strip, unit);
    const names = board.niches.map(({ name, strip }) => {
      return { label: this.#trays[name].label, text: this.#stage.t(`floor:tray.${name}`), width: strip.w - 2 };
    });
    fitAlike(names, text - 2, 1);
    this.isNamed = names.every(({ label, text: whole }) => label.text === whole);
    for (const { label } of names) label.setVisible(this.isNamed);
  }

  sync({ trays }: OrdersModel): void {
    for (const name of TRAYS) this.#trays[name].show(trays[name]);
  }
}
