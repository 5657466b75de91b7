import { type Art, box, disc, edge, type Ink, line, shape } from '../ink.ts';
import { PALETTE } from '../palette.ts';
import { LOOKS } from './store-model.ts';

/** Size of a bin's picture; on the floor it takes the size of its cell. */
export const BIN = { w: 32, h: 28 } as const;
/** Size of a listing's card in a shop window. */
export const CARD = { w: 26, h: 30 } as const;
export const TROLLEY = { w: 84, h: 74 } as const;
export const CHART = { w: 96, h: 66 } as const;
export const PALLET = { w: 92, h: 62 } as const;

/** A colour for each look of a product. Never the only sign: labels and papers name the product. */
const COLOURS = ['#2f8f83', '#c5962f', '#7a5391', '#4671b0', '#6f9a3d', '#8b6a52', '#2b6f8e', '#a8577e'] as const;
const colourOf = (look: number): string => COLOURS[look % LOOKS] ?? COLOURS[0];

function carton(ink: Ink, x: number, y: number, w: number, h: number, colour: string): void {
  box(ink, { x, y, w, h }, PALETTE.card, 1);
  box(ink, { x, y, w, h: h * 0.26 }, PALETTE.cardLight, 1);
  box(ink, { x: x + w * 0.2, y: y + h * 0.42, w: w * 0.6, h: h * 0.36 }, colour, 0.8);
  edge(ink, { x, y, w, h }, 'rgba(122, 80, 42, .5)', 0.6, 1);
}

/** Where the cartons of a bin stand, the lowest first. */
const STACK: readonly (readonly [number, number])[] = [
  [1, 14.5],
  [16.5, 14.5],
  [1, 0.5],
  [16.5, 0.5],
];

function drawBin(ink: Ink, look: number, fill: number): void {
  for (const [x, y] of STACK.slice(0, fill)) carton(ink, x, y, 14.5, 13, colourOf(look));
}

const bins: Record<string, Art> = {};
for (let look = 0; look < LOOKS; look += 1)
  for (let fill = 1; fill <= 4; fill += 1)
    bins[`bin-${look}-${fill}`] = { w: BIN.w, h: BIN.h, draw: (ink) => drawBin(ink, look, fill) };

function tag(ink: Ink, colour: string): void {
  disc(ink, 9, 9, 8.6, PALETTE.white);
  disc(ink, 9, 9, 7.4, colour);
}

/** Mark `due`: a count sheet. */
function drawDue(ink: Ink): void {
  tag(ink, PALETTE.harbourMid);
  box(ink, { x: 5.6, y: 4.6, w: 6.8, h: 8.8 }, PALETTE.white, 1);
  for (const y of [7.2, 9.2, 11.2]) line(ink, PALETTE.harbourMid, 0.9, 7, y, 11, y);
}

/** Mark `open`: the bin is open, somebody counts. */
function drawOpen(ink: Ink): void {
  tag(ink, PALETTE.now);
  shape(ink, PALETTE.white, 4.6, 8.4, 13.4, 8.4, 12.6, 13.2, 5.4, 13.2);
  line(ink, PALETTE.white, 1.5, 4.8, 7.6, 3.6, 5.2);
  line(ink, PALETTE.white, 1.5, 13.2, 7.6, 14.4, 5.2);
}

/** Mark `varied`: book and shelf are not equal. */
function drawVaried(ink: Ink): void {
  tag(ink, PALETTE.now);
  line(ink, PALETTE.white, 1.7, 5.4, 7.3, 12.6, 7.3);
  line(ink, PALETTE.white, 1.7, 5.4, 10.9, 12.6, 10.9);
  line(ink, PALETTE.white, 1.7, 11.4, 4.6, 6.6, 13.4);
}

/** Mark `others`: it waits for somebody else. */
function drawOthers(ink: Ink): void {
  tag(ink, PALETTE.metalDark);
  box(ink, { x: 6, y: 5.4, w: 2.2, h: 7.2 }, PALETTE.white, 0.8);
  box(ink, { x: 9.8, y: 5.4, w: 2.2, h: 7.2 }, PALETTE.white, 0.8);
}

type Draw = (ink: Ink) => void;

/** What a card shows of the state of its listing, on top of its goods: each has a shape of its own. */
const STATES: Readonly<Record<string, Draw>> = {
  live: (ink) => {
    disc(ink, 20.5, 5.5, 4.6, PALETTE.good);
    line(ink, PALETTE.white, 1.4, 18.4, 5.6, 20, 7.3, 22.8, 3.8);
  },
  draft: (ink) => {
    ink.setLineDash([3, 2]);
    edge(ink, { x: 1.5, y: 1.5, w: 23, h: 27 }, PALETTE.metalDark, 1.2, 2);
    ink.setLineDash([]);
  },
  'in-review': (ink) => {
    disc(ink, 20.5, 5.5, 4.6, PALETTE.harbourMid);
    line(ink, PALETTE.white, 1.2, 20.5, 3, 20.5, 5.7, 22.4, 6.8);
  },
  rejected: (ink) => {
    disc(ink, 20.5, 5.5, 4.8, PALETTE.now);
    line(ink, PALETTE.white, 1.4, 18.7, 3.7, 22.3, 7.3);
    line(ink, PALETTE.white, 1.4, 22.3, 3.7, 18.7, 7.3);
  },
  suspended: (ink) => {
    shape(ink, PALETTE.late, 20.5, 0.4, 25.6, 5.5, 20.5, 10.6, 15.4, 5.5);
    line(ink, PALETTE.white, 1.4, 18.4, 5.5, 22.6, 5.5);
  },
  delisted: (ink) => {
    box(ink, { x: 1, y: 1, w: 24, h: 28 }, 'rgba(246, 239, 226, .72)', 2);
    line(ink, PALETTE.metalDark, 1.6, 4, 26, 22, 4);
  },
};

