import { darkness, mix } from '../daylight.ts';
import { box, clipTo, disc, edge, type Ink, line, shadow, shape } from '../ink.ts';
import { PALETTE } from '../palette.ts';
import { inset, type Rect } from '../rect.ts';
import { scatter } from '../scatter.ts';
import { skyIn, type Weather } from '../weather.ts';

/** Light, weather and month in the street. */
export interface StreetLight {
  readonly hour: number;
  readonly weather: Weather;
  readonly month: number;
}

/** Where the houses end and the pavement begins, and where people walk, as shares of the height. */
const [KERB, WALK] = [0.72, 0.94];

/** The pane of the window on the street, within its frame. */
export const paneOf = (board: Rect): Rect => inset({ ...board, h: board.h - 5 }, 7);

/** The line on which people walk. */
export const walkOf = ({ y, h }: Rect): number => y + h * WALK;

/** Plastered fronts of the old street by the harbour. */
const FRONTS = ['#d9b98a', '#b9c7bd', '#c98f76', '#dccfae', '#a9b8bf', '#d3a98c'] as const;
const NIGHT = '#1d3446';

interface House extends Rect {
  readonly colour: string;
  readonly seed: number;
}

/** The row of houses across the street: each about as wide as high, their roofs uneven. */
function housesOf({ w, h }: Rect): readonly House[] {
  const kerb = h * KERB;
  const wide = Math.max(22, h * 0.42);
  const count = Math.max(1, Math.round(w / wide));
  return Array.from({ length: count }, (_, i) => {
    const high = kerb * (0.56 + 0.3 * scatter(i * 7 + 3));
    return {
      ...{ x: (i * w) / count, y: kerb - high, w: w / count + 0.6, h: high },
      ...{ colour: FRONTS[i % FRONTS.length] ?? FRONTS[0], seed: i },
    };
  });
}

/** A window of a house: dark by day; behind some of them there is light in the evening. */
function paintPane(ink: Ink, rect: Rect, lit: boolean, dark: number): void {
  const glass = lit ? mix('#7f99a3', '#f6d489', dark) : mix('#7f99a3', '#22394a', dark);
  box(ink, rect, glass, 0.8);
  line(ink, 'rgba(255, 253, 248, .5)', 0.7, rect.x + rect.w / 2, rect.y, rect.x + rect.w / 2, rect.y + rect.h);
}

function paintHouse(ink: Ink, { x, y, w, h, colour, seed }: House, dark: number): void {
  const front = mix(colour, NIGHT, dark * 0.72);
  box(ink, { x, y, w, h }, front);
  box(ink, { x: x - 0.5, y: y - 1.6, w: w + 1, h: 3 }, mix('#8b6a52', NIGHT, dark * 0.7), 0.8);
  line(ink, 'rgba(34, 50, 59, .18)', 0.8, x + w, y, x + w, y + h);
  const arcade = h * 0.4;
  const rows = Math.max(1, Math.floor((h - arcade) / 15));
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < 2; column += 1) {
      const pane = { x: x + w * (0.14 + column * 0.42), y: y + 4 + row * 15, w: w * 0.3, h: 8.4 };
      paintPane(ink, pane, scatter(seed * 31 + row * 5 + column) < 0.62, dark);
    }
  // The arcade, in which one walks dry, with a shop behind it.
  box(ink, { x: x + 2, y: y + h - arcade, w: w - 4, h: arcade }, mix('#6d5a48', NIGHT, dark * 0.6), 1.5);
  const shop = { x: x + w * 0.2, y: y + h - arcade * 0.82, w: w * 0.6, h: arcade * 0.7 };
  box(ink, shop, mix('#d9c79d', '#f2c873', dark), 1);
  const awning = ['#b9663f', '#31517c', '#6f9a4a'][seed % 3] ?? '#b9663f';
  shape(
    ink,
    mix(awning, NIGHT, dark * 0.5),
    ...[x + 1, y + h - arcade, x + w - 1, y + h - arcade, x + w + 2, y + h - arcade + 6, x - 2, y + h - arcade + 6],
  );
}

