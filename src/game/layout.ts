import { type CounterLayout, layCounter } from './counter-layout.ts';
import type { Rect } from './rect.ts';

export type { Rect };

export interface LaneRect extends Rect {
  readonly belt: Rect;
  /** Where the barrier stands. */
  readonly gateX: number;
}

/** Where everything on the floor is, for one size of its container. */
export interface Layout extends Rect {
  /** Size of a label, pixels. */
  readonly text: number;
  /** How large slips and boxes are on a floor of this size, beside their pictures. */
  readonly unit: number;
  readonly window: Rect;
  readonly map: Rect;
  /** The line where the wall meets the floor. */
  readonly wallFoot: number;
  /** Where the order room ends; 0 without one: then its things are nowhere. */
  readonly ordersTo: number;
  readonly awnings: readonly Rect[];
  readonly desk: Rect;
  readonly slips: Rect;
  readonly rail: Rect;
  readonly tray: Rect;
  readonly bench: Rect;
  readonly packing: Rect;
  readonly ready: Rect;
  readonly lanes: readonly LaneRect[];
  /** The service room, where it is trained. */
  readonly counter?: CounterLayout;
  /** Where the news is pinned. */
  readonly board?: Rect;
  /** What the camera shows of each room; the first is the whole floor. */
  readonly rooms: readonly Rect[];
}

type OrderRoom = Pick<
  Layout,
  'awnings' | 'desk' | 'slips' | 'rail' | 'tray' | 'bench' | 'packing' | 'ready' | 'lanes'
> & {
  /** What the camera shows of the room, from its first part to its last. */
  readonly parts: readonly Rect[];
};

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));
export const inset = ({ x, y, w, h }: Rect, by: number): Rect => ({
  x: x + by,
  y: y + by,
  w: w - 2 * by,
  h: h - 2 * by,
});
export const contains = ({ x, y, w, h }: Rect, px: number, py: number): boolean =>
  px >= x && px <= x + w && py >= y && py <= y + h;
export const middle = ({ x, y, w, h }: Rect): { readonly x: number; readonly y: number } => ({
  x: x + w / 2,
  y: y + h / 2,
});

function layAwnings(block: Rect, count: number, gap: number): { awnings: Rect[]; foot: number } {
  const columns = block.w / count >= 118 ? count : Math.min(2, count);
  const rows = Math.ceil(count / columns);
  const w = (block.w - gap * (columns - 1)) / columns;
  const h = clamp((block.h * 0.42) / rows - gap, 44, 84);
  const awnings = Array.from({ length: count }, (_, i) => ({
    x: block.x + (i % columns) * (w + gap),
    y: block.y + Math.floor(i / columns) * (h + gap),
    w,
    h,
  }));
  return { awnings, foot: block.y + rows * (h + gap) };
}

function layLanes(block: Rect, count: number): LaneRect[] {
  const step = Math.min(block.h / Math.max(count, 1), 84);
  return Array.from({ length: count }, (_, i) => {
    const y = block.y + i * step;
    const sign = clamp(step * 0.46, 15, 24);
    const belt = { x: block.x, y: y + sign, w: block.w, h: clamp(step - sign - 4, 10, 40) };
    return { x: block.x, y, w: block.w, h: step - 2, belt, gateX: block.x + block.w - clamp(block.w * 0.19, 28, 58) };
  });
}

const NOWHERE: Rect = { x: 0, y: 0, w: 0, h: 0 };
const NO_ORDERS: OrderRoom = {
  ...{ awnings: [], desk: NOWHERE, slips: NOWHERE, rail: NOWHERE, tray: NOWHERE },
  ...{ bench: NOWHERE, packing: NOWHERE, ready: NOWHERE, lanes: [], parts: [] },
};

function layWall(width: number, height: number, gap: number): Pick<Layout, 'map' | 'window' | 'wallFoot'> {
  const wallFoot = Math.round(Math.min(height * 0.45, width * 0.5));
  const h = wallFoot - 2 * gap - 6;
  const mapWidth = Math.min(width * 0.76, h * 2.5);
  const map = { x: gap * 1.5, y: gap, w: mapWidth, h };
  const left = map.x + map.w + gap * 2;
  return { wallFoot, map, window: { x: left, y: gap, w: width - left - gap * 1.5, h: h - 6 } };
}

/** Shares the window's part of the wall between the window and the news board: one above the other, or side by side. */
function hangBoard({ x, y, w, h }: Rect): Required<Pick<Layout, 'window' | 'board'>> {
  if (w > h * 1.25) {
    const wide = w * 0.56;
    return { window: { x, y, w: wide, h }, board: { x: x + wide + 22, y, w: w - wide - 22, h: h - 4 } };
  }
  const high = h * 0.56;
  return { window: { x, y, w, h: high }, board: { x: x - 4, y: y + high + 22, w: w + 8, h: h - high - 20 } };
}

