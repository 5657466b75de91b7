import * as Phaser from 'phaser';
import { BOX_ART } from './art-boxes.ts';
import { BUYER_ART } from './art-buyers.ts';
import { COUNTER_ART } from './art-counter.ts';
import { HARBOUR_ART } from './art-harbour.ts';
import { MAP_ART } from './art-map.ts';
import { PAPER_ART } from './art-papers.ts';
import type { Art, Ink } from './ink.ts';
import { FONTS, PALETTE } from './palette.ts';

const ATLAS = 'floor-atlas';
/** Sides of the sheet, without and with the pictures of the service room. */
const [SIDE, LARGE] = [620, 740];
const GLYPHS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ+-:#/';
const GLYPH = { w: 9, h: 15 };
/** One font for each colour numbers are written in. */
export type DigitColour = 'ink' | 'white';
const fontOf = (colour: DigitColour): string => `floor-digits-${colour}`;

const SERVICE_ART: Readonly<Record<string, Art>> = { ...COUNTER_ART, ...BUYER_ART };

/** Draws all small pictures and glyphs on one sheet, so that everything that moves is one batch. */
function drawAtlas(scene: Phaser.Scene, density: number, service: boolean): void {
  if (scene.textures.exists(ATLAS)) return;
  const side = service ? LARGE : SIDE;
  const texture = scene.textures.createCanvas(ATLAS, side * density, side * density);
  if (texture === null) return;
  const ink = texture.context;
  const colours: readonly DigitColour[] = ['ink', 'white'];
  colours.forEach((colour, i) => {
    drawDigits(ink, density, colour, i * (GLYPH.h + 2) * density);
    addFont(scene, density, colour, i * (GLYPH.h + 2) * density);
  });
  let [x, y, row] = [2, colours.length * (GLYPH.h + 2) + 2, 0];
  const pictures = { ...PAPER_ART, ...BOX_ART, ...MAP_ART, ...HARBOUR_ART, ...(service ? SERVICE_ART : {}) };
  for (const [name, art] of Object.entries(pictures)) {
    if (x + art.w + 2 > side) [x, y, row] = [2, y + row + 4, 0];
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
}

/** Digits and capitals as a bitmap font: numbers change often, and cost nothing this way. */
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

/** Only what the bitmap font can write. */
const asDigits = (text: string): string => [...text.toUpperCase()].filter((each) => GLYPHS.includes(each)).join('');

/** Pictures and numbers from the sheet, in pixels of the page. */
export class Atlas {
  readonly density: number;
  readonly #scene: Phaser.Scene;

  /** @param service with the pictures of the service room */
  constructor(scene: Phaser.Scene, density: number, service = false) {
    this.#scene = scene;
    this.density = density;
    drawAtlas(scene, density, service);
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
