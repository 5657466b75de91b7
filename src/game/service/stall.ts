import type * as Phaser from 'phaser';
import { Blind } from '../blind.ts';
import type { Wording } from '../label.ts';
import { canopyOf, openingOf } from '../paint-stall.ts';
import { PALETTE } from '../palette.ts';
import type { Rect } from '../rect.ts';
import { DEPTH, type Stage, sign } from '../stage.ts';
import type { Thing } from '../things.ts';
import { nameOf } from '../words.ts';
import type { Shut } from './counter-model.ts';

/** A channel's window at the counter, with the number of buyers in its queue that are not shown, and a blind that is down while its desk is shut. */
export class Stall implements Thing {
  readonly channel: string;
  readonly #stage: Stage;
  readonly #name: Phaser.GameObjects.Text;
  readonly #badge: Phaser.GameObjects.Image;
  readonly #more: Phaser.GameObjects.BitmapText;
  #rect: Rect = { x: 0, y: 0, w: 0, h: 0 };
  readonly #blind: Blind;
  #waiting = 0;
  #shut: Shut | undefined;

  constructor(stage: Stage, channel: string) {
    [this.#stage, this.channel] = [stage, channel];
    this.#name = sign(stage, 13, PALETTE.ink).setDepth(DEPTH.badge);
    this.#blind = new Blind(stage);
    this.#badge = stage.atlas.image('badge-more').setDepth(DEPTH.badge).setVisible(false);
    this.#more = stage.atlas.digits('', 16, 'white').setDepth(DEPTH.badge);
  }

  get x(): number {
    return this.#rect.x + this.#rect.w / 2;
  }

  get y(): number {
    return this.#rect.y + this.#rect.h / 2;
  }

  get w(): number {
    return this.#rect.w;
  }

  get h(): number {
    return this.#rect.h;
  }

  label(): string {
    const { host, t } = this.#stage;
    const shut = this.#shut === undefined ? '' : t(`floor:shut.${this.#shut}`);
    return t('floor:thing.stall', { channel: nameOf(host, 'channel', this.channel), waiting: this.#waiting, shut });
  }

  act(): void {
    this.#stage.open({ kind: 'inbox', id: '' });
  }

  name(rect: Rect): Wording {
    return { label: this.#name, text: nameOf(this.#stage.host, 'channel', this.channel), width: rect.w - 12 };
  }

  lay(rect: Rect, queue: Rect): void {
    this.#rect = rect;
    const top = rect.y + canopyOf(rect);
    this.#name.setPosition(rect.x + rect.w / 2, top + (rect.h - canopyOf(rect)) / 2 - 3);
    this.#blind.lay(openingOf(rect));
    const [x, y] = [queue.x + queue.w / 2, queue.y + queue.h - 5];
    this.#badge.setPosition(x, y).setScale(0.92 / this.#stage.atlas.density);
    this.#more.setPosition(x, y);
  }

  /** Shows its queue, of which that many are drawn; `shut` says why nobody works at its desk now. */
  show(waiting: number, shown: number, shut: Shut | undefined): void {
    [this.#waiting, this.#shut] = [waiting, shut];
    this.#blind.roll(shut === undefined ? 0 : 1);
    const more = waiting - shown;
    this.#badge.setVisible(more > 0);
    this.#more.setText(more > 0 ? `+${Math.min(99, more)}` : '');
  }
}
