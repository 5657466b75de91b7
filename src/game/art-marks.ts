import { type Art, box, disc, type Ink, line, shape } from './ink.ts';
import { PALETTE } from './palette.ts';

function exclamation(ink: Ink, x: number, y: number, size: number): void {
  line(ink, PALETTE.white, size * 0.18, x, y - size * 0.28, x, y + size * 0.06);
  disc(ink, x, y + size * 0.29, size * 0.1, PALETTE.white);
}

/** Mark `now`, to be done now: an orange bell-shaped tag with an exclamation mark. */
function drawNow(ink: Ink): void {
  disc(ink, 9, 9, 8.6, PALETTE.white);
  disc(ink, 9, 9, 7.4, PALETTE.now);
  exclamation(ink, 9, 8.8, 14);
}

/** Mark `late`, a deadline has passed: a red square on its corner, with the hands of a clock. */
function drawLate(ink: Ink): void {
  shape(ink, PALETTE.white, 9, -0.4, 18.4, 9, 9, 18.4, -0.4, 9);
  shape(ink, PALETTE.late, 9, 1.2, 16.8, 9, 9, 16.8, 1.2, 9);
  line(ink, PALETTE.white, 1.8, 9, 4.8, 9, 9.2, 12, 10.8);
}

/** Mark `missed`, the truck is gone without it: the red square with a truck that leaves. */
function drawMissed(ink: Ink): void {
  shape(ink, PALETTE.white, 9, -0.4, 18.4, 9, 9, 18.4, -0.4, 9);
  shape(ink, PALETTE.late, 9, 1.2, 16.8, 9, 9, 16.8, 1.2, 9);
  box(ink, { x: 4.4, y: 6.2, w: 5.4, h: 4.4 }, PALETTE.white, 0.5);
  shape(ink, PALETTE.white, 10.3, 7.4, 12, 7.4, 13.4, 9, 13.4, 10.6, 10.3, 10.6);
  disc(ink, 6.4, 11.4, 1.2, PALETTE.white);
  disc(ink, 11.6, 11.4, 1.2, PALETTE.white);
}

/** Mark `answered`, an answer has come: a speech bubble on orange. */
function drawAnswered(ink: Ink): void {
  disc(ink, 9, 9, 8.6, PALETTE.white);
  disc(ink, 9, 9, 7.4, PALETTE.now);
  box(ink, { x: 4.6, y: 5.4, w: 8.8, h: 5.8 }, PALETTE.white, 1.8);
  shape(ink, PALETTE.white, 6.4, 10.6, 9.4, 10.6, 6.2, 13.6);
}

/** Mark `asked`, the buyer wants to cancel: a cross on orange. */
function drawAsked(ink: Ink): void {
  disc(ink, 9, 9, 8.6, PALETTE.white);
  disc(ink, 9, 9, 7.4, PALETTE.now);
  line(ink, PALETTE.white, 2.2, 6.2, 6.2, 11.8, 11.8);
  line(ink, PALETTE.white, 2.2, 11.8, 6.2, 6.2, 11.8);
}

/** The pictures of marks, and the badge with a number. */
export const MARK_ART: Readonly<Record<string, Art>> = {
  'mark-now': { w: 18, h: 18, draw: drawNow },
  'mark-late': { w: 18, h: 18, draw: drawLate },
  'mark-missed': { w: 18, h: 18, draw: drawMissed },
  'mark-answered': { w: 18, h: 18, draw: drawAnswered },
  'mark-asked': { w: 18, h: 18, draw: drawAsked },
  badge: {
    w: 30,
    h: 22,
    draw: (ink) => {
      box(ink, { x: 0.5, y: 0.5, w: 29, h: 21 }, PALETTE.white, 10.5);
      box(ink, { x: 2, y: 2, w: 26, h: 18 }, PALETTE.now, 9);
    },
  },
};