/** From left to right the awnings and the desk, the packing bench, and the carriers' lanes. */
function layOrders(width: number, height: number, foot: number, gap: number, wants: Wants): OrderRoom {
  const top = foot + gap;
  // On a narrow floor the lanes, with the longest names, get a larger share.
  const narrow = clamp((760 - width) / 280, 0, 1);
  const h = height - top - gap;
  const desks = { x: gap, y: top, w: Math.round(width * (0.37 - 0.03 * narrow)) - gap, h };
  const bench = {
    x: desks.x + desks.w + gap * 2,
    y: top + gap,
    w: Math.round(width * (0.27 - 0.03 * narrow)) - gap * 2,
    h: h - gap,
  };
  const laneX = bench.x + bench.w + gap * 2;
  const { awnings, foot: under } = layAwnings(desks, wants.channels, gap);
  const desk = { x: desks.x, y: under + 2, w: desks.w, h: desks.y + h - under - 2 };
  const railHeight = clamp(desk.h * 0.36, 44, 104);
  const trayWidth = clamp(desk.w * 0.24, 46, 84);
  const work = { ...inset(desk, 6), h: desk.h - 12 };
  const railY = work.y + work.h - railHeight;
  const benchTop = inset(bench, 6);
  return {
    ...{ awnings, desk, bench, lanes: layLanes({ x: laneX, y: top, w: width - laneX, h }, wants.modes) },
    slips: { ...work, h: work.h - railHeight - 6 },
    rail: { x: work.x, y: railY, w: work.w - trayWidth - 8, h: railHeight },
    tray: { x: work.x + work.w - trayWidth, y: railY, w: trayWidth, h: railHeight },
    packing: { ...benchTop, h: benchTop.h * 0.5 },
    ready: { ...benchTop, y: benchTop.y + benchTop.h * 0.5 + 4, h: benchTop.h * 0.5 - 4 },
    parts: [
      { x: 0, y: foot, w: desks.x + desks.w + gap, h: height - foot },
      { x: bench.x - gap, y: foot, w: bench.w + gap * 2, h: height - foot },
      { x: laneX - gap, y: foot, w: width - laneX + gap, h: height - foot },
    ],
  };
}

interface Wants {
  readonly channels: number;
  readonly modes: number;
}

const ORDERS = 'T3';
const SERVICE = 'T4';

/** Which rooms a pack's duties need: the order room unless there is only the service desk. */
export const roomsFor = (duties: readonly string[]): { readonly orders: boolean; readonly service: boolean } => ({
  orders: duties.includes(ORDERS) || !duties.includes(SERVICE),
  service: duties.includes(SERVICE),
});

/** How much larger than what is seen of it a floor with two rooms is, and the share of its width the first one takes. */
const [TWO_ROOMS, FIRST] = [1.5, 0.56];

/**
 * Lays the floor out for a view of that size: the wall with the world map and the window on the harbour, and before it
 * the rooms of the duties, side by side. A floor with two rooms is larger than the view: the camera stands further off.
 */
export function layOut(
  viewWidth: number,
  viewHeight: number,
  channels: number,
  modes: number,
  duties: readonly string[] = [ORDERS],
): Layout {
  const { orders, service } = roomsFor(duties);
  const both = orders && service;
  const [width, height] = both ? [viewWidth * TWO_ROOMS, viewHeight * TWO_ROOMS] : [viewWidth, viewHeight];
  const gap = clamp(Math.round(width * 0.011), 6, 14);
  const wall = layWall(width, height, gap);
  const first = both ? Math.round(width * FIRST) : orders ? width : 0;
  const { parts, ...orderRoom } = orders
    ? layOrders(first, height, wall.wallFoot, gap, { channels, modes })
    : NO_ORDERS;
  const before = { x: first, y: wall.wallFoot, w: width - first, h: height - wall.wallFoot };
  const counter = service ? layCounter(before, channels, gap) : undefined;
  const whole = { x: 0, y: 0, w: width, h: height };
  const rooms = both ? [{ ...before, x: 0, w: first }, before] : [...parts, ...(counter?.parts ?? [])];
  return {
    ...whole,
    ...{
      text: clamp(11 + (width - 480) / 180, 11, 15),
      unit: clamp(Math.min(width / 800, height / 600), 0.75, 1.4),
    },
    ...wall,
    ...orderRoom,
    ordersTo: first,
    ...(counter === undefined ? {} : { counter, ...hangBoard(wall.window) }),
    rooms: [whole, ...rooms, { x: 0, y: 0, w: wall.map.x + wall.map.w + gap, h: wall.wallFoot }],
  };
}
