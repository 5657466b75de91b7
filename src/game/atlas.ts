import * as Phaser from 'phaser';
import { BLIND_ART } from './art-blind.ts';
import { CAT_ART } from './art-cat.ts';
import { HARBOUR_ART } from './art-harbour.ts';
import { MAP_ART } from './art-map.ts';
import { MARK_ART } from './art-marks.ts';
import { SPEAKER_ART } from './art-speaker.ts';
import type { Art, Ink } from './ink.ts';
import { FONTS, PALETTE } from './palette.ts';

const ATLAS = 'floor-atlas';
/** The side of the smallest sheet, and by how much a larger one grows, pixels of the page. */
const [SIDE, GROWTH] = [500, 60];
const GLYPHS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ+-:#/';
const GLYPH = { w: 9, h: 15 };
/** One font for each colour numbers are written in. */
export type DigitColour = 'ink' | 'white';
const fontOf = (colour: DigitColour): string => `floor-digits-${colour}`;

const COLOURS: readonly DigitColour[] = ['ink', 'white'];

/** Small pictures by name. */
export type Pictures = Readonly<Record<string, Art>>;

interface Placed {
  readonly name: string;
  readonly art: Art;
  readonly x: number;
  readonly y: number;
}

/** Places pictures row by row below the glyphs, on the smallest sheet that has room for them all. */
function place(pictures: Pictures, side = SIDE): { readonly side: number; readonly placed: readonly Placed[] } {
  const placed: Placed[] = [];
  let [x, y, row] = [2, COLOURS.length * (GLYPH.h + 2) + 2, 0];
  for (const [name, art] of Object.entries(pictures)) {
    if (x + art.w + 2 > side) [x, y, row] = [2, y + row + 4, 0];
    placed.push({ name, art, x, y });
    x += art.w + 4;
    row = Math.max(row, art.h);
  }
  return y + row + 2 > side ? place(pictures, side + GROWTH) : { side, placed };
}

/** Draws all small pictures and glyphs on one sheet, so that the graphics card draws everything that moves in one batch. */
function drawAtlas(scene: Phaser.Scene, density: number, rooms: Pictures): void {
  if (scene.textures.exists(ATLAS)) return;
  const { side, placed } = place({
    ...MARK_ART,
    ...SPEAKER_ART,
    ...MAP_ART,
    ...HARBOUR_ART,
    ...BLIND_ART,
    ...CAT_ART,
    ...rooms,
  });
  const texture = scene.textures.createCanvas(ATLAS, side * density, side * density);
  if (texture === null) return;
  const ink = texture.context;
  COLOURS.forEach((colour, i) => {
    drawDigits(ink, density, colour, i * (GLYPH.h + 2) * density);
    addFont(scene, density, colour, i * (GLYPH.h + 2) * density);
  });
  for (const { name, art, x, y } of placed) {
    ink.save();
    ink.scale(density, density);
    ink.translate(x, y);
    art.draw(ink);
    ink.restore();
    texture.add(name, 0, x * density, y * density, art.w * density, art.h * density);
  }
  texture.refresh();
}

/** Draws digits and capitals as a bitmap font, because numbers change often and a text object is slow to change. */
function drawDigits(ink: Ink, density: number, colour: DigitColour, top: number): void {
  const [w, h] = [GLYPH.w * density, GLYPH.h * density];
  ink.font = `600 ${13.5 * density}px ${FONTS}`;
  ink.textAlign = 'center';
  ink.textBaseline = 'middle';
  ink.fillStyle = PALETTE[colour];
  [...GLYPHS].forEach((glyph, i) => {
    ink.fillText(glyph, (i + 0.5) * w, top + h * 0.53, w * 0.99);
  });
}

/** To be added before the pictures: the parser counts from the first of them. */
function addFont(scene: Phaser.Scene, density: number, colour: DigitColour, top: number): void {
  const font = Phaser.GameObjects.RetroFont.Parse(scene, {
    ...{ image: ATLAS, width: GLYPH.w * density, height: GLYPH.h * density, chars: GLYPHS, charsPerRow: GLYPHS.length },
    ...{ 'offset.x': 0, 'offset.y': top, 'spacing.x': 0, 'spacing.y': 0, lineSpacing: 0 },
  });
  scene.cache.bitmapFont.add(fontOf(colour), font);
}

/** A text reduced to the characters of the bitmap font. */
const asDigits = (text: string): string => [...text.toUpperCase()].filter((each) => GLYPHS.includes(each)).join('');

/** Pictures and numbers from the sheet, in pixels of the page. */
export class Atlas {
  readonly density: number;
  readonly #scene: Phaser.Scene;

  /** @param rooms the pictures of the rooms, beside those of the wall */
  constructor(scene: Phaser.Scene, density: number, rooms: Pictures = {}) {
    this.#scene = scene;
    this.density = density;
    drawAtlas(scene, density, rooms);
  }

  image(frame: string, x = 0, y = 0): Phaser.GameObjects.Image {
    return this.#scene.add.image(x, y, ATLAS, frame).setScale(1 / this.density);
  }

  /** A number in digits and capitals, `size` pixels high, centred. */
  digits(text: string, size: number, colour: DigitColour = 'ink'): Phaser.GameObjects.BitmapText {
    const wide = (size * GLYPH.w) / GLYPH.h;
    return this.#scene.add.bitmapText(0, 0, fontOf(colour), asDigits(text), wide).setOrigin(0.5);
  }

  tile(frame: string, x: number, y: number, w: number, h: number): Phaser.GameObjects.TileSprite {
    const tile = this.#scene.add.tileSprite(x, y, w, h, ATLAS, frame);
    return tile.setOrigin(0).setTileScale(1 / this.density);
  }
}
