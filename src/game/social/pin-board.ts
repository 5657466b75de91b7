import type * as Phaser from 'phaser';
import { fitFirst } from '../label.ts';
import { number, PALETTE } from '../palette.ts';
import { type PieceModel, Pieces } from '../piece.ts';
import type { Rect } from '../rect.ts';
import { layShelf } from '../shelf.ts';
import { DEPTH, type Stage, sign } from '../stage.ts';
import type { Carry, Part, Target, Thing } from '../things.ts';
import { nameOf } from '../words.ts';
import { CARD } from './art-cards.ts';
import { PAPERS } from './papers.ts';
import { PinDrop } from './pin-drop.ts';
import type { StudioPlan } from './studio-layout.ts';
import type { StudioModel } from './studio-model.ts';
import { Turn } from './turn.ts';
import { type BoardDay, clockText, type PinnedCard } from './week-of-posts.ts';

/** A card is at most so much larger than its picture. */
const LARGEST = 1.05;

/** Loads that the board takes: an idea out of the tray, and a post that is still to go out. */
export const [IDEA_LOAD, POST_LOAD] = ['idea', 'post-card'] as const;

/** The calendar of the week. A card brought to a day is pinned there, or moved there; a click opens its paper. */
export class PinBoard implements Part {
  readonly #stage: Stage;
  readonly #cards: Pieces;
  readonly #drop: PinDrop;
  readonly #names: Phaser.GameObjects.Text[] = [];
  readonly #more: Phaser.GameObjects.BitmapText[] = [];
  readonly #today: Phaser.GameObjects.Graphics;
  readonly #turns: readonly [Turn, Turn];
  #plan: StudioPlan | undefined;
  #kinds: ReadonlyMap<string, string> = new Map();
  targets: readonly Target[] = [];

  /** `turn` turns the board over by so many weeks. */
  constructor(stage: Stage, turn: (by: 1 | -1) => void) {
    this.#stage = stage;
    const act = (id: string): void => stage.open({ kind: PAPERS.post, id });
    this.#cards = new Pieces(stage, { ...CARD, tailX: 10.5, tailY: 0.5, tailSize: 11.5, tilt: 0.05, act });
    this.#drop = new PinDrop(stage);
    this.#today = stage.scene.add.graphics().setDepth(DEPTH.room + 2);
    this.#turns = [new Turn(stage, 'turn-back', -1, turn), new Turn(stage, 'turn-on', 1, turn)];
  }

  *things(): Iterable<Thing> {
    yield* this.#cards.all();
    for (const turn of this.#turns) if (turn.isThere) yield turn;
  }

  lay(plan: StudioPlan): void {
    this.#plan = plan;
    const { calendar, days } = plan;
    const [back, on] = this.#turns;
    const size = Math.max(0.72, Math.min(1, plan.unit));
    back.lay(calendar.x + 2, calendar.y + calendar.h / 2, size);
    on.lay(calendar.x + calendar.w - 2, calendar.y + calendar.h / 2, size);
    days.forEach((_, i) => {
      this.#names[i] ??= sign(this.#stage, 11, PALETTE.harbourDark);
      this.#more[i] ??= this.#stage.atlas.digits('', 13).setDepth(DEPTH.piece);
    });
  }

  sync({ week, phones }: StudioModel): void {
    const plan = this.#plan;
    if (plan === undefined) return;
    this.#kinds = new Map(phones.map(({ account, kind }) => [account, kind]));
    const [back, on] = this.#turns;
    back.show(week.hasBefore);
    on.show(week.hasAfter);
    this.#today.clear();
    const models = week.days.flatMap((day, i) => {
      const column = plan.days[i];
      return column === undefined ? [] : this.#day(day, i, column, plan);
    });
    this.#cards.sync(models, () => ({ x: plan.tray.x + plan.tray.w / 2, y: plan.tray.y + plan.tray.h / 2 }));
    this.targets = week.days.flatMap((day, i) => {
      const column = plan.days[i];
      return column === undefined ? [] : [this.#target(day, column)];
    });
  }

  #target(day: BoardDay, rect: Rect): Target {
    return {
      rect,
      wants: this.#stage.t('floor:social.wants.day'),
      takes: ({ what }) => !day.isOver && (what === IDEA_LOAD || what === POST_LOAD),
      why: () => (day.isOver ? this.#stage.t('floor:social.drop.over') : undefined),
      drop: ({ what, ids: [id = ''] }, x, y) =>
        what === IDEA_LOAD ? this.#drop.pin(id, day, { x, y }) : this.#drop.move(id, day, { x, y }),
    };
  }

  /** A column: its name, and its cards from above in the sequence of their times. */
  #day(day: BoardDay, i: number, column: Rect, { text }: StudioPlan): PieceModel[] {
    this.#head(day, i, column, text);
    const ground = { x: column.x, y: column.y + 2, w: column.w, h: column.h - 4 };
    const { cards } = day;
    const shelf = layShelf(ground, cards.length, CARD.w + 1, CARD.h + 1, LARGEST);
    const places = Math.max(0, Math.min(shelf.places, cards.length));
    const more = cards.length - places;
    this.#more[i]?.setText(more > 0 ? `+${more}` : '').setPosition(shelf.x(places), shelf.y(places));
    return cards.slice(0, places).map((card, n) => this.#pieceOf(card, shelf.x(n), shelf.y(n), shelf.scale));
  }

  /** The name of the day, or the short one where the column is narrow; today is underlined and lies on a light ground. */
  #head(day: BoardDay, i: number, column: Rect, text: number): void {
    const { t } = this.#stage;
    const [, month = '', date = ''] = day.date.split('-');
    const values = { day: t(`floor:store.day.${day.weekday}`), date: `${Number(month)}/${Number(date)}` };
    const name = this.#names[i];
    if (name === undefined) return;
    fitFirst(name, [t('floor:social.day', values), values.day, values.day.slice(0, 1)], column.w + 1, text - 1.5, 1);
    name.setPosition(column.x + column.w / 2, column.y - text * 0.5 - 3);
    if (!day.isToday) return;
    this.#today
      .fillStyle(number('#fff3cf'), 0.9)
      .fillRoundedRect(column.x, column.y, column.w, column.h, 2)
      .fillStyle(number(PALETTE.harbour), 1)
      .fillRoundedRect(column.x, column.y - 2.5, column.w, 2.5, 1);
  }

  #pieceOf({ post, market, state, minutes }: PinnedCard, x: number, y: number, scale: number): PieceModel {
    const { host, t } = this.#stage;
    const label = t('floor:social.thing.card', {
      card: nameOf(host, 'postCard', post.card),
      account: nameOf(host, 'account', post.account),
      time: clockText(minutes),
      state: t(`floor:social.state.${state}`),
    });
    const frame = `post-${this.#kinds.get(post.account) ?? 'photo'}-${state}`;
    const carry: Carry | undefined =
      state === 'scheduled' || state === 'failed' ? { what: POST_LOAD, ids: [post.id], frame } : undefined;
    return { id: post.id, frame, mark: null, tail: market, label, x, y, scale, carry };
  }
}
