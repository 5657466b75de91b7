import type * as Phaser from 'phaser';
import { DEPTH, type Stage } from './stage.ts';
import type { Carry, Thing } from './things.ts';

/** A piece as it is drawn. `x` and `y` are its middle, `scale` is relative to the picture. */
export interface PieceModel {
  readonly id: string;
  readonly frame: string;
  /** The picture of its mark, if it has one. */
  readonly mark: string | null;
  readonly tail: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly carry?: Carry | undefined;
}

/** A kind of piece: where its short number is, and what a click does. */
export interface PieceKind {
  readonly w: number;
  readonly h: number;
  readonly tailY: number;
  readonly tailSize: number;
  readonly tailX?: number;
  readonly tilt: number;
  act(id: string): void;
}

/** A number from 0 to 1 that depends on the text only: used to place things a little unevenly. */
export function wobbleOf(text: string): number {
  let hash = 7;
  for (let i = 0; i < text.length; i += 1) hash = (hash * 31 + text.charCodeAt(i)) % 9973;
  return hash / 9973;
}

/** A small thing that lies on the floor. */
export class Piece implements Thing {
  readonly id: string;
  readonly body: Phaser.GameObjects.Container;
  carry: Carry | undefined;
  readonly #kind: PieceKind;
  readonly #picture: Phaser.GameObjects.Image;
  readonly #mark: Phaser.GameObjects.Image;
  readonly #tail: Phaser.GameObjects.BitmapText;
  readonly #unit: number;
  #words = '';

  constructor(stage: Stage, kind: PieceKind, model: PieceModel, from: { readonly x: number; readonly y: number }) {
    this.id = model.id;
    this.#kind = kind;
    this.#unit = 1 / stage.atlas.density;
    this.#picture = stage.atlas.image(model.frame);
    this.#tail = stage.atlas.digits('', kind.tailSize).setPosition(kind.tailX ?? -1, kind.tailY);
    this.#mark = stage.atlas.image('mark-now', kind.w / 2 - 5, -kind.h / 2 + 5).setVisible(false);
    const children = [this.#picture, this.#tail, this.#mark];
    this.body = stage.scene.add.container(from.x, from.y, children).setDepth(DEPTH.piece);
    this.body.setScale(model.scale).setRotation((wobbleOf(model.id) - 0.5) * kind.tilt);
  }

  get x(): number {
    return this.body.x;
  }

  get y(): number {
    return this.body.y;
  }

  get w(): number {
    return this.#kind.w * this.body.scaleX;
  }

  get h(): number {
    return this.#kind.h * this.body.scaleX;
  }

  label(): string {
    return this.#words;
  }

  act(): void {
    this.#kind.act(this.id);
  }

  hold(held: boolean): void {
    this.body.setAlpha(held ? 0.35 : 1);
  }

  show(stage: Stage, model: PieceModel): void {
    this.#words = model.label;
    this.carry = model.carry;
    this.#picture.setFrame(model.frame).setScale(this.#unit);
    if (this.#tail.text !== model.tail) this.#tail.setText(model.tail);
    this.#mark.setVisible(model.mark !== null);
    if (model.mark !== null) this.#mark.setFrame(model.mark);
    const away = Math.abs(this.body.x - model.x) + Math.abs(this.body.y - model.y);
    if (away < 0.5 && this.body.scaleX === model.scale) return;
    stage.motion.glide(this.body, { x: model.x, y: model.y, scaleX: model.scale, scaleY: model.scale }, 420);
  }

  remove(stage: Stage): void {
    stage.motion.stop(this.body);
    this.body.destroy();
  }
}

/** All pieces of one kind, updated from their models. */
export class Pieces {
  readonly #stage: Stage;
  readonly #kind: PieceKind;
  readonly #pieces = new Map<string, Piece>();

  constructor(stage: Stage, kind: PieceKind) {
    this.#stage = stage;
    this.#kind = kind;
  }

  all(): Iterable<Piece> {
    return this.#pieces.values();
  }

  /** Shows these models and no others; `birth` gives the point from which a new piece enters. */
  sync(models: readonly PieceModel[], birth: (model: PieceModel) => { readonly x: number; readonly y: number }): void {
    const wanted = new Set(models.map(({ id }) => id));
    for (const [id, piece] of this.#pieces) {
      if (wanted.has(id)) continue;
      if (!this.#stage.lastSeen.has(id)) this.#stage.lastSeen.set(id, { x: piece.x, y: piece.y });
      piece.remove(this.#stage);
      this.#pieces.delete(id);
    }
    for (const model of models) {
      let piece = this.#pieces.get(model.id);
      if (piece === undefined) {
        piece = new Piece(this.#stage, this.#kind, model, this.#stage.lastSeen.get(model.id) ?? birth(model));
        this.#pieces.set(model.id, piece);
        this.#stage.lastSeen.delete(model.id);
      }
      piece.show(this.#stage, model);
    }
  }
}
