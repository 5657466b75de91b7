import { type Art, box, disc, edge, type Ink, line } from '../ink.ts';
import { CHANNEL_COLOURS, PALETTE } from '../palette.ts';

/** Size of an order slip on the desk. */
export const SLIP = { w: 40, h: 46 };

function drawSlip(ink: Ink, colour: string): void {
  box(ink, { x: 4, y: 5, w: 35, h: 40 }, 'rgba(60, 42, 20, .18)', 3);
  box(ink, { x: 2, y: 2, w: 35, h: 40 }, PALETTE.white, 2.5);
  box(ink, { x: 2, y: 2, w: 35, h: 8 }, colour, 2.5);
  box(ink, { x: 2, y: 7, w: 35, h: 4 }, colour);
  line(ink, PALETTE.paperLine, 1.6, 7, 29, 32, 29);
  line(ink, PALETTE.paperLine, 1.6, 7, 33, 27, 33);
  line(ink, PALETTE.paperLine, 1.6, 7, 37, 22, 37);
  edge(ink, { x: 2, y: 2, w: 35, h: 40 }, 'rgba(60, 42, 20, .14)', 0.7, 2.5);
}

function drawClip(ink: Ink): void {
  box(ink, { x: 1, y: 1, w: 16, h: 9 }, PALETTE.metalDark, 2);
  box(ink, { x: 1, y: 1, w: 16, h: 4 }, PALETTE.metal, 2);
  disc(ink, 9, 5.4, 1.7, PALETTE.paper);
}

const slips: Record<string, Art> = {};
CHANNEL_COLOURS.forEach((colour, i) => {
  slips[`slip-${i}`] = { w: SLIP.w, h: SLIP.h, draw: (ink) => drawSlip(ink, colour) };
});

/** The pictures of order slips, one for each channel, and of their clips. */
export const SLIP_ART: Readonly<Record<string, Art>> = {
  ...slips,
  clip: { w: 18, h: 12, draw: drawClip },
};