/** Red lanterns across the street in the weeks around New Year. */
function paintLanterns(ink: Ink, { w, h }: Rect, dark: number): void {
  const top = h * 0.2;
  ink.beginPath();
  ink.moveTo(0, top);
  ink.quadraticCurveTo(w / 2, top + h * 0.14, w, top - 2);
  ink.strokeStyle = 'rgba(34, 50, 59, .5)';
  ink.lineWidth = 0.8;
  ink.stroke();
  const count = Math.max(3, Math.round(w / 26));
  for (let i = 1; i < count; i += 1) {
    const part = i / count;
    const y = top + h * 0.28 * part * (1 - part) + 4;
    if (dark > 0.2) disc(ink, w * part, y, 5.4, `rgba(246, 190, 110, ${0.3 * dark})`);
    disc(ink, w * part, y, 2.9, '#b8433b');
    box(ink, { x: w * part - 1.4, y: y - 3.6, w: 2.8, h: 1 }, '#d8b35a');
  }
}

/** A street lamp, which burns in the evening. */
function paintLamp(ink: Ink, x: number, foot: number, high: number, dark: number): void {
  line(ink, mix('#4c5a61', NIGHT, dark * 0.5), 1.6, x, foot, x, foot - high, x + 5, foot - high - 2);
  if (dark > 0.1) disc(ink, x + 6.4, foot - high + 0.4, 8, `rgba(255, 222, 150, ${0.34 * dark})`);
  disc(ink, x + 6.4, foot - high, 2, dark > 0.1 ? '#ffe7ac' : '#dfe3e0');
}

/** The street as it is at that hour: sky, the houses across it, and the pavement below the window. */
export function paintStreet(ink: Ink, pane: Rect, { hour, weather, month }: StreetLight): void {
  const { w, h } = pane;
  const dark = darkness(hour);
  const [top, low] = skyIn(weather, hour);
  const air = ink.createLinearGradient(0, 0, 0, h * KERB);
  air.addColorStop(0, top);
  air.addColorStop(1, low);
  ink.fillStyle = air;
  ink.fillRect(0, 0, w, h);
  for (const house of housesOf(pane)) paintHouse(ink, house, dark);
  if (month <= 1) paintLanterns(ink, pane, dark);
  const wet = weather === 'rain';
  box(ink, { x: 0, y: h * KERB, w, h: h * (1 - KERB) }, mix(wet ? '#8d9494' : '#b9b3a3', NIGHT, dark * 0.66));
  box(ink, { x: 0, y: h * KERB, w, h: 2 }, mix('#d8d2c2', NIGHT, dark * 0.6));
  for (let x = 8; x < w; x += 17) line(ink, 'rgba(34, 50, 59, .12)', 0.8, x, h * KERB + 2, x - 9, h);
  if (wet)
    for (let i = 0; i < w / 24; i += 1)
      box(
        ink,
        { x: scatter(i + 40) * w, y: h * (KERB + 0.08 + scatter(i) * 0.16), w: 12, h: 1.4 },
        'rgba(255, 255, 255, .26)',
        0.7,
      );
  for (const at of [0.2, 0.74]) paintLamp(ink, w * at, h * (KERB + 0.04), h * 0.36, dark);
}

/** The frame of the window on the street; the street itself lies behind it. */
export function paintFrame(ink: Ink, board: Rect): void {
  const pane = paneOf(board);
  const sill = { x: board.x - 1, y: pane.y + pane.h + 5, w: board.w + 2, h: 6 };
  box(ink, { x: pane.x - 6, y: pane.y - 6, w: pane.w + 12, h: pane.h + 12 }, PALETTE.harbour, 3);
  edge(ink, { x: pane.x - 4, y: pane.y - 4, w: pane.w + 8, h: pane.h + 8 }, 'rgba(255, 255, 255, .22)', 1, 2);
  clipTo(ink, pane, 1, () => ink.clearRect(pane.x, pane.y, pane.w, pane.h));
  shadow(ink, sill, 6, 0.2);
  box(ink, sill, PALETTE.woodLight, 2);
  box(ink, { ...sill, y: sill.y + 4, h: 2 }, PALETTE.wood, 1);
}
