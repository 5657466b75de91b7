import type { PlatformKind, PostFormat } from '../../host/index.ts';
import { type Art, box, disc, edge, type Ink, line, shape } from '../ink.ts';
import { PALETTE } from '../palette.ts';

/** Size of a phone's picture, and of the screen in it. */
export const PHONE = { w: 56, h: 104 } as const;
export const SCREEN = { x: 4, y: 7, w: 48, h: 88 } as const;
/** Size of a post on a screen. */
export const THUMB = { w: 40, h: 26 } as const;
export const HEART = { w: 14, h: 13 } as const;

const [FOG, SKY, SAND, TEA, ROSE] = ['#e3ecec', '#9cc3d2', '#e8cf9f', '#8f6a3d', '#c98f86'] as const;

type Draw = (ink: Ink) => void;

/** The case, and the glass with a gleam. */
function drawCase(ink: Ink, glass: string): void {
  box(ink, { x: 0.5, y: 0.5, w: 55, h: 103 }, PALETTE.harbourDark, 8);
  box(ink, { x: 1.6, y: 1.6, w: 52.8, h: 100.8 }, '#24475c', 7);
  box(ink, SCREEN, glass, 3);
  box(ink, { x: 21, y: 3, w: 14, h: 2 }, '#0d2c3d', 1);
  box(ink, { x: 22, y: 97.6, w: 12, h: 2.4 }, '#5c7f91', 1.2);
}

/** The head of a screen in the colour of its platform. */
function drawHead(ink: Ink, colour: string): void {
  box(ink, { ...SCREEN, h: 10 }, colour, 3);
  box(ink, { x: SCREEN.x, y: SCREEN.y + 6, w: SCREEN.w, h: 4 }, colour);
  disc(ink, SCREEN.x + 6, SCREEN.y + 5, 2.6, PALETTE.white);
  box(ink, { x: SCREEN.x + 11, y: SCREEN.y + 3.6, w: 18, h: 2.8 }, 'rgba(255, 253, 248, .8)', 1.4);
}

/** What each kind of platform looks like before anything is on it. */
const SCREENS: Readonly<Record<PlatformKind, Draw>> = {
  photo: (ink) => {
    drawCase(ink, PALETTE.white);
    drawHead(ink, '#a8566a');
    for (const x of [10, 20, 30, 40]) disc(ink, SCREEN.x + x - 2, 24.5, 3.6, x === 10 ? SAND : FOG);
  },
  'short-video': (ink) => {
    drawCase(ink, '#1d3b4d');
    drawHead(ink, '#22303a');
    for (const y of [54, 63, 72]) disc(ink, SCREEN.x + 43, y, 2.6, 'rgba(255, 255, 255, .7)');
  },
  chat: (ink) => {
    drawCase(ink, '#dcebe0');
    drawHead(ink, '#3f7f55');
    box(ink, { x: SCREEN.x + 3, y: 85, w: 42, h: 7 }, PALETTE.white, 3.5);
  },
  forum: (ink) => {
    drawCase(ink, '#f4f1e8');
    drawHead(ink, '#4671b0');
  },
  pins: (ink) => {
    drawCase(ink, PALETTE.white);
    drawHead(ink, '#8b6a52');
  },
};

/** A mountain in the fog: the picture on whatever has one. */
function drawPicture(ink: Ink, x: number, y: number, w: number, h: number): void {
  box(ink, { x, y, w, h }, SKY, 2);
  shape(
    ink,
    '#6f9a8c',
    x,
    y + h,
    x + w * 0.34,
    y + h * 0.36,
    x + w * 0.6,
    y + h * 0.74,
    x + w * 0.78,
    y + h * 0.5,
    x + w,
    y + h,
  );
  disc(ink, x + w * 0.78, y + h * 0.26, h * 0.12, '#fff3cf');
  box(ink, { x, y: y + h * 0.78, w, h: h * 0.22 }, 'rgba(255, 255, 255, .5)', 1.5);
}

