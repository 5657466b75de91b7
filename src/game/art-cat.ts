import { type Art, box, disc, type Ink, line, shape } from './ink.ts';
import { PALETTE } from './palette.ts';

/** Size of the cat's pictures; it looks to the left, and its feet are at their lower edge. */
const CAT = { w: 44, h: 34 } as const;

const [FUR, DARK, NOSE] = ['#6b5546', '#3d2f26', '#c98f7c'];

function oval(ink: Ink, x: number, y: number, rx: number, ry: number, fill: string): void {
  ink.beginPath();
  ink.ellipse(x, y, rx, ry, 0, 0, Math.PI * 2);
  ink.fillStyle = fill;
  ink.fill();
}

function tail(ink: Ink, ...[x, y, ax, ay, bx, by, cx, cy]: readonly number[]): void {
  ink.beginPath();
  ink.moveTo(x ?? 0, y ?? 0);
  ink.bezierCurveTo(ax ?? 0, ay ?? 0, bx ?? 0, by ?? 0, cx ?? 0, cy ?? 0);
  ink.strokeStyle = FUR;
  ink.lineWidth = 3.6;
  ink.lineCap = 'round';
  ink.stroke();
}

/** A head with ears, awake or asleep. */
function head(ink: Ink, x: number, y: number, awake: boolean): void {
  shape(ink, FUR, x - 6.4, y - 1.6, x - 6.8, y - 8.6, x - 1, y - 5.4);
  shape(ink, FUR, x + 6.4, y - 1.6, x + 6.8, y - 8.6, x + 1, y - 5.4);
  oval(ink, x, y, 7, 6.2, FUR);
  for (const side of [-1, 1]) {
    if (awake) disc(ink, x + side * 2.8, y - 0.4, 1.2, '#f0d48a');
    else line(ink, DARK, 1, x + side * 4.4, y - 0.2, x + side * 2.9, y + 0.6, x + side * 1.5, y - 0.2);
  }
  disc(ink, x, y + 2.2, 0.9, NOSE);
}

/** Curled up, with the tail around it. */
function drawAsleep(ink: Ink): void {
  oval(ink, 23, 24.5, 16, 9.2, FUR);
  oval(ink, 25, 22, 10, 5, '#77604f');
  head(ink, 12, 25, false);
  tail(ink, 38, 27, 36, 34, 24, 33, 15, 32);
}

/** With its paws tucked in. */
function drawLoaf(ink: Ink): void {
  oval(ink, 24, 24, 15, 9.6, FUR);
  box(ink, { x: 10, y: 26, w: 28, h: 7.6 }, FUR, 3.6);
  head(ink, 12, 18.5, false);
  tail(ink, 37, 26, 42, 26, 42, 31, 34, 32);
}

/** Upright, looking out. */
function drawSitting(ink: Ink): void {
  tail(ink, 30, 31, 38, 32, 41, 27, 38, 22);
  oval(ink, 24, 24.5, 9, 9.2, FUR);
  oval(ink, 21.5, 19, 6.6, 9, FUR);
  for (const x of [17.5, 22.5]) box(ink, { x, y: 22, w: 4, h: 11.6 }, FUR, 2);
  oval(ink, 20, 20, 2.6, 4, '#8b7463');
  head(ink, 19, 9.4, true);
}

function drawWalking(ink: Ink, step: 0 | 1): void {
  tail(ink, 37, 18, 43, 15, 38, 8, 42, 4);
  oval(ink, 25, 20, 13, 6.6, FUR);
  const legs = step === 0 ? [-4, 3, -3, 4] : [2, -2, 3, -3];
  [16, 19.5, 31, 34.5].forEach((x, i) => {
    line(ink, i % 2 === 0 ? FUR : '#5c483b', 3.4, x, 23, x + (legs[i] ?? 0), 32);
  });
  head(ink, 10, 14, true);
}

/** In a carton, as cats are. */
function drawInBox(ink: Ink): void {
  head(ink, 22, 12, true);
  oval(ink, 22, 20, 10, 6, FUR);
  shape(ink, PALETTE.cardDark, 6, 18, 1, 14, 8, 13, 12, 18);
  shape(ink, PALETTE.cardDark, 38, 18, 43, 14, 36, 13, 32, 18);
  box(ink, { x: 6, y: 17.6, w: 32, h: 16 }, PALETTE.card, 1.4);
  box(ink, { x: 6, y: 17.6, w: 32, h: 3 }, PALETTE.cardLight, 1);
  box(ink, { x: 19.4, y: 17.6, w: 5.2, h: 16 }, '#f0e2c2');
  for (const x of [14.5, 28.5]) oval(ink, x, 18.4, 2.6, 2, FUR);
}

/** The pictures of the cat. */
export const CAT_ART: Readonly<Record<string, Art>> = {
  'cat-sleep': { ...CAT, draw: drawAsleep },
  'cat-loaf': { ...CAT, draw: drawLoaf },
  'cat-sit': { ...CAT, draw: drawSitting },
  'cat-walk-0': { ...CAT, draw: (ink) => drawWalking(ink, 0) },
  'cat-walk-1': { ...CAT, draw: (ink) => drawWalking(ink, 1) },
  'cat-box': { ...CAT, draw: drawInBox },
};
