import { type Art, box, disc, edge, type Ink, line, shape } from '../ink.ts';
import { PALETTE } from '../palette.ts';

/** Size of a box on the bench. */
export const BOX = { w: 46, h: 44 };

/** A flat carton: the order is confirmed and not packed yet. */
function drawFlat(ink: Ink): void {
  shape(ink, 'rgba(60, 42, 20, .16)', 6, 30, 40, 24, 46, 36, 12, 43);
  shape(ink, PALETTE.cardDark, 3, 29, 36, 22, 42, 34, 8, 41);
  shape(ink, PALETTE.card, 3, 27, 36, 20, 42, 32, 8, 39);
  line(ink, PALETTE.cardDark, 1, 19.5, 23.6, 25, 35.6);
  line(ink, PALETTE.cardLight, 1, 11, 25.4, 16, 37.4);
  line(ink, PALETTE.cardLight, 1, 28, 21.8, 33.5, 33.8);
}

/** A closed carton with tape over its lid. */
function drawClosed(ink: Ink): void {
  shape(ink, 'rgba(60, 42, 20, .2)', 8, 40, 38, 16, 46, 26, 46, 42, 14, 43);
  box(ink, { x: 3, y: 14, w: 36, h: 27 }, PALETTE.card, 1.5);
  shape(ink, PALETTE.cardLight, 3, 15, 9, 6, 33, 6, 39, 15);
  box(ink, { x: 3, y: 36, w: 36, h: 5 }, PALETTE.cardDark, 1.5);
  box(ink, { x: 3, y: 33, w: 36, h: 5 }, PALETTE.card);
  box(ink, { x: 18, y: 6, w: 6, h: 14 }, '#f0e2c2');
  line(ink, PALETTE.cardDark, 0.8, 3, 15, 39, 15);
}

/** A box with a label: the parcel is booked. `sealed`: the export document is complete, too. */
function drawLabelled(ink: Ink, sealed: boolean): void {
  drawClosed(ink);
  box(ink, { x: 6, y: 19, w: 30, h: 18 }, PALETTE.white, 1.2);
  edge(ink, { x: 6, y: 19, w: 30, h: 18 }, PALETTE.paperLine, 0.7, 1.2);
  if (!sealed) return;
  disc(ink, 37.5, 12.5, 7, PALETTE.white);
  disc(ink, 37.5, 12.5, 5.8, PALETTE.good);
  line(ink, PALETTE.white, 1.8, 34.8, 12.6, 36.8, 14.8, 40.4, 10.4);
}

/** The outline of a carton: the order waits for stock. */
function drawOutline(ink: Ink): void {
  ink.setLineDash([3, 2.4]);
  edge(ink, { x: 4, y: 16, w: 34, h: 24 }, PALETTE.cardDark, 1.6, 2);
  ink.setLineDash([]);
}

function drawPallet(ink: Ink): void {
  shape(ink, 'rgba(60, 42, 20, .16)', 4, 10, 80, 4, 86, 12, 12, 17);
  box(ink, { x: 1, y: 1, w: 78, h: 5 }, PALETTE.woodLight, 1);
  for (const x of [3, 34, 65]) box(ink, { x, y: 6, w: 12, h: 6 }, PALETTE.woodDark, 1);
  box(ink, { x: 1, y: 10, w: 78, h: 3 }, PALETTE.wood, 1);
}

export const BOX_ART: Readonly<Record<string, Art>> = {
  'box-outline': { ...BOX, draw: drawOutline },
  'box-flat': { ...BOX, draw: drawFlat },
  'box-closed': { ...BOX, draw: drawClosed },
  'box-booked': { ...BOX, draw: (ink) => drawLabelled(ink, false) },
  'box-labelled': { ...BOX, draw: (ink) => drawLabelled(ink, true) },
  pallet: { w: 88, h: 18, draw: drawPallet },
};
