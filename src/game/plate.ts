import type * as Phaser from 'phaser';
import type { Ink } from './ink.ts';
import type { Rect } from './rect.ts';
import type { Stage } from './stage.ts';

/** A picture painted once and shown until something in it changes. */
export interface Plate {
  readonly image: Phaser.GameObjects.Image;
  /** Paints it anew, in pixels of the floor from its own top left. */
  paint(draw: (ink: Ink) => void): void;
  remove(): void;
}

/** The most pixels of a plate: enough for a page on a sharp screen. */
const MOST_PIXELS = 6_000_000;

export function makePlate(stage: Pick<Stage, 'scene'>, key: string, rect: Rect, depth: number, density: number): Plate {
  const { scene } = stage;
  const [w, h] = [Math.max(1, rect.w), Math.max(1, rect.h)];
  const fine = Math.min(density, Math.sqrt(MOST_PIXELS / (w * h)));
  if (scene.textures.exists(key)) scene.textures.remove(key);
  const texture = scene.textures.createCanvas(key, Math.ceil(w * fine), Math.ceil(h * fine));
  if (texture === null) throw new Error(`no canvas for ${key}`);
  const image = scene.add
    .image(rect.x, rect.y, key)
    .setOrigin(0)
    .setDepth(depth)
    .setScale(1 / fine);
  return {
    image,
    paint: (draw) => {
      const ink = texture.context;
      ink.save();
      ink.clearRect(0, 0, texture.width, texture.height);
      ink.scale(fine, fine);
      draw(ink);
      ink.restore();
      texture.refresh();
    },
    remove: () => {
      image.destroy();
      scene.textures.remove(key);
    },
  };
}