/** A cup of tea on a table. */
function drawCup(ink: Ink, x: number, y: number, w: number, h: number): void {
  box(ink, { x, y, w, h }, SAND, 2);
  box(ink, { x, y: y + h * 0.66, w, h: h * 0.34 }, '#cfa874', 1.5);
  shape(
    ink,
    PALETTE.white,
    x + w * 0.32,
    y + h * 0.4,
    x + w * 0.68,
    y + h * 0.4,
    x + w * 0.6,
    y + h * 0.76,
    x + w * 0.4,
    y + h * 0.76,
  );
  box(ink, { x: x + w * 0.32, y: y + h * 0.36, w: w * 0.36, h: h * 0.08 }, TEA, 1);
  for (const lean of [0.42, 0.56])
    line(ink, 'rgba(255, 255, 255, .8)', 1, x + w * lean, y + h * 0.3, x + w * (lean + 0.03), y + h * 0.14);
}

/** A post as small as it is on a screen, by its form: each has a shape of its own. */
const THUMBS: Readonly<Record<PostFormat, Draw>> = {
  photo: (ink) => drawPicture(ink, 0.5, 0.5, 39, 25),
  carousel: (ink) => {
    drawCup(ink, 7, 2.5, 32.5, 23);
    drawPicture(ink, 0.5, 0.5, 31, 22);
    for (const x of [12, 16, 20]) disc(ink, x, 24.4, 1.1, x === 12 ? PALETTE.harbourMid : PALETTE.paperLine);
  },
  'short-video': (ink) => {
    drawCup(ink, 0.5, 0.5, 39, 25);
    disc(ink, 20, 13, 7.4, 'rgba(21, 61, 83, .66)');
    shape(ink, PALETTE.white, 17.6, 9, 17.6, 17, 24.2, 13);
  },
  text: (ink) => {
    box(ink, { x: 0.5, y: 0.5, w: 39, h: 25 }, PALETTE.white, 2);
    edge(ink, { x: 0.5, y: 0.5, w: 39, h: 25 }, PALETTE.paperLine, 0.8, 2);
    for (const [y, w] of [
      [6, 30],
      [11, 33],
      [16, 26],
      [21, 14],
    ] as const)
      line(ink, PALETTE.metal, 1.5, 4, y, 4 + w, y);
  },
  broadcast: (ink) => {
    box(ink, { x: 0.5, y: 0.5, w: 36, h: 22 }, PALETTE.white, 5);
    shape(ink, PALETTE.white, 4, 20, 12, 21, 2, 26);
    drawCup(ink, 4, 4, 12, 14);
    for (const y of [8, 13]) line(ink, PALETTE.metal, 1.5, 20, y, 32, y);
  },
  pin: (ink) => {
    drawPicture(ink, 0.5, 0.5, 18.5, 25);
    drawCup(ink, 21, 0.5, 18.5, 15);
    box(ink, { x: 21, y: 17, w: 18.5, h: 8.5 }, ROSE, 2);
  },
};

/** A heart; what people think of a post is counted beside it. */
function drawHeart(ink: Ink): void {
  ink.beginPath();
  ink.moveTo(7, 12.4);
  ink.bezierCurveTo(-2.6, 5.6, 1.6, -1.4, 7, 3);
  ink.bezierCurveTo(12.4, -1.4, 16.6, 5.6, 7, 12.4);
  ink.fillStyle = '#a8566a';
  ink.fill();
  disc(ink, 4.4, 4.4, 1.1, 'rgba(255, 255, 255, .75)');
}

/** Mark `asks`: somebody waits for an answer. A dot, red, with a speech bubble in it. */
function drawAsks(ink: Ink): void {
  disc(ink, 9, 9, 8.8, PALETTE.white);
  disc(ink, 9, 9, 7.5, PALETTE.late);
  box(ink, { x: 4.8, y: 5.4, w: 8.4, h: 5.6 }, PALETTE.white, 1.8);
  shape(ink, PALETTE.white, 9, 10.4, 12, 10.4, 11.6, 13.4);
}

const pictures = <Name extends string>(
  before: string,
  draws: Readonly<Record<Name, Draw>>,
  size: Pick<Art, 'w' | 'h'>,
): Readonly<Record<string, Art>> =>
  Object.fromEntries(Object.entries<Draw>(draws).map(([name, draw]) => [`${before}${name}`, { ...size, draw }]));

/** The pictures of the phones and of what is on them. */
export const PHONE_ART: Readonly<Record<string, Art>> = {
  ...pictures('phone-', SCREENS, PHONE),
  ...pictures('thumb-', THUMBS, THUMB),
  heart: { ...HEART, draw: drawHeart },
  'mark-asks': { w: 18, h: 18, draw: drawAsks },
};
