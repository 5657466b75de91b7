import { type Art, disc, type Ink, line } from '../ink.ts';
import { PALETTE } from '../palette.ts';
import type { Mood } from './talk-model.ts';

const FACE = { w: 20, h: 20 } as const;

/** How bent a mouth is, and the colour of the face. */
const FACES: Readonly<Record<Mood, readonly [bend: number, colour: string]>> = {
  cold: [-3.4, '#bfd6e2'],
  even: [0, '#e3dfd3'],
  warm: [3.6, '#f0d48f'],
};

function drawFace(ink: Ink, bend: number, colour: string): void {
  disc(ink, 10.6, 10.9, 8.8, 'rgba(60, 42, 20, .18)');
  disc(ink, 10, 10, 8.8, colour);
  for (const x of [7, 13]) disc(ink, x, 8.2, 1.2, PALETTE.ink);
  ink.beginPath();
  ink.moveTo(6, 13 - bend * 0.3);
  ink.quadraticCurveTo(10, 13 + bend, 14, 13 - bend * 0.3);
  ink.strokeStyle = PALETTE.ink;
  ink.lineWidth = 1.5;
  ink.lineCap = 'round';
  ink.stroke();
  if (bend < 0) for (const side of [-1, 1]) line(ink, PALETTE.ink, 1.1, 10 + side * 1.8, 6.2, 10 + side * 4.6, 5);
}

/** Turns the board over to another week. */
function drawTurn(ink: Ink, way: 1 | -1): void {
  disc(ink, 9, 9, 8, PALETTE.white);
  line(ink, PALETTE.harbour, 2.2, 9 - way * 2, 5, 9 + way * 2.4, 9, 9 - way * 2, 13);
}

/** The pictures of the talk, and the arrows on the board. */
export const TALK_ART: Readonly<Record<string, Art>> = {
  ...Object.fromEntries(
    Object.entries(FACES).map(([mood, [bend, colour]]) => [
      `mood-${mood}`,
      { ...FACE, draw: (ink: Ink) => drawFace(ink, bend, colour) },
    ]),
  ),
  'turn-back': { w: 18, h: 18, draw: (ink) => drawTurn(ink, -1) },
  'turn-on': { w: 18, h: 18, draw: (ink) => drawTurn(ink, 1) },
};
