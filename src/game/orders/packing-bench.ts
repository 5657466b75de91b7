import type * as Phaser from 'phaser';
import type { Spot } from '../floor-room.ts';
import { box, disc, edge, type Ink, line, shadow } from '../ink.ts';
import { fitLabel } from '../label.ts';
import { PALETTE } from '../palette.ts';
import { type PieceModel, Pieces } from '../piece.ts';
import { middle, type Rect } from '../rect.ts';
import { layShelf } from '../shelf.ts';
import { DEPTH, type Stage, sign } from '../stage.ts';
import type { Part, Target, Thing } from '../things.ts';
import { nameOf, tailOf } from '../words.ts';
import { BOX } from './art-boxes.ts';
import type { OrdersPlan } from './orders-layout.ts';
import { type BoxModel, markFrame, type OrdersModel } from './orders-model.ts';
import { layStacks, Stack } from './stacks.ts';

const STEP = { w: BOX.w + 2, h: BOX.h + 1 };
const SIGN = 18;

function paintTools(ink: Ink, { x, y, w }: Rect): void {
  disc(ink, x + w - 18, y + 11, 8, '#e8dcc0');
  disc(ink, x + w - 18, y + 11, 4.6, PALETTE.wood);
  box(ink, { x: x + w - 44, y: y + 6, w: 15, h: 9 }, PALETTE.harbourMid, 3);
  disc(ink, x + w - 40, y + 10.5, 5.6, '#f0e2c2');
  disc(ink, x + w - 40, y + 10.5, 2.2, PALETTE.harbour);
}

/** A long bench: a green mat to pack on, and below it the floor where ready parcels stand on pallets. */
export function paintBench(ink: Ink, { bench, packing, ready }: OrdersPlan): void {
  const top = { ...bench, h: packing.h + 12 };
  shadow(ink, top, 20);
  box(ink, { ...top, y: top.y + 6 }, PALETTE.woodDark, 7);
  box(ink, top, PALETTE.wood, 7);
  const mat = { x: packing.x, y: packing.y + SIGN, w: packing.w, h: packing.h - SIGN };
  box(ink, mat, '#a9bfae', 4);
  edge(ink, { x: mat.x + 4, y: mat.y + 4, w: mat.w - 8, h: mat.h - 8 }, 'rgba(255, 255, 255, .34)', 1, 2);
  for (let x = mat.x + 24; x < mat.x + mat.w - 8; x += 20)
    line(ink, 'rgba(255, 255, 255, .16)', 1, x, mat.y + 5, x, mat.y + mat.h - 5);
  if (packing.w > 130) paintTools(ink, { ...packing, y: packing.y - 3 });
  ink.setLineDash([7, 5]);
  edge(
    ink,
    { x: ready.x, y: ready.y + SIGN + 6, w: ready.w, h: ready.h - SIGN - 6 },
    'rgba(154, 109, 63, .45)',
    1.6,
    5,
  );
  ink.setLineDash([]);
}

/** The packing bench: confirmed orders are packed here and then wait on pallets, one for each mode. */
export class PackingBench implements Part {
  readonly #stage: Stage;
  readonly #pieces: Pieces;
  readonly #stacks = new Map<string, Stack>();
  readonly #signs: readonly Phaser.GameObjects.Text[];
  readonly #more: Phaser.GameObjects.BitmapText;
  #plan: OrdersPlan | undefined;
  targets: readonly Target[] = [];

  constructor(stage: Stage) {
    this.#stage = stage;
    const act = (id: string): void => stage.open({ kind: 'order', id });
    this.#pieces = new Pieces(stage, { ...BOX, tailX: -1.5, tailY: 6.5, tailSize: 13, tilt: 0.05, act });
    this.#signs = [0, 1].map(() => sign(stage, 12, PALETTE.harbourDark));
    this.#more = stage.atlas.digits('', 20).setDepth(DEPTH.piece);
  }

