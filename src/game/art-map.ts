import { type Art, box, disc, edge, type Ink, line, shape } from './ink.ts';
import { PALETTE } from './palette.ts';

/** A plane seen from above, nose to the right: it turns with its route. */
function drawPlane(ink: Ink): void {
  const plane = (grow: number, fill: string): void => {
    shape(ink, fill, 16 + grow, 8, 13, 9.4 + grow, 5 - grow, 9.2 + grow, 5 - grow, 6.8 - grow, 13, 6.6 - grow);
    shape(
      ink,
      fill,
      10 + grow,
      8,
      6 - grow,
      15 + grow,
      3.6 - grow,
      15 + grow,
      6 - grow,
      8,
      3.6 - grow,
      1 - grow,
      6 - grow,
      1 - grow,
    );
    shape(
      ink,
      fill,
      3.4 + grow,
      8,
      1.2 - grow,
      11.4 + grow,
      0.6,
      11.4,
      1.4 - grow,
      8,
      0.6,
      4.6,
      1.2 - grow,
      4.6 - grow,
    );
  };
  plane(0.9, PALETTE.white);
  plane(0, PALETTE.harbour);
}

function drawBoat(ink: Ink): void {
  box(ink, { x: 2, y: 2, w: 13, h: 6.4 }, PALETTE.white, 1);
  shape(ink, PALETTE.white, -0.4, 7.4, 17.4, 7.4, 14.4, 14.6, 2.6, 14.6);
  box(ink, { x: 3.4, y: 3.2, w: 4.6, h: 4.6 }, PALETTE.card, 0.6);
  box(ink, { x: 8.8, y: 3.2, w: 4.6, h: 4.6 }, PALETTE.harbourMid, 0.6);
  shape(ink, PALETTE.harbourDark, 1, 8.6, 16, 8.6, 13.6, 13.4, 3.4, 13.4);
}

function drawVan(ink: Ink): void {
  box(ink, { x: 0.2, y: 2.6, w: 16.6, h: 11 }, PALETTE.white, 2);
  box(ink, { x: 1.4, y: 3.8, w: 9.4, h: 7.2 }, PALETTE.card, 1);
  shape(ink, PALETTE.cardDark, 11.4, 5.6, 14, 5.6, 15.8, 8.2, 15.8, 11, 11.4, 11);
  disc(ink, 4.6, 11.6, 2, PALETTE.ink);
  disc(ink, 12.6, 11.6, 2, PALETTE.ink);
}

function octagon(ink: Ink, centre: number, radius: number, fill: string): void {
  const points = Array.from({ length: 8 }, (_, i) => Math.PI / 8 + (i * Math.PI) / 4);
  shape(
    ink,
    fill,
    ...points.flatMap((angle) => [centre + radius * Math.cos(angle), centre + radius * Math.sin(angle)]),
  );
}

/** A parcel stopped at customs or at delivery: a stop sign with an exclamation mark. */
function drawStop(ink: Ink): void {
  octagon(ink, 11, 11, PALETTE.white);
  octagon(ink, 11, 9.4, PALETTE.late);
  line(ink, PALETTE.white, 2.6, 11, 6, 11, 11.6);
  disc(ink, 11, 15.4, 1.5, PALETTE.white);
}

/** A parcel on its way back. */
function drawBack(ink: Ink): void {
  octagon(ink, 11, 10, PALETTE.white);
  octagon(ink, 11, 8.6, PALETTE.harbourDark);
  line(ink, PALETTE.white, 2, 15, 14, 15, 9.4, 8, 9.4);
  line(ink, PALETTE.white, 2, 10.4, 6.6, 7.4, 9.4, 10.4, 12.2);
}

function drawTick(ink: Ink, fill: string): void {
  disc(ink, 6, 6, 5.4, PALETTE.white);
  disc(ink, 6, 6, 4.4, fill);
  line(ink, PALETTE.white, 1.4, 4, 6.1, 5.5, 7.6, 8.1, 4.6);
}

function drawPin(ink: Ink): void {
  disc(ink, 7, 7, 6, PALETTE.white);
  disc(ink, 7, 7, 4.4, PALETTE.harbour);
  disc(ink, 7, 7, 1.7, PALETTE.white);
}

function drawHome(ink: Ink): void {
  disc(ink, 10, 10, 9.4, PALETTE.white);
  disc(ink, 10, 10, 7.8, PALETTE.now);
  shape(ink, PALETTE.white, 10, 4.6, 15, 9.2, 5, 9.2);
  box(ink, { x: 6.6, y: 9, w: 6.8, h: 5 }, PALETTE.white);
  edge(ink, { x: 9, y: 10.6, w: 2, h: 3.4 }, PALETTE.now, 0.9);
}

/** The pictures of things that travel or stand on the world map. */
export const MAP_ART: Readonly<Record<string, Art>> = {
  air: { w: 17, h: 16, draw: drawPlane },
  sea: { w: 17, h: 16, draw: drawBoat },
  road: { w: 17, h: 16, draw: drawVan },
  stop: { w: 22, h: 22, draw: drawStop },
  back: { w: 22, h: 22, draw: drawBack },
  tick: { w: 12, h: 12, draw: (ink) => drawTick(ink, PALETTE.good) },
  'tick-done': { w: 12, h: 12, draw: (ink) => drawTick(ink, '#9aa9a2') },
  pin: { w: 14, h: 14, draw: drawPin },
  home: { w: 20, h: 20, draw: drawHome },
};
