import type * as Phaser from 'phaser';
import type { Rect } from '../rect.ts';
import { DEPTH, type Stage } from '../stage.ts';
import type { Thing } from '../things.ts';
import { nameOf } from '../words.ts';
import { BIN } from './art-store.ts';
import type { BinMark, BinModel } from './store-model.ts';

/** The pictures of marks; those for limits are the floor's own. */
const MARKS: Readonly<Record<BinMark, string>> = {
  late: 'mark-late',
  now: 'mark-now',
  due: 'mark-due',
  open: 'mark-open',
  varied: 'mark-varied',
  others: 'mark-others',
};

/**
 * A bin of a rack: what the book says lies there, about, and the mark of its count. A click looks into it while it is counted; else it
 * opens its count, or the product's ledger.
 */
export class Bin implements Thing {
  readonly id: string;
  x = 0;
  y = 0;
  w = 0;
  h = 0;
  readonly #stage: Stage;
  readonly #goods: Phaser.GameObjects.Image;
  readonly #mark: Phaser.GameObjects.Image;
  #model: BinModel | undefined;

  constructor(stage: Stage, id: string) {
    [this.#stage, this.id] = [stage, id];
    this.#goods = stage.atlas.image('bin-0-1').setDepth(DEPTH.piece).setVisible(false);
    this.#mark = stage.atlas.image('mark-due').setDepth(DEPTH.badge).setVisible(false);
  }

  lay({ x, y, w, h }: Rect): void {
    [this.x, this.y, this.w, this.h] = [x + w / 2, y + h / 2, w, h];
    const { density } = this.#stage.atlas;
    this.#goods
      .setPosition(this.x, y + (h - 3) / 2 + 0.5)
      .setScale(Math.max(0.1, (w - 4) / BIN.w) / density, Math.max(0.1, (h - 5) / BIN.h) / density);
    const size = Math.max(0.62, Math.min(1.1, w / 30));
    this.#mark.setPosition(x + w - 7 * size, y + 6 * size).setScale(size / density);
  }

  show(model: BinModel): void {
    if (model === this.#model) return;
    this.#model = model;
    const { look, fill, mark } = model;
    this.#goods.setVisible(fill > 0);
    if (fill > 0) this.#goods.setFrame(`bin-${look}-${fill}`);
    this.#mark.setVisible(mark !== null);
    if (mark !== null) this.#mark.setFrame(MARKS[mark]);
  }

  label(): string {
    const { host, t } = this.#stage;
    const { product = '', fill = 0, mark = null } = this.#model ?? {};
    const how = mark === null ? '' : t(`floor:store.mark.${mark}`);
    const values = { bin: this.id, product: nameOf(host, 'product', product), fill: t(`floor:store.fill.${fill}`) };
    return `${t('floor:store.thing.bin', values)}${how}`;
  }

  act(): void {
    const { count, product = '' } = this.#model ?? {};
    const paper = count === undefined ? { kind: 'ledger', id: product } : { kind: 'count', id: count.id };
    if (count?.stage === 'counting' && !this.#stage.isReplay()) this.#stage.lookInto(paper, this, true);
    else this.#stage.open(paper);
  }
}
