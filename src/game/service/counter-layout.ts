import type { WholeCatalogue } from '../../host/index.ts';
import type { Ground, RoomPlan } from '../floor-room.ts';
import { clamp, type Rect } from '../rect.ts';

/** The layout of the service room. */
export interface CounterPlan extends RoomPlan {
  /** Size of a label, pixels. */
  readonly text: number;
  /** For each channel, its window of the counter and the place of its queue. */
  readonly stalls: readonly Rect[];
  readonly queues: readonly Rect[];
  /** Scale of a buyer in a queue, relative to the picture. */
  readonly unit: number;
  readonly desk: Rect;
  /** The part of the desk for buyers whose tickets were taken. */
  readonly seats: Rect;
  /** The FAQ folder on the desk. */
  readonly folder: Rect;
  readonly bench: Rect;
  readonly door: Rect;
  readonly shelf: Rect;
  /** The news board on the wall. */
  readonly board: Rect;
}

/** Steps between buyers, pixels of their picture; how many of a queue are shown. */
export const STEP = { w: 51, h: 47 } as const;
export const QUEUE = 8;
/** Width of the colleagues' door, as a share of their place. */
export const DOOR = 0.3;
/** Pixels kept free at the end of a queue, for the number of buyers that are not shown. */
const TAIL = 13;
/** Height of a sign above what it names. */
export const SIGN = 18;

/** The smallest scale at which a face can be recognised. */
const LEAST = 0.7;

/** The scale at which a whole queue fits in front of its window, or else as many rows as possible. */
function unitOf({ w, h }: Rect): number {
  const high = h - TAIL;
  const fits = (unit: number): boolean => Math.floor(w / (STEP.w * unit)) * Math.floor(high / (STEP.h * unit)) >= QUEUE;
  for (let unit = 1.3; unit >= LEAST; unit -= 0.02) if (fits(unit)) return unit;
  const rows = Math.max(1, Math.floor(high / (STEP.h * LEAST)));
  return Math.min(high / (rows * STEP.h), w / STEP.w);
}

function layWindows(block: Rect, count: number, gap: number): Pick<CounterPlan, 'stalls' | 'queues' | 'unit'> {
  const w = (block.w - gap * (count - 1)) / Math.max(count, 1);
  const h = clamp(block.h * 0.25, 50, 78);
  const stalls = Array.from({ length: count }, (_, i) => ({ x: block.x + i * (w + gap), y: block.y, w, h }));
  const queues = stalls.map((stall) => ({ ...stall, y: stall.y + h + 4, h: block.h - h - 4 }));
  const [first = block] = queues;
  return { stalls, queues, unit: unitOf(first) };
}

const NOWHERE: Rect = { x: 0, y: 0, w: 0, h: 0 };

/** Lays out the room: on the left the counter, the queues and the desk; on the right the colleagues' door, the bench and the shelf. */
export function layCounter(room: Ground, { channels }: Pick<WholeCatalogue, 'channels'>): CounterPlan {
  const { gap, text, board = NOWHERE } = room;
  const block = { x: room.x + gap, y: room.y + gap, w: room.w - gap * 2, h: room.h - gap * 2 };
  const left = Math.round(block.w * 0.65);
  const deskHeight = clamp(block.h * 0.32, 84, 150);
  const counter = { ...block, w: left, h: block.h - deskHeight - gap };
  const desk = { ...block, y: block.y + block.h - deskHeight, w: left, h: deskHeight };
  const folderWidth = clamp(desk.w * 0.2, 58, 92);
  const aside = { ...block, x: block.x + left + gap * 2, w: block.w - left - gap * 2 };
  const shelfHeight = clamp(aside.h * 0.3, 84, 140);
  const half = (aside.h - shelfHeight - gap * 2) / 2;
  const door = { ...aside, h: half };
  const bench = { ...aside, y: aside.y + half + gap, h: half };
  const shelf = { ...aside, y: aside.y + aside.h - shelfHeight, h: shelfHeight };
  const edge = gap / 2;
  const around = ({ x, y, w, h }: Rect): Rect => ({ x: x - edge, y: y - edge, w: w + gap, h: h + gap });
  return {
    ...layWindows(counter, channels.length, Math.min(gap, 8)),
    ...{ text, desk, bench, door, shelf, board },
    seats: { x: desk.x + 8, y: desk.y + 8, w: desk.w - folderWidth - 26, h: desk.h - 16 },
    folder: { x: desk.x + desk.w - folderWidth - 9, y: desk.y + 8, w: folderWidth, h: desk.h - 18 },
    places: [
      { name: 'floor:room.counter', rect: around(counter) },
      { name: 'floor:room.desk', rect: around(desk) },
      { name: 'floor:room.aside', rect: around(aside) },
    ],
  };
}

/** By how much things in rows are lowered, so that they stand on their boards. */
export const standOn = (h: number, count: number, columns: number, step: number): number =>
  Math.max(0, h - Math.ceil(count / columns) * step);

/** The places in a queue: two side by side, the first ones nearest to the counter. */
export function queuePlaces({ x, y, w, h }: Rect, unit: number, count: number): { x: number; y: number }[] {
  const high = STEP.h * unit;
  const columns = Math.max(1, Math.floor(w / (STEP.w * unit)));
  const wide = Math.min(w / columns, STEP.w * unit * 1.25);
  const lead = x + (w - columns * wide) / 2;
  const rows = Math.max(1, Math.floor((h - TAIL) / high));
  return Array.from({ length: Math.min(count, columns * rows) }, (_, i) => ({
    x: lead + ((i % columns) + 0.5) * wide,
    y: y + (Math.floor(i / columns) + 0.5) * high + 2,
  }));
}