function drawCard(ink: Ink, look: number, state: Draw): void {
  box(ink, { x: 2, y: 3, w: 23, h: 27 }, 'rgba(60, 42, 20, .2)', 2);
  box(ink, { x: 1, y: 1, w: 23, h: 27 }, PALETTE.white, 2);
  box(ink, { x: 4, y: 7, w: 17, h: 13 }, colourOf(look), 1.5);
  box(ink, { x: 4, y: 7, w: 17, h: 4 }, 'rgba(255, 255, 255, .34)', 1.5);
  line(ink, PALETTE.paperLine, 1.6, 5, 24, 17, 24);
  state(ink);
}

const cards: Record<string, Art> = {};
for (let look = 0; look < LOOKS; look += 1)
  for (const [state, draw] of Object.entries(STATES))
    cards[`card-${look}-${state}`] = { w: CARD.w, h: CARD.h, draw: (ink) => drawCard(ink, look, draw) };

/** A trolley with a tray for count sheets, seen from the side. */
function drawTrolley(ink: Ink): void {
  line(ink, PALETTE.metalDark, 3, 76, 8, 70, 20, 66, 62);
  box(ink, { x: 12, y: 56, w: 58, h: 6 }, PALETTE.metalDark, 2);
  box(ink, { x: 8, y: 26, w: 62, h: 7 }, PALETTE.metal, 2);
  line(ink, PALETTE.metalDark, 2.4, 14, 32, 16, 58);
  for (const x of [22, 60]) {
    disc(ink, x, 66, 6, PALETTE.ink);
    disc(ink, x, 66, 2.6, PALETTE.metal);
  }
  carton(ink, 22, 40, 16, 16, PALETTE.harbourMid);
  carton(ink, 42, 42, 14, 14, PALETTE.wood);
  for (const [x, y, turn] of [
    [18, 12, -0.05],
    [30, 10, 0.06],
    [42, 13, -0.02],
  ] as const) {
    ink.save();
    ink.translate(x, y);
    ink.rotate(turn);
    box(ink, { x: 1, y: 1.4, w: 17, h: 14 }, 'rgba(60, 42, 20, .2)', 1);
    box(ink, { x: 0, y: 0, w: 17, h: 14 }, PALETTE.white, 1);
    box(ink, { x: 0, y: 0, w: 17, h: 3.4 }, PALETTE.harbour, 1);
    for (const step of [6, 8.6, 11.2]) line(ink, PALETTE.paperLine, 1, 2.4, step, 14, step);
    ink.restore();
  }
}

/** A pallet with cartons that have just come in. */
function drawPallet(ink: Ink): void {
  box(ink, { x: 4, y: 54, w: 84, h: 5 }, PALETTE.woodDark, 1);
  for (const x of [8, 42, 76]) box(ink, { x, y: 57, w: 9, h: 5 }, PALETTE.wood, 1);
  const rows: readonly (readonly [number, number])[] = [
    [8, 36],
    [34, 36],
    [60, 36],
    [18, 18],
    [46, 18],
    [32, 1],
  ];
  for (const [x, y] of rows) {
    carton(ink, x, y, 25, 17.5, PALETTE.harbourMid);
    line(ink, 'rgba(255, 253, 248, .65)', 2, x + 12.5, y, x + 12.5, y + 5);
  }
}

/** The sheet for the week's chart: paper, axes and the lines of its scale. What it shows is drawn on it. */
function drawChart(ink: Ink): void {
  box(ink, { x: 3, y: 4, w: 92, h: 61 }, 'rgba(60, 42, 20, .2)', 3);
  box(ink, { x: 1, y: 1, w: 92, h: 61 }, PALETTE.white, 3);
  for (const y of [14, 26, 38]) line(ink, PALETTE.paperDeep, 0.9, 11, y, 86, y);
  line(ink, PALETTE.metal, 1.2, 10, 7, 10, 49, 86, 49);
}

/** The pictures of the store room. */
export const STORE_ART: Readonly<Record<string, Art>> = {
  ...bins,
  ...cards,
  'mark-due': { w: 18, h: 18, draw: drawDue },
  'mark-open': { w: 18, h: 18, draw: drawOpen },
  'mark-varied': { w: 18, h: 18, draw: drawVaried },
  'mark-others': { w: 18, h: 18, draw: drawOthers },
  'count-trolley': { ...TROLLEY, draw: drawTrolley },
  'goods-in': { ...PALLET, draw: drawPallet },
  'week-chart': { ...CHART, draw: drawChart },
};