  *things(): Iterable<Thing> {
    yield* this.#pieces.all();
    for (const stack of this.#stacks.values()) if (stack.count > 0) yield stack;
  }

  lay(plan: OrdersPlan): void {
    this.#plan = plan;
    const { packing, ready } = plan;
    const words = ['floor:sign.packing', 'floor:sign.ready'] as const;
    const aside = packing.w > 130 ? 54 : 8;
    this.#signs.forEach((label, i) => {
      const rect = i === 0 ? packing : ready;
      fitLabel(label, this.#stage.t(words[i] ?? ''), rect.w - (i === 0 ? aside : 8), plan.text - 1, 1);
      label.setOrigin(0, 0.5).setPosition(rect.x + 4, rect.y + SIGN / 2 + i * 6 - 1);
    });
    this.targets = [
      {
        rect: plan.bench,
        wants: this.#stage.t('floor:wants.bench'),
        takes: ({ what }) => what === 'slip' || what === 'held',
        drop: ({ ids, what }, x, y) => this.#confirm(ids, what === 'held' ? 'release' : 'confirm', { x, y }),
      },
    ];
  }

  /** Confirms an order; one on hold is released, which is to confirm it after all. */
  #confirm(orders: readonly string[], act: 'confirm' | 'release', at: Spot): Promise<boolean> {
    const { host, t, later } = this.#stage;
    const [id = ''] = orders;
    const words = t(`floor:done.${act}`, { number: nameOf(host, 'order', id) });
    return later(`order/${act}`, { orders }, { ...at, paper: { kind: 'order', id }, words });
  }

  sync(model: OrdersModel): void {
    const plan = this.#plan;
    if (plan === undefined) return;
    const { packing, ready } = plan;
    const mat = { x: packing.x + 4, y: packing.y + SIGN + 3, w: packing.w - 8, h: packing.h - SIGN - 6 };
    const shelf = layShelf(mat, model.packing.length, STEP.w, STEP.h, 1.1 * plan.unit);
    const more = model.packing.length - shelf.places;
    this.#more
      .setText(more > 0 ? `+${more}` : '')
      .setPosition(shelf.x(shelf.places), shelf.y(shelf.places))
      .setScale(Math.min(1, shelf.scale));
    const lying = model.packing
      .slice(0, shelf.places)
      .map((each, i) => this.#pieceOf(each, shelf.x(i), shelf.y(i), shelf.scale));
    const stacked = this.#stack(model.ready, { x: ready.x + 4, y: ready.y + 28, w: ready.w - 8, h: ready.h - 32 });
    this.#pieces.sync([...lying, ...stacked], () => middle(packing));
  }

  /** Puts ready boxes on their pallets, one for each mode. */
  #stack(boxes: readonly BoxModel[], rect: Rect): PieceModel[] {
    const modes = [...new Set(boxes.map(({ mode }) => mode))].sort();
    const places = layStacks(rect, modes.length);
    for (const [mode, stack] of this.#stacks) if (!modes.includes(mode)) stack.clear();
    return modes.flatMap((mode, i) => {
      const mine = boxes.filter((each) => each.mode === mode);
      const stack = this.#stacks.get(mode) ?? new Stack(this.#stage, mode);
      this.#stacks.set(mode, stack);
      const spots = stack.show(
        places[i] ?? rect,
        mine.map(({ order }) => order.id),
        this.#plan ?? { text: 12, unit: 1 },
      );
      return spots.flatMap(({ x, y, scale }, n) => {
        const each = mine[n];
        return each === undefined ? [] : [this.#pieceOf(each, x, y, scale)];
      });
    });
  }

  #pieceOf({ order, form, mark, mode }: BoxModel, x: number, y: number, scale: number): PieceModel {
    const { host, t } = this.#stage;
    const number = nameOf(host, 'order', order.id);
    const values = {
      ...{ number, market: nameOf(host, 'market', order.market), mark: t(`floor:mark.${mark}`) },
      ...{ form: t(`floor:form.${form}`), mode: mode === '' ? '' : nameOf(host, 'mode', mode) },
    };
    const frame = `box-${form}`;
    const carry = form === 'labelled' ? { what: 'parcel' as const, ids: [order.id], frame } : undefined;
    return {
      id: order.id,
      frame,
      mark: markFrame(mark),
      tail: tailOf(number),
      label: t('floor:thing.box', values).trim(),
      x,
      y,
      scale,
      carry,
    };
  }
}
