import { box, disc, type Ink, line, shadow, shape } from './ink.ts';
import type { Layout } from './layout.ts';
import { PALETTE } from './palette.ts';
import type { Rect } from './rect.ts';
import type { WorldMap } from './world-map.ts';

function paintWall(ink: Ink, { w, wallFoot }: Layout): void {
  const plaster = ink.createLinearGradient(0, 0, 0, wallFoot);
  plaster.addColorStop(0, PALETTE.wallShade);
  plaster.addColorStop(0.35, PALETTE.wall);
  plaster.addColorStop(1, PALETTE.paper);
  ink.fillStyle = plaster;
  ink.fillRect(0, 0, w, wallFoot);
  box(ink, { x: 0, y: wallFoot - 9, w, h: 9 }, PALETTE.woodLight);
  line(ink, PALETTE.wood, 1.4, 0, wallFoot - 9, w, wallFoot - 9);
  line(ink, PALETTE.woodDark, 1.6, 0, wallFoot, w, wallFoot);
}

/** Paints the planks of the floor in perspective. */
function paintFloor(ink: Ink, { w, h, wallFoot }: Layout): void {
  const planks = ink.createLinearGradient(0, wallFoot, 0, h);
  planks.addColorStop(0, '#e0cba3');
  planks.addColorStop(0.2, PALETTE.floor);
  planks.addColorStop(1, '#efe0c2');
  ink.fillStyle = planks;
  ink.fillRect(0, wallFoot, w, h - wallFoot);
  let [y, step, row] = [wallFoot, 11, 0];
  while (y < h) {
    line(ink, PALETTE.floorLine, 1, 0, y, w, y);
    for (let x = (row % 3) * 71 + 30; x < w; x += 190) line(ink, PALETTE.floorLine, 1, x, y, x, y + step);
    y += step;
    step += 1.2;
    row += 1;
  }
}

/** Where blossoms are, in sizes of the plant from its foot. */
const BLOSSOMS = [
  [-0.3, -0.95],
  [0.02, -1.08],
  [0.3, -0.92],
  [-0.1, -0.74],
  [0.16, -0.66],
] as const;

/** What flowers in a pot in Taipei, by month from 0: azaleas, then leaves alone, chrysanthemums, poinsettias. */
const FLOWERS: Readonly<Record<number, string>> = {
  1: '#d8689a',
  2: '#d8689a',
  3: '#d8689a',
  9: '#e3b23c',
  10: '#e3b23c',
  11: '#c23b32',
  0: '#c23b32',
};

function paintPlant(ink: Ink, x: number, y: number, size: number, month: number): void {
  for (const [dx, lean] of [
    [-0.5, -0.5],
    [-0.2, -0.15],
    [0.1, 0.12],
    [0.45, 0.5],
  ] as const) {
    ink.beginPath();
    ink.ellipse(x + dx * size * 0.5, y - size * 0.75, size * 0.13, size * 0.4, lean, 0, Math.PI * 2);
    ink.fillStyle = dx < 0 ? PALETTE.leaf : '#5d8a44';
    ink.fill();
  }
  const flower = FLOWERS[month];
  for (const [dx, dy] of flower === undefined ? [] : BLOSSOMS) {
    disc(ink, x + dx * size, y + dy * size, size * 0.11, flower ?? '');
    disc(ink, x + dx * size, y + dy * size, size * 0.04, PALETTE.paper);
  }
  shape(
    ink,
    '#b9663f',
    x - size * 0.3,
    y - size * 0.42,
    x + size * 0.3,
    y - size * 0.42,
    x + size * 0.22,
    y,
    x - size * 0.22,
    y,
  );
}

/** Paints the window with frame and sill, and a plant that is in flower as the month has it. */
function paintWindow(ink: Ink, window: Rect, month: number): void {
  const { x, y, w, h } = window;
  box(ink, { x: x - 7, y: y - 7, w: w + 14, h: h + 14 }, '#fbf7ee', 3);
  line(ink, PALETTE.paperLine, 1, x - 7, y + h + 7, x - 7, y - 7, x + w + 7, y - 7);
  ink.clearRect(x, y, w, h);
  box(ink, { x: x + w / 2 - 2.5, y, w: 5, h }, '#fbf7ee');
  box(ink, { x, y: y + h * 0.36 - 2, w, h: 4 }, '#fbf7ee');
  line(ink, 'rgba(34, 50, 59, .16)', 1.4, x + 0.7, y + h, x + 0.7, y + 0.7, x + w, y + 0.7);
  const sill = { x: x - 12, y: y + h + 2, w: w + 24, h: 7 };
  shadow(ink, sill, 7, 0.2);
  box(ink, sill, PALETTE.woodLight, 2);
  box(ink, { ...sill, y: sill.y + 5, h: 2 }, PALETTE.wood, 1);
  const size = Math.max(16, Math.min(30, h * 0.15));
  paintPlant(ink, x + w - size * 0.5, y + h + 3, size, month);
}

/** Paints what all floors share: the wall with map and window, and the ground. `month` is counted from 0. */
export function paintHall(ink: Ink, layout: Layout, map: WorldMap, month: number): void {
  paintWall(ink, layout);
  paintFloor(ink, layout);
  map.paint(ink, layout);
  paintWindow(ink, layout.window, month);
}
