import * as Phaser from 'phaser';
import { BOX_ART } from './art-boxes.ts';
import { HARBOUR_ART } from './art-harbour.ts';
import { MAP_ART } from './art-map.ts';
import { PAPER_ART } from './art-papers.ts';
import type { Ink } from './ink.ts';
import { FONTS } from './palette.ts';

/** A picture of the atlas: its size in pixels of the page, and how to draw it there. */
export interface Art {
  readonly w: number;
  readonly h: number;
  draw(ink: Ink): void;
}

const ATLAS = 'floor-atlas';
const DIGITS = 'floor-digits';
const SIDE = 620;
const GLYPHS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ+-:#/';
const GLYPH = { w: 10, h: 15 };

/** Draws all small pictures on one sheet, so that everything that moves is one batch. */
export function drawAtlas(scene: Phaser.Scene, density: number): void {
  if (scene.textures.exists(ATLAS)) return;
  const texture = scene.textures.createCanvas(ATLAS, SIDE * density, SIDE * density);
  if (texture === null) return;
  const ink = texture.context;
  let [x, y, row] = [2, 2, 0];
  for (const [name, art] of Object.entries({ ...PAPER_ART, ...BOX_ART, ...MAP_ART, ...HARBOUR_ART })) {
    if (x + art.w + 2 > SIDE) [x, y, row] = [2, y + row + 4, 0];
    ink.save();
    ink.scale(density, density);
    ink.translate(x, y);
    art.draw(ink);
    ink.restore();
    texture.add(name, 0, x * density, y * density, art.w * density, art.h * density);
    x += art.w + 4;
    row = Math.max(row, art.h);
  }
  texture.refresh();
  drawDigits(scene, density);
}

/** Digits and capitals as a bitmap font: numbers change often, and cost nothing this way. */
function drawDigits(scene: Phaser.Scene, density: number): void {
  const [w, h] = [GLYPH.w * density, GLYPH.h * density];
  const texture = scene.textures.createCanvas(DIGITS, w * GLYPHS.length, h);
  if (texture === null) return;
  const ink = texture.context;
  ink.font = `600 ${13.5 * density}px ${FONTS}`;
  ink.textAlign = 'center';
  ink.textBaseline = 'middle';
  ink.fillStyle = '#ffffff';
  [...GLYPHS].forEach((glyph, i) => {
    ink.fillText(glyph, (i + 0.5) * w, h * 0.53, w * 0.98);
  });
  texture.refresh();
  const font = Phaser.GameObjects.RetroFont.Parse(scene, {
    ...{ image: DIGITS, width: w, height: h, chars: GLYPHS, charsPerRow: GLYPHS.length, lineSpacing: 0 },
    ...{ 'offset.x': 0, 'offset.y': 0, 'spacing.x': 0, 'spacing.y': 0 },
  });
  scene.cache.bitmapFont.add(DIGITS, font);
}

/** Only what the bitmap font can write. */
export const asDigits = (text: string): string =>
  [...text.toUpperCase()].filter((each) => GLYPHS.includes(each)).join('');

/** Pictures and numbers from the sheet, in pixels of the page. */
export class Atlas {
  readonly density: number;
  readonly #scene: Phaser.Scene;

  constructor(scene: Phaser.Scene, density: number) {
    this.#scene = scene;
    this.density = density;
    drawAtlas(scene, density);
  }

  image(frame: string, x = 0, y = 0): Phaser.GameObjects.Image {
    return this.#scene.add.image(x, y, ATLAS, frame).setScale(1 / this.density);
  }

  /** A number in digits and capitals, `size` pixels high, centred. */
  digits(text: string, size: number, colour: number): Phaser.GameObjects.BitmapText {
    const written = this.#scene.add.bitmapText(0, 0, DIGITS, asDigits(text), size);
    return written.setOrigin(0.5).setTint(colour);
  }

  tile(frame: string, x: number, y: number, w: number, h: number): Phaser.GameObjects.TileSprite {
    const tile = this.#scene.add.tileSprite(x, y, w, h, ATLAS, frame);
    return tile.setOrigin(0).setTileScale(1 / this.density);
  }
}
