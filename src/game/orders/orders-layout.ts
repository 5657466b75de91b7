import type { WholeCatalogue } from '../../host/index.ts';
import type { Ground, RoomPlan } from '../floor-room.ts';
import { clamp, inset, type Rect } from '../rect.ts';
import { type CabinetPlan, layCabinet } from './cabinet-layout.ts';

export interface LaneRect extends Rect {
  readonly belt: Rect;
  /** Where the gate is. */
  readonly gateX: number;
  /** Where the truck stands, behind the gate. */
  readonly yard: Rect;
}

/** The layout of the order room. */
export interface OrdersPlan extends RoomPlan {
  readonly ground: Rect;
  /** Size of a label, pixels. */
  readonly text: number;
  /** Scale of slips and boxes relative to their pictures. */
  readonly unit: number;
  readonly awnings: readonly Rect[];
  readonly desk: Rect;
  readonly slips: Rect;
  readonly rail: Rect;
  readonly tray: Rect;
  readonly bench: Rect;
  readonly packing: Rect;
  readonly ready: Rect;
  readonly lanes: readonly LaneRect[];
  /** The cabinet on the wall. */
  readonly board: CabinetPlan;
}

const NOWHERE: Rect = { x: 0, y: 0, w: 0, h: 0 };

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

/** Width of the post of a gate, pixels. */
const POST = 14;

function layLanes(block: Rect, count: number): LaneRect[] {
  const step = Math.min(block.h / Math.max(count, 1), 84);
  return Array.from({ length: count }, (_, i) => {
    const y = block.y + i * step;
    const sign = clamp(step * 0.46, 15, 24);
    const high = clamp(step - sign - 4, 10, 40);
    // As wide as a truck of that height is long.
    const bay = Math.min(block.w * 0.5, (high + 9) * 2.5);
    const gateX = block.x + block.w - bay - POST;
    const belt = { x: block.x, y: y + sign, w: gateX + POST - block.x, h: high };
    const yard = { x: gateX + POST, y: belt.y - 2, w: bay, h: high + 5 };
    return { x: block.x, y, w: block.w, h: step - 2, belt, gateX, yard };
  });
}

/** Divides the desk into the mat for slips, the rail and the waste tray. */
function layDesk(desk: Rect): Pick<OrdersPlan, 'slips' | 'rail' | 'tray'> {
  const railHeight = clamp(desk.h * 0.36, 44, 104);
  const trayWidth = clamp(desk.w * 0.24, 46, 84);
  const work = { ...inset(desk, 6), h: desk.h - 12 };
  const railY = work.y + work.h - railHeight;
  return {
    slips: { ...work, h: work.h - railHeight - 6 },
    rail: { x: work.x, y: railY, w: work.w - trayWidth - 8, h: railHeight },
    tray: { x: work.x + work.w - trayWidth, y: railY, w: trayWidth, h: railHeight },
  };
}

/** From left to right the awnings and the desk, the packing bench, and the carriers' lanes. */
export function layOrders(ground: Ground, { channels, modes }: Pick<WholeCatalogue, 'channels' | 'modes'>): OrdersPlan {
  const { x, y, w, text, unit, gap, board = NOWHERE } = ground;
  const top = y + gap;
  const h = y + ground.h - top - gap;
  const right = x + w;
  // On a narrow floor the lanes, with the longest names, get a larger share.
  const narrow = clamp((760 - w) / 280, 0, 1);
  const desks = { x: x + gap, y: top, w: Math.round(w * (0.37 - 0.03 * narrow)) - gap, h };
  const bench = {
    x: desks.x + desks.w + gap * 2,
    y: top + gap,
    w: Math.round(w * (0.27 - 0.03 * narrow)) - gap * 2,
    h: h - gap,
  };
  const laneX = bench.x + bench.w + gap * 2;
  const { awnings, foot } = layAwnings(desks, channels.length, gap);
  const desk = { x: desks.x, y: foot + 2, w: desks.w, h: desks.y + h - foot - 2 };
  const mat = inset(bench, 6);
  return {
    ...{ ground, text, unit, awnings, desk, ...layDesk(desk), bench, board: layCabinet(board) },
    packing: { ...mat, h: mat.h * 0.5 },
    ready: { ...mat, y: mat.y + mat.h * 0.5 + 4, h: mat.h * 0.5 - 4 },
    lanes: layLanes({ x: laneX, y: top, w: right - laneX, h }, modes.length),
    places: [
      { name: 'floor:room.slips', rect: { x, y, w: desks.x + desks.w + gap - x, h: ground.h } },
      { name: 'floor:room.packing', rect: { x: bench.x - gap, y, w: bench.w + gap * 2, h: ground.h } },
      { name: 'floor:room.lanes', rect: { x: laneX - gap, y, w: right - laneX + gap, h: ground.h } },
    ],
  };
}
