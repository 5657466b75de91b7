import type * as Phaser from 'phaser';
import type { CaseView } from '../../host/index.ts';
import { fitLabel } from '../label.ts';
import { PALETTE } from '../palette.ts';
import { type PieceModel, Pieces } from '../piece.ts';
import { middle, type Rect } from '../rect.ts';
import { layShelf } from '../shelf.ts';
import { DEPTH, type Stage, sign } from '../stage.ts';
import type { Paper, Part, Place, Target, Thing } from '../things.ts';
import { nameOf } from '../words.ts';
import { RETURNED } from './art-counter.ts';
import { type CounterPlan, SIGN, standOn } from './counter-layout.ts';
import type { CounterModel } from './counter-model.ts';

/** A thing with a fixed place and a number. */
class Fixture implements Thing {
  x = 0;
  y = 0;
  w = 0;
  h = 0;
  readonly #stage: Stage;
  readonly #paper: Paper;
  readonly #badge: Phaser.GameObjects.Image;
  readonly #count: Phaser.GameObjects.BitmapText;
  #words: () => string = () => '';

  constructor(stage: Stage, paper: Paper) {
    [this.#stage, this.#paper] = [stage, paper];
    this.#badge = stage.atlas.image('badge').setDepth(DEPTH.badge).setVisible(false);
    this.#count = stage.atlas.digits('', 17, 'white').setDepth(DEPTH.badge);
  }

  label(): string {
    return this.#words();
  }

  act(): void {
    this.#stage.open(this.#paper);
  }

  lay(rect: Rect, badge: { readonly x: number; readonly y: number }): void {
    ({ x: this.x, y: this.y } = middle(rect));
    [this.w, this.h] = [rect.w, rect.h];
    this.#badge.setPosition(badge.x, badge.y);
    this.#count.setPosition(badge.x, badge.y);
  }

  show(count: number, words: () => string): void {
    this.#words = words;
    this.#badge.setVisible(count > 0);
    this.#count.setText(count > 0 ? String(Math.min(99, count)) : '');
  }
}

const CLIPPINGS = 6;

/** The fixed things of the service room: the shelf with returned parcels, the news board, and the FAQ folder. */
export class Fixtures implements Part {
  readonly targets: readonly Target[] = [];
  closed: readonly Place[] = [];
  readonly #stage: Stage;
  readonly #boxes: Pieces;
  readonly #board: Fixture;
  readonly #folder: Fixture;
  readonly #picture: Phaser.GameObjects.Image;
  readonly #entries: Phaser.GameObjects.BitmapText;
  readonly #clippings: readonly Phaser.GameObjects.Image[];
  readonly #sign: Phaser.GameObjects.Text;
  readonly #more: Phaser.GameObjects.BitmapText;
  #plan: CounterPlan | undefined;

  constructor(stage: Stage) {
    this.#stage = stage;
    const act = (id: string): void => stage.open({ kind: 'case', id });
    this.#boxes = new Pieces(stage, { ...RETURNED, tailX: 0, tailY: 0, tailSize: 11, tilt: 0.04, act });
    this.#board = new Fixture(stage, { kind: 'faq', id: '', part: 'news' });
    this.#folder = new Fixture(stage, { kind: 'faq', id: '' });
    this.#picture = stage.atlas.image('folder').setDepth(DEPTH.piece);
    this.#entries = stage.atlas.digits('', 22, 'white').setDepth(DEPTH.piece);
    this.#clippings = Array.from({ length: CLIPPINGS }, (_, i) =>
      stage.atlas
        .image(`clipping-${i % 3}`)
        .setDepth(DEPTH.map)
        .setVisible(false),
    );
    this.#sign = sign(stage, 12, PALETTE.harbourDark).setOrigin(0, 0.5);
    this.#more = stage.atlas.digits('', 20).setDepth(DEPTH.piece);
  }

