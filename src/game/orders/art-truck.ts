import { type Art, box, disc, edge, type Ink, line, shape } from '../ink.ts';
import { PALETTE } from '../palette.ts';

/** Size of a carrier's truck, its back to the left, where it stands at the gate. */
export const TRUCK = { w: 88, h: 36 } as const;
/** How many boxes are drawn in a full one. */
export const FULL = 8;

/** Inside of the load space, in which boxes stand four in a row. */
const SPACE = { x: 6, y: 6, w: 50, h: 20 };

function drawBoxes(ink: Ink, loads: number): void {
  for (let i = 0; i < loads; i += 1) {
    const x = SPACE.x + SPACE.w - 12 - (i % 4) * 12.2;
    const y = SPACE.y + SPACE.h - 10 - Math.floor(i / 4) * 9.6;
    box(ink, { x, y, w: 11, h: 9 }, i % 3 === 1 ? PALETTE.cardLight : PALETTE.card, 0.8);
    box(ink, { x: x + 4.4, y, w: 2.2, h: 9 }, '#f0e2c2');
    line(ink, PALETTE.cardDark, 0.8, x, y + 8.6, x + 11, y + 8.6);
  }
}

function drawWheel(ink: Ink, x: number): void {
  disc(ink, x, 30, 5, PALETTE.ink);
  disc(ink, x, 30, 2.2, PALETTE.metal);
}

function drawCab(ink: Ink): void {
  shape(ink, PALETTE.harbour, 60, 8, 75, 8, 83, 18, 85, 29, 60, 29);
  shape(ink, '#cfe6ec', 66, 11, 74, 11, 79.5, 18, 66, 18);
  box(ink, { x: 58, y: 25, w: 28, h: 4 }, PALETTE.harbourDark, 1);
  box(ink, { x: 82, y: 20.5, w: 3, h: 3 }, '#ffdf8c', 1);
  line(ink, PALETTE.harbourDark, 1, 64, 20, 68, 20);
}

/** A truck whose side is cut away, so that one sees what is in it; `null` loads: closed, ready to leave. */
function drawTruck(ink: Ink, loads: number | null): void {
  box(ink, { x: 4, y: 32, w: 82, h: 3.4 }, 'rgba(34, 50, 59, .3)', 1.7);
  box(ink, { x: 3, y: 26, w: 56, h: 4 }, PALETTE.metalDark, 1);
  box(ink, { x: 3, y: 3, w: 56, h: 25 }, PALETTE.white, 2);
  if (loads === null) {
    box(ink, { x: 3, y: 19, w: 56, h: 5 }, PALETTE.harbourMid);
    for (const x of [17, 31, 45]) line(ink, PALETTE.wallShade, 1, x, 5, x, 18);
    line(ink, PALETTE.metalDark, 1.4, 5, 5, 5, 26);
  } else {
    box(ink, SPACE, '#36525f', 1);
    drawBoxes(ink, loads);
    // The door of the load space, swung up.
    box(ink, { x: 0, y: 1, w: 8, h: 2.6 }, PALETTE.metal, 1);
  }
  edge(ink, { x: 3, y: 3, w: 56, h: 25 }, 'rgba(34, 50, 59, .35)', 1, 2);
  drawCab(ink);
  for (const x of [15, 47, 72]) drawWheel(ink, x);
}

const filling = Array.from({ length: FULL + 1 }, (_, loads): [string, Art] => [
  `truck-${loads}`,
  { ...TRUCK, draw: (ink) => drawTruck(ink, loads) },
]);

/** A truck by how full it is, and closed. */
export const TRUCK_ART: Readonly<Record<string, Art>> = {
  ...Object.fromEntries(filling),
  'truck-shut': { ...TRUCK, draw: (ink) => drawTruck(ink, null) },
};
