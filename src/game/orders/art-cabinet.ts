import { type Art, box, disc, edge, type Ink, line, shape } from '../ink.ts';
import { PALETTE } from '../palette.ts';

/** Size of what lies in the places of the cabinet. */
export const LEAF = { w: 34, h: 26 } as const;

function drawLetter(ink: Ink): void {
  box(ink, { x: 3, y: 4, w: 30, h: 21 }, 'rgba(60, 42, 20, .22)', 2);
  box(ink, { x: 1, y: 2, w: 30, h: 21 }, PALETTE.white, 2);
  edge(ink, { x: 1.5, y: 2.5, w: 29, h: 20 }, PALETTE.paperLine, 1, 2);
  line(ink, PALETTE.paperLine, 1.4, 2.5, 3.5, 16, 14, 29.5, 3.5);
  box(ink, { x: 24.4, y: 16, w: 4.6, h: 4.8 }, PALETTE.harbourMid, 0.6);
}

function star(ink: Ink, x: number, y: number, r: number, fill: string): void {
  const points = Array.from({ length: 10 }, (_, i) => {
    const [angle, far] = [(i * Math.PI) / 5, i % 2 === 0 ? r : r * 0.45];
    return [x + Math.sin(angle) * far, y - Math.cos(angle) * far];
  });
  shape(ink, fill, ...points.flat());
}

/** A review on a card, with its stars. */
function drawReview(ink: Ink, stars: number): void {
  box(ink, { x: 3, y: 4, w: 30, h: 21 }, 'rgba(60, 42, 20, .26)', 1.5);
  box(ink, { x: 1, y: 2, w: 30, h: 21 }, PALETTE.white, 1.5);
  for (let i = 0; i < 5; i += 1) star(ink, 5.6 + i * 5.3, 9, 2.8, i < stars ? '#d99a1c' : PALETTE.paperLine);
  line(ink, PALETTE.metal, 1, 4.5, 15, 27, 15);
  line(ink, PALETTE.metal, 1, 4.5, 18.6, 20, 18.6);
  disc(ink, 16, 2.6, 2.4, PALETTE.harbourMid);
  disc(ink, 15.3, 1.9, 0.8, PALETTE.white);
}

/** A platform's statement: a sheet of figures with its sum below a line. */
function drawStatement(ink: Ink): void {
  box(ink, { x: 5, y: 3, w: 26, h: 23 }, 'rgba(20, 30, 36, .3)', 1);
  box(ink, { x: 3, y: 1, w: 26, h: 23 }, PALETTE.white, 1);
  box(ink, { x: 3, y: 1, w: 26, h: 5 }, PALETTE.harbourMid, 1);
  for (const y of [10, 13.6, 17.2]) {
    line(ink, PALETTE.metal, 1.1, 6, y, 15, y);
    line(ink, PALETTE.metalDark, 1.1, 20, y, 26, y);
  }
  line(ink, PALETTE.ink, 1.4, 18, 21, 26, 21);
}

/** Money to give back: an envelope with a coin and an arrow that turns around. */
function drawRefund(ink: Ink): void {
  box(ink, { x: 3, y: 4, w: 30, h: 21 }, 'rgba(60, 42, 20, .24)', 2);
  box(ink, { x: 1, y: 2, w: 30, h: 21 }, '#e6d3a6', 2);
  edge(ink, { x: 1.5, y: 2.5, w: 29, h: 20 }, '#b99a58', 1, 2);
  disc(ink, 22, 13, 6, '#d99a1c');
  disc(ink, 22, 13, 4.3, '#f3cf78');
  line(ink, PALETTE.harbourDark, 1.8, 14.5, 17.5, 14.5, 9, 5.4, 9);
  line(ink, PALETTE.harbourDark, 1.8, 8.4, 5.8, 5, 9, 8.4, 12.2);
}

const reviews = [1, 2, 3, 4, 5].map((stars): [string, Art] => [
  `review-${stars}`,
  { ...LEAF, draw: (ink) => drawReview(ink, stars) },
]);

/** The pictures of letters, reviews, statements and refunds. */
export const CABINET_ART: Readonly<Record<string, Art>> = {
  letter: { ...LEAF, draw: drawLetter },
  ...Object.fromEntries(reviews),
  statement: { ...LEAF, draw: drawStatement },
  refund: { ...LEAF, draw: drawRefund },
};
