/** Pixels of the page, from the top left of the floor. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

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
  readonly awnings: readonly Rect[];
  readonly desk: Rect;
  readonly slips: Rect;
  readonly rail: Rect;
  readonly tray: Rect;
  readonly bench: Rect;
  readonly packing: Rect;
  readonly ready: Rect;
  readonly lanes: readonly LaneRect[];
  /** What the camera shows of each room; the first is the whole floor. */
  readonly rooms: readonly Rect[];
}

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

function layWall(width: number, height: number, gap: number): Pick<Layout, 'map' | 'window' | 'wallFoot'> {
  const wallFoot = Math.round(Math.min(height * 0.45, width * 0.5));
  const h = wallFoot - 2 * gap - 6;
  const mapWidth = Math.min(width * 0.76, h * 2.5);
  const map = { x: gap * 1.5, y: gap, w: mapWidth, h };
  const left = map.x + map.w + gap * 2;
  return { wallFoot, map, window: { x: left, y: gap, w: width - left - gap * 1.5, h: h - 6 } };
}

/**
 * Lays the floor out: the wall with the world map and the window on the harbour, and before it, from left to right,
 * the awnings and the desk, the packing bench, and the carriers' lanes.
 */
export function layOut(width: number, height: number, channels: number, modes: number): Layout {
  const gap = clamp(Math.round(width * 0.011), 6, 14);
  const wall = layWall(width, height, gap);
  const top = wall.wallFoot + gap;
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
  const { awnings, foot } = layAwnings(desks, channels, gap);
  const desk = { x: desks.x, y: foot + 2, w: desks.w, h: desks.y + h - foot - 2 };
  const railHeight = clamp(desk.h * 0.36, 44, 104);
  const trayWidth = clamp(desk.w * 0.24, 46, 84);
  const work = { ...inset(desk, 6), h: desk.h - 12 };
  const railY = work.y + work.h - railHeight;
  const benchTop = inset(bench, 6);
  const lanes = layLanes({ x: laneX, y: top, w: width - laneX, h }, modes);
  return {
    ...{
      x: 0,
      y: 0,
      w: width,
      h: height,
      text: clamp(11 + (width - 480) / 180, 11, 15),
      unit: clamp(Math.min(width / 800, height / 600), 0.75, 1.4),
    },
    ...wall,
    ...{ awnings, desk, bench, lanes },
    slips: { ...work, h: work.h - railHeight - 6 },
    rail: { x: work.x, y: railY, w: work.w - trayWidth - 8, h: railHeight },
    tray: { x: work.x + work.w - trayWidth, y: railY, w: trayWidth, h: railHeight },
    packing: { ...benchTop, h: benchTop.h * 0.5 },
    ready: { ...benchTop, y: benchTop.y + benchTop.h * 0.5 + 4, h: benchTop.h * 0.5 - 4 },
    rooms: [
      { x: 0, y: 0, w: width, h: height },
      { x: 0, y: wall.wallFoot, w: desks.x + desks.w + gap, h: height - wall.wallFoot },
      { x: bench.x - gap, y: wall.wallFoot, w: bench.w + gap * 2, h: height - wall.wallFoot },
      { x: laneX - gap, y: wall.wallFoot, w: width - laneX + gap, h: height - wall.wallFoot },
      { x: 0, y: 0, w: wall.map.x + wall.map.w + gap, h: wall.wallFoot },
    ],
  };
}
