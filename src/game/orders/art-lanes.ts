import { type Art, box, disc, edge, type Ink, line } from '../ink.ts';
import { PALETTE } from '../palette.ts';

/** A piece of belt; dark and without arrows when it stands still. */
function drawRoller(ink: Ink, runs: boolean): void {
  box(ink, { x: 0, y: 0, w: 24, h: 16 }, runs ? '#7d8b92' : '#5f6c73');
  box(ink, { x: 0, y: 0, w: 12, h: 16 }, runs ? '#86949b' : '#67747b');
  if (runs) line(ink, '#a9b6bb', 1.6, 9, 4, 13, 8, 9, 12);
}

/** The bar of a gate, closed, with its hinge on the right. */
function drawBar(ink: Ink): void {
  box(ink, { x: 0, y: 0, w: 38, h: 6 }, PALETTE.white, 3);
  for (let x = 3; x < 34; x += 11) box(ink, { x, y: 0, w: 5.5, h: 6 }, PALETTE.late, 1);
  edge(ink, { x: 0.4, y: 0.4, w: 37.2, h: 5.2 }, 'rgba(34, 50, 59, .35)', 0.8, 3);
  disc(ink, 36, 3, 3, PALETTE.metalDark);
}

function drawOpen(ink: Ink): void {
  disc(ink, 8, 8, 7.6, PALETTE.white);
  disc(ink, 8, 8, 6.4, PALETTE.good);
  line(ink, PALETTE.white, 1.8, 4.6, 8, 10.8, 8);
  line(ink, PALETTE.white, 1.8, 8.4, 5.4, 11, 8, 8.4, 10.6);
}

function drawShut(ink: Ink, fill: string): void {
  disc(ink, 8, 8, 7.6, PALETTE.white);
  disc(ink, 8, 8, 6.4, fill);
  line(ink, PALETTE.white, 2.2, 4.8, 8, 11.2, 8);
}

/** The pictures of belts and gates. */
export const LANE_ART: Readonly<Record<string, Art>> = {
  roller: { w: 24, h: 16, draw: (ink) => drawRoller(ink, true) },
  'roller-shut': { w: 24, h: 16, draw: (ink) => drawRoller(ink, false) },
  bar: { w: 40, h: 6, draw: drawBar },
  'lamp-open': { w: 16, h: 16, draw: drawOpen },
  'lamp-shut': { w: 16, h: 16, draw: (ink) => drawShut(ink, PALETTE.late) },
};
