import type * as Phaser from 'phaser';
import { CANCEL_REASONS, HOLD_REASONS } from '../../host/index.ts';
import type { Spot } from '../floor-room.ts';
import { box, disc, edge, type Ink, line, shadow, shape } from '../ink.ts';
import { fitLabel } from '../label.ts';
import { PALETTE } from '../palette.ts';
import { type PieceModel, Pieces } from '../piece.ts';
import { inset, type Rect } from '../rect.ts';
import { layShelf } from '../shelf.ts';
import { DEPTH, type Stage, sign } from '../stage.ts';
import type { Carry, Part, Target, Thing } from '../things.ts';
import { nameOf, tailOf } from '../words.ts';
import { SLIP } from './art-slips.ts';
import type { Awnings } from './awnings.ts';
import type { OrdersPlan } from './orders-layout.ts';
import { markFrame, type OrdersModel, type SlipModel } from './orders-model.ts';

const REASONS = { hold: HOLD_REASONS, cancel: CANCEL_REASONS } as const;
const STEP = { w: SLIP.w + 7, h: SLIP.h + 6 };
const SIGN = 17;

function paintRail(ink: Ink, { x, y, w, h }: Rect): void {
  box(ink, { x, y, w, h }, 'rgba(31, 86, 115, .16)', 5);
  edge(ink, { x, y, w, h }, 'rgba(31, 86, 115, .4)', 1, 5);
  line(ink, PALETTE.metalDark, 4, x + 8, y + SIGN + 5, x + w - 8, y + SIGN + 5);
  line(ink, PALETTE.metal, 1.6, x + 8, y + SIGN + 4, x + w - 8, y + SIGN + 4);
}

/** The waste tray: a wire basket with crumpled paper in it. */
function paintTray(ink: Ink, { x, y, w, h }: Rect): void {
  const [cx, top, foot] = [x + w / 2, y + SIGN + 3, y + h - 4];
  const wide = Math.min(w * 0.38, (foot - top) * 0.7);
  disc(ink, cx - wide * 0.35, top + 3, wide * 0.34, PALETTE.white);
  disc(ink, cx + wide * 0.3, top + 2, wide * 0.4, PALETTE.paperDeep);
  shape(
    ink,
    'rgba(93, 107, 115, .5)',
    cx - wide,
    top + 3,
    cx + wide,
    top + 3,
    cx + wide * 0.72,
    foot,
    cx - wide * 0.72,
    foot,
  );
  for (let i = -2; i <= 2; i += 1)
    line(ink, PALETTE.metalDark, 1, cx + (wide * i) / 2.4, top + 3, cx + (wide * i) / 3.2, foot);
  line(ink, PALETTE.metalDark, 2.2, cx - wide, top + 3, cx + wide, top + 3);
  line(ink, PALETTE.metalDark, 1.6, cx - wide * 0.72, foot, cx + wide * 0.72, foot);
}

export function paintDesk(ink: Ink, plan: OrdersPlan): void {
  const { desk, slips, rail, tray } = plan;
  shadow(ink, desk, 20);
  box(ink, { ...desk, y: desk.y + 6 }, PALETTE.woodDark, 7);
  box(ink, desk, PALETTE.woodLight, 7);
  clipGrain(ink, desk);
  box(ink, slips, 'rgba(246, 239, 226, .62)', 5);
  edge(ink, inset(slips, 3), 'rgba(154, 109, 63, .28)', 1, 3);
  paintRail(ink, rail);
  paintTray(ink, tray);
}

function clipGrain(ink: Ink, { x, y, w, h }: Rect): void {
  for (let i = 1; i * 22 < h; i += 1) {
    line(
      ink,
      'rgba(154, 109, 63, .22)',
      1,
      x + 8,
      y + i * 22,
      x + w * 0.4,
      y + i * 22 + (i % 3) - 1,
      x + w - 8,
      y + i * 22,
    );
  }
}

/** The desk: order slips to decide on, a rail with orders on hold, and a waste tray for cancelling. */
export class Desk implements Part {
  readonly #stage: Stage;
  readonly #awnings: Awnings;
  readonly #pieces: Pieces;
  readonly #waiting: Phaser.GameObjects.Text;
  readonly #waste: Phaser.GameObjects.Text;
  readonly #more: readonly Phaser.GameObjects.BitmapText[];
  readonly #clips: Phaser.GameObjects.Image[] = [];
  #plan: OrdersPlan | undefined;
  targets: readonly Target[] = [];

  constructor(stage: Stage, awnings: Awnings) {
    this.#stage = stage;
    this.#awnings = awnings;
    const act = (id: string): void => stage.open({ kind: 'order', id });
    this.#pieces = new Pieces(stage, { ...SLIP, tailX: -0.5, tailY: -3, tailSize: 13, tilt: 0.1, act });
    this.#waiting = sign(stage, 12, PALETTE.harbourDark);
    this.#waste = sign(stage, 12, PALETTE.harbourDark);
    this.#more = [0, 1].map(() => stage.atlas.digits('', 20).setDepth(DEPTH.piece));
  }