  *things(): Iterable<Thing> {
    yield* this.#boxes.all();
    yield this.#folder;
    yield this.#board;
  }

  lay(counter: CounterPlan): void {
    this.#plan = counter;
    const { shelf, folder, board, text } = counter;
    const wants = (what: string): string => this.#stage.t(`floor:wants.${what}`);
    this.closed = [
      { rect: shelf, wants: wants('shelf') },
      { rect: folder, wants: wants('folder') },
      { rect: board, wants: wants('board') },
    ];
    fitLabel(this.#sign, this.#stage.t('floor:sign.returned'), shelf.w - 8, text - 1, 1);
    this.#sign.setPosition(shelf.x + 4, shelf.y + SIGN / 2);
    this.#layFolder(folder);
    this.#board.lay(board, { x: board.x + board.w - 12, y: board.y + 6 });
    this.#pin(board);
  }

  #layFolder(rect: Rect): void {
    const scale = Math.min(rect.w / 56, rect.h / 68);
    const { x, y } = middle(rect);
    this.#picture.setPosition(x, y).setScale(scale / this.#stage.atlas.density);
    this.#entries.setPosition(x + 1.5 * scale, y + 12 * scale).setScale(Math.min(1.2, scale));
    const [w, h] = [56 * scale, 68 * scale];
    this.#folder.lay({ x: x - w / 2, y: y - h / 2, w, h }, { x: x + w / 2 - 8, y: y - h / 2 + 6 });
  }

  /** Shows clippings side by side, as many as fit. */
  #pin({ x, y, w, h }: Rect): void {
    const scale = Math.min(1, (h - 12) / 44);
    const columns = Math.max(1, Math.min(CLIPPINGS, Math.floor((w - 10) / (36 * scale))));
    const step = (w - 10) / columns;
    this.#clippings.forEach((clipping, i) => {
      clipping
        .setPosition(x + 5 + step * ((i % columns) + 0.5), y + h / 2 + (i % 2 === 0 ? 1.5 : -1.5))
        .setScale(scale / this.#stage.atlas.density)
        .setRotation((((i * 5) % 7) - 3) * 0.025)
        .setData('room', i < columns);
    });
  }

  sync({ returned, news, faq }: CounterModel): void {
    const { t } = this.#stage;
    this.#board.show(news.open, () => t('floor:thing.board', { news: news.open }));
    this.#folder.show(0, () => t('floor:thing.folder', { entries: faq }));
    if (this.#entries.text !== String(faq)) this.#entries.setText(String(faq));
    this.#clippings.forEach((clipping, i) => {
      clipping.setVisible(i < news.all && clipping.getData('room') === true).setAlpha(i < news.open ? 1 : 0.55);
    });
    if (this.#plan !== undefined) this.#stack(returned, this.#plan);
  }

  #stack(returned: readonly CaseView[], { shelf, unit }: CounterPlan): void {
    const ground = { x: shelf.x + 6, y: shelf.y + SIGN, w: shelf.w - 12, h: shelf.h - SIGN - 10 };
    const [wide, high] = [RETURNED.w + 4, RETURNED.h + 3];
    const { places, scale, columns, x, y } = layShelf(ground, returned.length, wide, high, 1.15 * unit);
    const shown = returned.slice(0, places);
    const low = standOn(ground.h, shown.length, columns, high * scale);
    this.#more
      .setText(returned.length > shown.length ? `+${returned.length - shown.length}` : '')
      .setPosition(x(shown.length), y(shown.length) + low);
    const { host, t } = this.#stage;
    const models = shown.map(({ id }, i): PieceModel => {
      const label = t('floor:thing.returned', { number: nameOf(host, 'case', id) });
      return { id, frame: 'box-returned', mark: null, tail: '', label, x: x(i), y: y(i) + low, scale };
    });
    this.#boxes.sync(models, () => ({ x: shelf.x + shelf.w, y: shelf.y + shelf.h }));
  }
}
