import type * as Phaser from 'phaser';
import { fitFirst } from '../label.ts';
import { PALETTE } from '../palette.ts';
import { type PieceModel, Pieces } from '../piece.ts';
import type { Rect } from '../rect.ts';
import { layShelf } from '../shelf.ts';
import { DEPTH, type Stage, sign } from '../stage.ts';
import type { Thing } from '../things.ts';
import { nameOf } from '../words.ts';
import { CARD } from './art-store.ts';
import type { StorePlan } from './store-layout.ts';
import type { WindowModel } from './store-model.ts';

/** Height of the board above a shop window, where its market is named. */
const BOARD = 17;

/** The glass of a shop window, below its board. */
export const glassOf = ({ x, y, w, h }: Rect): Rect => ({ x: x + 4, y: y + BOARD + 3, w: w - 8, h: h - BOARD - 7 });

/** A card of a listing is as large as a window of a usual floor needs. */
const LARGEST = 1.2;

/** The shop window of a market, with a card for each listing; the cards say by their marks how the listings stand. */
export class ShopWindow {
  readonly market: string;
  readonly #stage: Stage;
  readonly #cards: Pieces;
  readonly #name: Phaser.GameObjects.Text;
  readonly #more: Phaser.GameObjects.BitmapText;
  #glass: Rect = { x: 0, y: 0, w: 0, h: 0 };

  constructor(stage: Stage, market: string) {
    [this.#stage, this.market] = [stage, market];
    this.#name = sign(stage, 12, PALETTE.white).setDepth(DEPTH.badge);
    this.#more = stage.atlas.digits('', 11).setDepth(DEPTH.badge);
    const act = (id: string): void => stage.open({ kind: 'listing', id });
    this.#cards = new Pieces(stage, { ...CARD, tailX: 0, tailY: 0, tailSize: 10, tilt: 0.06, act });
  }

  things(): Iterable<Thing> {
    return this.#cards.all();
  }

  lay(rect: StorePlan['windows'][number], text: number): void {
    this.#glass = glassOf(rect);
    fitFirst(this.#name, [nameOf(this.#stage.host, 'market', this.market), this.market], rect.w - 8, text - 1, 1);
    this.#name.setPosition(rect.x + rect.w / 2, rect.y + BOARD / 2 + 1);
  }

  sync({ listings }: WindowModel): void {
    const { x, y, w, h } = this.#glass;
    const ground = { x: x + 2, y: y + 2, w: w - 4, h: h - 5 };
    const shelf = layShelf(ground, listings.length, CARD.w + 3, CARD.h + 2, LARGEST);
    const shown = listings.slice(0, Math.min(shelf.places, listings.length));
    const more = listings.length - shown.length;
    this.#more.setText(more > 0 ? `+${more}` : '').setPosition(shelf.x(shown.length), shelf.y(shown.length));
    const { host, t } = this.#stage;
    const models = shown.map((listing, i): PieceModel => {
      const { id, product, channel, market, stage: state, look } = listing;
      const label = t('floor:store.thing.card', {
        product: nameOf(host, 'product', product),
        channel: nameOf(host, 'channel', channel),
        market: nameOf(host, 'market', market),
        state: t(`floor:store.listing.${state}`),
      });
      const frame = `card-${look}-${state}`;
      return { id, frame, mark: null, tail: '', label, x: shelf.x(i), y: shelf.y(i), scale: shelf.scale };
    });
    this.#cards.sync(models, () => ({ x: x + w / 2, y: y + h }));
  }
}