  things(): Iterable<Thing> {
    return this.#pieces.all();
  }

  lay(plan: OrdersPlan): void {
    this.#plan = plan;
    const { rail, tray } = plan;
    const size = plan.text - 1;
    fitLabel(this.#waiting, this.#stage.t('floor:sign.waiting'), rail.w - 12, size, 1);
    this.#waiting.setPosition(rail.x + rail.w / 2, rail.y + SIGN / 2 + 1);
    fitLabel(this.#waste, this.#stage.t('floor:sign.cancel'), tray.w - 2, size, 1);
    this.#waste.setPosition(tray.x + tray.w / 2, tray.y + SIGN / 2);
    this.targets = [
      { ...this.#asks(rail, 'hold'), takes: ({ what }) => what === 'slip' },
      { ...this.#asks(tray, 'cancel'), takes: ({ what }) => what === 'slip' || what === 'held' },
    ];
  }

  /** A place where the reason is asked for, because holding and cancelling need one. */
  #asks(rect: Rect, act: keyof typeof REASONS): Omit<Target, 'takes'> {
    const wants = this.#stage.t(`floor:wants.${act}`);
    return { rect, wants, drop: ({ ids }, x, y) => this.#decide(act, ids, { x, y }) };
  }

  async #decide(act: keyof typeof REASONS, orders: readonly string[], at: Spot): Promise<boolean> {
    const { host, t, choose, later } = this.#stage;
    const [id = ''] = orders;
    const number = nameOf(host, 'order', id);
    const choices = REASONS[act].map((value) => ({ value, words: t(`terms:${act}Reason.${value}`) }));
    const reason = await choose({ words: t(`floor:ask.${act}`, { number }), choices }, at);
    if (reason === null) return false;
    const words = t(`floor:done.${act}`, { number, reason: t(`terms:${act}Reason.${reason}`) });
    return later(`order/${act}`, { orders, reason }, { ...at, paper: { kind: 'order', id }, words });
  }

  sync({ slips, held }: OrdersModel): void {
    const plan = this.#plan;
    if (plan === undefined) return;
    const below = {
      ...plan.rail,
      x: plan.rail.x + 6,
      y: plan.rail.y + SIGN + 2,
      w: plan.rail.w - 12,
      h: plan.rail.h - SIGN - 2,
    };
    const lying = this.#place(inset(plan.slips, 5), slips, 0, 1.2 * plan.unit);
    const hanging = this.#place(below, held, 1, plan.unit);
    this.#pieces.sync([...lying, ...hanging], ({ id }) => {
      const order = [...slips, ...held].find((each) => each.order.id === id)?.order;
      return this.#awnings.entryOf(order?.channel ?? '');
    });
    this.#hang(hanging);
  }

  #place(rect: Rect, slips: readonly SlipModel[], which: 0 | 1, largest: number): PieceModel[] {
    const shelf = layShelf(rect, slips.length, STEP.w, STEP.h, largest);
    const more = slips.length - shelf.places;
    this.#more[which]
      ?.setText(more > 0 ? `+${more}` : '')
      .setPosition(shelf.x(shelf.places), shelf.y(shelf.places))
      .setScale(Math.min(1, shelf.scale));
    return slips
      .slice(0, shelf.places)
      .map((slip, i) => this.#pieceOf(slip, shelf.x(i), shelf.y(i), shelf.scale, which === 1));
  }

  #pieceOf({ order, mark }: SlipModel, x: number, y: number, scale: number, held: boolean): PieceModel {
    const { host, t } = this.#stage;
    const channels = host.catalogue.channels;
    const number = nameOf(host, 'order', order.id);
    const frame = `slip-${
      Math.max(
        0,
        channels.findIndex(({ id }) => id === order.channel),
      ) % 6
    }`;
    const values = {
      number,
      market: nameOf(host, 'market', order.market),
      mark: t(`floor:mark.${mark}`),
    };
    const carry: Carry = { what: order.stage.review === 'on-hold' ? 'held' : 'slip', ids: [order.id], frame };
    const label = t(held ? 'floor:thing.held' : 'floor:thing.slip', values).trim();
    return { id: order.id, frame, mark: markFrame(mark), tail: tailOf(number), label, x, y, scale, carry };
  }

  #hang(hanging: readonly PieceModel[]): void {
    while (this.#clips.length < hanging.length) this.#clips.push(this.#stage.atlas.image('clip').setDepth(DEPTH.badge));
    this.#clips.forEach((clip, i) => {
      const piece = hanging[i];
      clip.setVisible(piece !== undefined);
      if (piece !== undefined) clip.setPosition(piece.x - 2, piece.y - (SLIP.h / 2 - 3) * piece.scale);
    });
  }
}
