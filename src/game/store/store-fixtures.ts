import type * as Phaser from 'phaser';
import { Fixture } from '../fixture.ts';
import { fitLabel } from '../label.ts';
import { PALETTE } from '../palette.ts';
import { middle, type Rect } from '../rect.ts';
import { DEPTH, type Stage, sign } from '../stage.ts';
import type { Part, Place, Target, Thing } from '../things.ts';
import { CHART, PALLET, TROLLEY } from './art-store.ts';
import { ShopWindow } from './shop-window.ts';
import type { StorePlan } from './store-layout.ts';
import type { StoreModel } from './store-model.ts';
import { weekWords } from './store-summary.ts';
import { WeekChart } from './week-chart.ts';

/** The things that stand by themselves. */
type Standing = 'trolley' | 'chart' | 'pallet';

/** The shop windows, the trolley of count sheets, and the desk with the week's chart. */
export class StoreFixtures implements Part {
  readonly targets: readonly Target[] = [];
  closed: readonly Place[] = [];
  readonly #stage: Stage;
  readonly #windows: readonly ShopWindow[];
  readonly #trolley: Fixture;
  readonly #chart: Fixture;
  readonly #pallet: Fixture;
  readonly #pictures: Readonly<Record<Standing, Phaser.GameObjects.Image>>;
  readonly #sign: Phaser.GameObjects.Text;
  readonly #inSign: Phaser.GameObjects.Text;
  readonly #chartSign: Phaser.GameObjects.Text;
  readonly #week: WeekChart;
  #hasPallet = false;

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#windows = stage.host.catalogue.markets.map(({ id }) => new ShopWindow(stage, id));
    this.#trolley = new Fixture(stage, { kind: 'counts', id: '' });
    this.#chart = new Fixture(stage, { kind: 'performance', id: '' });
    this.#pallet = new Fixture(stage, { kind: 'supply', id: '' });
    this.#pictures = {
      pallet: stage.atlas.image('goods-in').setDepth(DEPTH.piece),
      trolley: stage.atlas.image('count-trolley').setDepth(DEPTH.piece),
      chart: stage.atlas.image('week-chart').setDepth(DEPTH.piece),
    };
    this.#sign = sign(stage, 12, PALETTE.harbourDark);
    this.#inSign = sign(stage, 12, PALETTE.harbourDark);
    this.#chartSign = sign(stage, 12, PALETTE.harbourDark);
    this.#week = new WeekChart(stage);
  }

  *things(): Iterable<Thing> {
    yield this.#trolley;
    for (const window of this.#windows) yield* window.things();
    yield this.#chart;
    if (this.#hasPallet) yield this.#pallet;
  }

  lay(plan: StorePlan): void {
    const { t } = this.#stage;
    const { trolley, desk, chart, windows, text } = plan;
    windows.forEach((rect, i) => {
      this.#windows[i]?.lay(rect, text);
    });
    fitLabel(this.#sign, t('floor:store.sign.trolley'), trolley.w - 10, text - 1, 1);
    this.#sign.setPosition(trolley.x + trolley.w / 2, trolley.y + trolley.h - 11);
    const stand = this.#place('trolley', { ...trolley, y: trolley.y + 4, h: trolley.h - 24 }, TROLLEY);
    this.#trolley.lay(stand, { x: stand.x + stand.w - 8, y: stand.y + 6 });
    const sheet = this.#place('chart', chart, CHART);
    this.#chart.lay(sheet, { x: sheet.x + sheet.w - 8, y: sheet.y + 6 });
    this.#week.lay(sheet);
    fitLabel(this.#chartSign, t('floor:store.sign.chart'), desk.w - 12, text - 1, 1);
    this.#chartSign.setPosition(desk.x + desk.w / 2, Math.min(sheet.y + sheet.h + 10, desk.y + desk.h - 8));
    this.#layPallet(plan);
    this.closed = [
      { rect: trolley, wants: t('floor:store.wants.trolley') },
      { rect: desk, wants: t('floor:store.wants.desk') },
      ...windows.map((rect) => ({ rect, wants: t('floor:store.wants.window') })),
    ];
  }

  #layPallet({ goodsIn, text }: StorePlan): void {
    this.#hasPallet = goodsIn !== undefined;
    this.#pictures.pallet.setVisible(this.#hasPallet);
    this.#inSign.setVisible(this.#hasPallet);
    if (goodsIn === undefined) return;
    fitLabel(this.#inSign, this.#stage.t('floor:store.sign.goods-in'), goodsIn.w - 10, text - 1, 1);
    this.#inSign.setPosition(goodsIn.x + goodsIn.w / 2, goodsIn.y + goodsIn.h - 11);
    const stand = this.#place('pallet', { ...goodsIn, y: goodsIn.y + 6, h: goodsIn.h - 28 }, PALLET);
    this.#pallet.lay(stand, { x: stand.x + stand.w - 8, y: stand.y + 6 });
  }

  /** Puts a picture into the middle of a rectangle, as large as it fits. Returns the place that it takes. */
  #place(name: Standing, rect: Rect, size: { readonly w: number; readonly h: number }): Rect {
    const scale = Math.min(1.35, rect.w / size.w, rect.h / size.h);
    const { x, y } = middle(rect);
    this.#pictures[name].setPosition(x, y).setScale(scale / this.#stage.atlas.density);
    return { x: x - (size.w * scale) / 2, y: y - (size.h * scale) / 2, w: size.w * scale, h: size.h * scale };
  }

  sync({ today, late, windows, coming, low, varied, week }: StoreModel): void {
    const { t } = this.#stage;
    this.#trolley.show(today, () => t('floor:store.thing.trolley', { today, late }), late > 0 ? 'mark-late' : null);
    this.#chart.show(0, () => t('floor:store.thing.chart', { week: weekWords(week, t), varied }));
    this.#week.sync(week);
    this.#pallet.show(this.#hasPallet ? low : 0, () => t('floor:store.thing.goods-in', { coming, low }));
    windows.forEach((window, i) => {
      this.#windows[i]?.sync(window);
    });
  }
}
