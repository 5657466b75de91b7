import type * as Phaser from 'phaser';
import { fitLabel } from '../label.ts';
import { PALETTE } from '../palette.ts';
import type { Rect } from '../rect.ts';
import { DEPTH, type Stage, sign } from '../stage.ts';
import type { Thing } from '../things.ts';
import { nameOf } from '../words.ts';
import { PHONE, SCREEN, THUMB } from './art-phones.ts';
import { PAPERS } from './papers.ts';
import { ON_SCREEN, type PhoneMark, type PhoneModel } from './studio-model.ts';

const MARKS: Readonly<Record<PhoneMark, string>> = { late: 'mark-late', now: 'mark-now', asks: 'mark-asks' };
/** Where the posts are on a screen, from its top, and how far they are apart. */
const [FIRST, STEP] = [11, 20.5];
/** Real ms in which hearts are counted up to their number. */
const COUNTING = 2400;

/** A number as short as a small sign needs it: 940, 1K, 12K. */
const shortly = (count: number): string => (count < 1000 ? String(count) : `${Math.round(count / 1000)}K`);

/** A phone on the wall: an account as its people see it. A click opens its posts. */
export class Phone implements Thing {
  readonly account: string;
  x = 0;
  y = 0;
  w = 0;
  h = 0;
  readonly #stage: Stage;
  readonly #body: Phaser.GameObjects.Image;
  readonly #thumbs: readonly Phaser.GameObjects.Image[];
  readonly #heart: Phaser.GameObjects.Image;
  readonly #hearts: Phaser.GameObjects.BitmapText;
  readonly #mark: Phaser.GameObjects.Image;
  readonly #name: Phaser.GameObjects.Text;
  #model: PhoneModel | undefined;
  #top: Rect = { x: 0, y: 0, w: 0, h: 0 };
  #size = 1;
  /** The number of hearts that is written there now: it runs up to the true one. */
  #counted = -1;

  constructor(stage: Stage, account: string, kind: PhoneModel['kind']) {
    [this.#stage, this.account] = [stage, account];
    const { atlas } = stage;
    this.#body = atlas.image(`phone-${kind}`).setDepth(DEPTH.sign);
    this.#thumbs = Array.from({ length: ON_SCREEN }, () => atlas.image('thumb-photo').setDepth(DEPTH.piece));
    this.#heart = atlas.image('heart').setDepth(DEPTH.piece);
    this.#hearts = atlas.digits('', 13, kind === 'short-video' ? 'white' : 'ink').setDepth(DEPTH.piece);
    this.#mark = atlas.image('mark-now').setDepth(DEPTH.badge).setVisible(false);
    this.#name = sign(stage, 11, PALETTE.harbourDark).setOrigin(0.5, 0);
  }

  lay(rect: Rect, text: number, step: number): void {
    [this.x, this.y, this.w, this.h] = [rect.x + rect.w / 2, rect.y + rect.h / 2, rect.w, rect.h];
    const size = rect.w / PHONE.w;
    [this.#top, this.#size] = [rect, size];
    const unit = size / this.#stage.atlas.density;
    this.#body.setPosition(this.x, this.y).setScale(unit, rect.h / PHONE.h / this.#stage.atlas.density);
    this.#thumbs.forEach((thumb, i) => {
      thumb.setPosition(this.x, rect.y + (SCREEN.y + FIRST + i * STEP + THUMB.h * 0.4) * size).setScale(unit * 0.8);
    });
    const foot = rect.y + (SCREEN.y + SCREEN.h - 6.5) * size;
    this.#heart.setPosition(rect.x + (SCREEN.x + 11) * size, foot).setScale(unit);
    this.#hearts.setPosition(rect.x + (SCREEN.x + 30) * size, foot).setScale(Math.max(0.7, size));
    this.#mark
      .setPosition(rect.x + rect.w - 2 * size, rect.y + 4 * size)
      .setScale(Math.max(0.8, size) / this.#stage.atlas.density);
    fitLabel(this.#name, nameOf(this.#stage.host, 'account', this.account), step - 4, text - 1.5);
    this.#name.setPosition(this.x, rect.y + rect.h + 3);
  }

  show(model: PhoneModel): void {
    const before = this.#model;
    this.#model = model;
    if (this.#counted < 0 || this.#stage.motion.calm) this.#write(model.hearts);
    this.#thumbs.forEach((thumb, i) => {
      const format = model.posts[i];
      thumb.setVisible(format !== undefined);
      if (format !== undefined) thumb.setFrame(`thumb-${format}`);
    });
    if (before !== undefined && model.posts.length > 0 && model.posts !== before.posts) this.#arrive(before);
    this.#mark.setVisible(model.mark !== null);
    if (model.mark !== null) this.#mark.setFrame(MARKS[model.mark]);
  }

  /** A new post slides in at the top of the screen. */
  #arrive(before: PhoneModel): void {
    const [thumb] = this.#thumbs;
    if (thumb === undefined || this.#model === undefined) return;
    if (this.#model.posts.join() === before.posts.join()) return;
    const y = this.#top.y + (SCREEN.y + FIRST + THUMB.h * 0.4) * this.#size;
    thumb.setAlpha(0).setPosition(this.x, y - 8 * this.#size);
    this.#stage.motion.glide(thumb, { y, alpha: 1 }, 500);
  }

  /** Counts the hearts up, a little each frame. */
  update(elapsed: number): void {
    const wanted = this.#model?.hearts ?? 0;
    if (this.#counted === wanted || this.#counted < 0) return;
    const step = Math.max(1, Math.round((Math.abs(wanted - this.#counted) * elapsed) / COUNTING));
    this.#write(wanted > this.#counted ? Math.min(wanted, this.#counted + step) : wanted);
  }

  #write(hearts: number): void {
    this.#counted = hearts;
    this.#heart.setVisible(hearts > 0);
    this.#hearts.setText(hearts > 0 ? shortly(hearts) : '');
  }

  label(): string {
    const { host, t } = this.#stage;
    const { hearts = 0, followers = null, asking = 0, failed = 0 } = this.#model ?? {};
    const parts = [
      t('floor:social.thing.phone', { account: nameOf(host, 'account', this.account), hearts }),
      followers === null ? '' : t('floor:social.thing.followers', { followers }),
      failed === 0 ? '' : t('floor:social.thing.failed', { failed }),
      asking === 0 ? '' : t('floor:social.thing.asking', { asking }),
    ];
    return parts.join('');
  }

  act(): void {
    const asks = this.#model?.mark === 'asks';
    this.#stage.open({ kind: asks ? PAPERS.answers : PAPERS.calendar, id: '' });
  }
}
