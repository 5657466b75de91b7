import type * as Phaser from 'phaser';
import { DEPTH, type Stage } from '../stage.ts';
import type { Carry, Thing } from '../things.ts';
import { asTimeLeft, nameOf } from '../words.ts';
import { BUYER } from './art-buyers.ts';
import { type BuyerModel, faceOf } from './counter-model.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

const MARKS = {
  now: 'mark-now',
  late: 'mark-late',
  wrote: 'mark-answered',
  paused: 'mark-paused',
  sent: 'mark-sent',
} as const;

/** What a buyer is as a load, by the state of the ticket; others stay where they are. */
const LOADS: Readonly<Record<string, string>> = { new: 'buyer', open: 'in-hand' };

/** How long a buyer walks, and how long one takes to leave, ms. */
const [WALK, LEAVE] = [480, 620];

/** A buyer: a face in a ring that shows the time left, with the language and marks. */
export class Buyer implements Thing {
  readonly body: Phaser.GameObjects.Container;
  carry: Carry | undefined;
  readonly #stage: Stage;
  readonly #unit: number;
  readonly #face: Phaser.GameObjects.Image;
  readonly #ring: Phaser.GameObjects.Image;
  readonly #mark: Phaser.GameObjects.Image;
  readonly #group: Phaser.GameObjects.Image;
  #model: BuyerModel;
  #place: Place;
  #shown: Partial<Record<'face' | 'ring' | 'mark' | 'group', string>> = {};

  constructor(stage: Stage, model: BuyerModel, from: { readonly x: number; readonly y: number }, place: Place) {
    [this.#stage, this.#model, this.#place] = [stage, model, place];
    const { atlas, scene } = stage;
    this.#unit = 1 / atlas.density;
    this.#face = atlas.image(faceOf(model.ticket), 0, 1);
    this.#ring = atlas.image('ring-ok-0', 0, 1);
    this.#mark = atlas.image('mark-now', 15, -15);
    this.#group = atlas.image('group-logistics', 15, 15);
    const language = atlas.image(`language-${model.ticket.buyer.language}`, -14, -16);
    this.body = scene.add
      .container(from.x, from.y, [this.#face, this.#ring, language, this.#mark, this.#group])
      .setDepth(DEPTH.piece)
      .setScale(place.scale);
  }

  get x(): number {
    return this.body.x;
  }

  get y(): number {
    return this.body.y;
  }

  get w(): number {
    return (BUYER.w - 4) * this.body.scaleX;
  }

  get h(): number {
    return (BUYER.h - 4) * this.body.scaleX;
  }

  label(): string {
    const { host, t } = this.#stage;
    const { ticket, due, spot, tone } = this.#model;
    const { id, channel, buyer, mood, escalation, group } = ticket;
    const time = due.dueAt === null ? '' : asTimeLeft(Math.abs(due.left));
    return t('floor:thing.buyer', {
      ...{ number: nameOf(host, 'ticket', id), buyer: buyer.name, channel: nameOf(host, 'channel', channel) },
      spot: t(`floor:spot.${spot}`, { group: t(`terms:group.${escalation?.to ?? group}`) }),
      mood: t(`papers:service.mood.${Math.max(1, Math.min(5, Math.round(mood)))}`),
      clock: t(`floor:clock.${tone}`, { time }),
    });
  }

  act(): void {
    this.#stage.open({ kind: 'ticket', id: this.#model.ticket.id });
  }

  hold(held: boolean): void {
    this.body.setAlpha(held ? 0.35 : 1);
  }

  show(model: BuyerModel, place: Place): void {
    const { ticket, mark, tone, step, spot } = model;
    const from = spot === this.#model.spot ? undefined : this.#stage.lastSeen.get(ticket.id);
    if (from !== undefined) this.body.setPosition(from.x, from.y);
    this.#model = model;
    this.#put('face', this.#face, faceOf(ticket));
    this.#put('ring', this.#ring, `ring-${tone}-${step}`);
    this.#put('mark', this.#mark, mark === 'none' ? '' : MARKS[mark]);
    this.#put('group', this.#group, spot === 'door' ? `group-${ticket.escalation?.to ?? ticket.group}` : '');
    const what = LOADS[ticket.stage.work];
    const frame = faceOf(ticket);
    if (what !== this.carry?.what || frame !== this.carry?.frame)
      this.carry = what === undefined ? undefined : { what, frame, ids: [ticket.id] };
    this.#walk(place);
  }

  /** Changes a picture only when its frame is another one. */
  #put(what: 'face' | 'ring' | 'mark' | 'group', image: Phaser.GameObjects.Image, frame: string): void {
    if (this.#shown[what] === frame) return;
    this.#shown[what] = frame;
    image.setVisible(frame !== '');
    if (frame !== '') image.setFrame(frame).setScale(this.#unit);
  }

  #walk(place: Place): void {
    const { x, y, scale } = place;
    const near = Math.abs(this.body.x - x) + Math.abs(this.body.y - y) < 0.5 && this.body.scaleX === scale;
    const known = this.#place.x === x && this.#place.y === y && this.#place.scale === scale;
    this.#place = place;
    if (near || (known && this.#stage.motion.moves(this.body))) return;
    this.#stage.motion.glide(this.body, { x, y, scaleX: scale, scaleY: scale }, WALK);
  }

  /** Removes the buyer, moving to a point: out of the room, or to the ticket it was merged into. */
  leave(to: { readonly x: number; readonly y: number }): void {
    const { motion } = this.#stage;
    this.body.setDepth(DEPTH.belt);
    motion.glide(this.body, { x: to.x, y: to.y, alpha: 0 }, LEAVE, () => this.body.destroy());
  }
}
