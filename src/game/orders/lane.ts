import type * as Phaser from 'phaser';
import type { FreightMode, GateView } from '../../host/index.ts';
import type { Wording } from '../label.ts';
import { PALETTE } from '../palette.ts';
import { DEPTH, type Stage, sign } from '../stage.ts';
import type { Thing } from '../things.ts';
import { asTimeLeft, nameOf, shortNameOf } from '../words.ts';
import type { LaneRect, OrdersPlan } from './orders-layout.ts';

/** Simulated ms before the cut-off at which the gate gives a warning. */
const SOON = 30 * 60_000;
/** Pixels a belt runs in a second. */
const SPEED = 16;
/** The least width for a lane's name at which its sign shows whole words, pixels. */
const ROOM_FOR_WORDS = 100;

/** One carrier's lane: its sign, its belt and its gate. */
export class Lane implements Thing {
  x = 0;
  y = 0;
  w = 0;
  h = 0;
  readonly #stage: Stage;
  readonly #mode: FreightMode;
  readonly #icon: Phaser.GameObjects.Image;
  readonly #name: Phaser.GameObjects.Text;
  readonly #time: Phaser.GameObjects.Text;
  readonly #lamp: Phaser.GameObjects.Image;
  readonly #bar: Phaser.GameObjects.Image;
  readonly #belt: Phaser.GameObjects.TileSprite;
  readonly #riders: Phaser.GameObjects.Image[] = [];
  #rect: LaneRect | undefined;
  #gate: GateView | undefined;
  #shown = '';
  #now = 0;
  /** Whether the lane is narrow: then the sign shows the time of the cut-off alone, and the lamp shows a closed gate. */
  #brief = false;

  constructor(stage: Stage, mode: FreightMode) {
    this.#stage = stage;
    this.#mode = mode;
    this.#icon = stage.atlas.image(mode.route).setDepth(DEPTH.sign);
    this.#name = sign(stage, 12, PALETTE.ink).setOrigin(0, 0.5);
    this.#time = sign(stage, 12, PALETTE.ink).setOrigin(1, 0.5);
    this.#lamp = stage.atlas.image('lamp-shut').setDepth(DEPTH.sign);
    this.#bar = stage.atlas.image('bar').setDepth(DEPTH.badge).setOrigin(0.92, 0.5);
    this.#belt = stage.atlas.tile('roller', 0, 0, 24, 16).setDepth(DEPTH.belt);
  }

  /** Simulated time at which its gate closes today; undefined before that is known. */
  get closesAt(): number | undefined {
    return this.#gate?.closesAt;
  }

  label(): string {
    const { host, t } = this.#stage;
    return t('floor:thing.lane', { mode: nameOf(host, 'mode', this.#mode.id), gate: this.#words() });
  }

  /** A lane has no paper: a click tells how long the gate is open. */
  act(): void {
    this.#stage.say(this.label());
  }

  lay(rect: LaneRect, { unit: size }: OrdersPlan): void {
    this.#rect = rect;
    const { belt } = rect;
    const line = (rect.y + belt.y - 2) / 2;
    const unit = 1 / this.#stage.atlas.density;
    const small = unit * Math.min(size, (belt.y - rect.y) / 17);
    [this.x, this.y, this.w, this.h] = [rect.x + rect.w / 2, rect.y + rect.h / 2, rect.w, rect.h];
    this.#icon.setPosition(rect.x + 7, line).setScale(small * 0.95);
    this.#lamp.setPosition(rect.gateX - 3, line).setScale(small * 0.92);
    this.#time.setPosition(rect.gateX - 14, line);
    this.#name.setPosition(rect.x + 8 + 10 * size, line);
    this.#belt.setPosition(belt.x, belt.y + 1).setSize(rect.gateX + 14 - belt.x, Math.max(6, belt.h - 2));
    this.#belt.setTileScale((unit * (belt.h - 2)) / 16);
    this.#bar.setPosition(rect.gateX + 13, belt.y + belt.h / 2 + 1).setScale(unit * Math.min(1, belt.h / 24));
    this.#shown = '-';
    this.#write();
    this.#swing(true);
  }

  /** Its name and the width for it. */
  name(rect: LaneRect, { text, unit: size }: OrdersPlan): Wording {
    this.#time.setFontSize(text - 1);
    const whole = rect.gateX - rect.x - 26 - 10 * size;
    this.#brief = false;
    this.#brief = whole - this.#widest() < ROOM_FOR_WORDS;
    const width = whole - this.#widest();
    const { host } = this.#stage;
    const { id } = this.#mode;
    return { label: this.#name, text: nameOf(host, 'mode', id), short: shortNameOf(host, id), width };
  }

  /** The width of the longest text of the sign. */
  #widest(): number {
    const widths = [this.#sign(false, 0), this.#sign(true, 36_000_000)].map((words) => this.#time.setText(words).width);
    this.#time.setText(this.#shown);
    return Math.max(...widths);
  }

  #words(): string {
    const { t } = this.#stage;
    if (this.#gate?.open !== true) return t('floor:gate.closed');
    return t('floor:gate.left', { time: asTimeLeft(this.#gate.closesAt - this.#now) });
  }

  /** The text of the sign, or a short one in a narrow lane. */
  #sign(open: boolean, left: number): string {
    const { t } = this.#stage;
    const time = asTimeLeft(left);
    if (this.#brief) return open ? this.#mode.cutOff : '';
    return open ? t('floor:gate.left', { time }) : t('floor:gate.closed');
  }

  gate(gate: GateView): void {
    const changed = gate.open !== this.#gate?.open;
    const first = this.#gate === undefined;
    this.#gate = gate;
    if (changed) this.#swing(first);
  }

  #write(now = this.#stage.host.clock()): void {
    this.#now = now;
    const open = this.#gate?.open === true;
    this.#lamp.setFrame(open ? 'lamp-open' : 'lamp-shut');
    const left = (this.#gate?.closesAt ?? 0) - now;
    const words = this.#sign(open, left);
    if (words === this.#shown) return;
    this.#shown = words;
    const soon = open && left < SOON;
    const colour = soon ? '#a84a16' : PALETTE.ink;
    this.#time.setColor(open ? colour : PALETTE.late).setText(words);
  }

  #swing(atOnce: boolean): void {
    const open = this.#gate?.open === true;
    const rotation = open ? Math.PI / 2.15 : 0;
    if (atOnce) this.#bar.setRotation(rotation);
    else this.#stage.motion.glide(this.#bar, { rotation }, 900);
    this.#belt.setFrame(open ? 'roller' : 'roller-shut');
  }

  update(now: number, elapsed: number): void {
    this.#write(now);
    if (this.#gate?.open !== true || this.#stage.motion.calm) return;
    this.#belt.tilePositionX -= (SPEED * elapsed * this.#stage.atlas.density) / 1000;
  }

  /** Moves a box that was handed over out through the gate. */
  ride(from: { readonly x: number; readonly y: number }): void {
    const { motion, atlas } = this.#stage;
    const rect = this.#rect;
    if (rect === undefined || motion.calm) return;
    const idle = this.#riders.find((each) => !each.visible);
    const box = idle ?? atlas.image('box-labelled').setDepth(DEPTH.rider);
    if (idle === undefined) this.#riders.push(box);
    const scale = Math.min(0.8, (rect.belt.h + 6) / 46) / atlas.density;
    const y = rect.belt.y + rect.belt.h / 2 - 5;
    const waiting = this.#riders.filter((each) => each.visible).length * 10;
    box.setVisible(true).setAlpha(1).setPosition(from.x, from.y);
    motion.glide(box, { x: rect.belt.x + rect.belt.w * 0.25 - waiting, y, scaleX: scale, scaleY: scale }, 450, () =>
      motion.glide(
        box,
        { x: rect.gateX + 26 },
        2600,
        () => motion.glide(box, { alpha: 0 }, 200, () => box.setVisible(false)),
        'Linear',
      ),
    );
  }
}
