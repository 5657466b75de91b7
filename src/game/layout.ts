import type { WholeCatalogue } from '../host/index.ts';
import type { CameraPlace, FloorRoom, Ground } from './floor-room.ts';
import { clamp, type Rect } from './rect.ts';
import { tile } from './tiles.ts';

/** The layout of the whole floor for one size of its container. */
export interface Layout extends Rect {
  /** Size of a label, pixels. */
  readonly text: number;
  readonly window: Rect;
  readonly map: Rect;
  /** The line where the wall meets the floor. */
  readonly wallFoot: number;
  /** The grounds of the rooms, in the sequence of the rooms. */
  readonly grounds: readonly Ground[];
  /** The camera positions: the whole floor, then the rooms (or the parts of a single room), then the world map. */
  readonly places: readonly CameraPlace[];
}

/** Share of the height that the wall takes: with up to two rooms, and with more, which stand in two rows. */
const [WALL, LOW_WALL] = [0.45, 0.34];
/** By the number of rooms, how many times larger than the view the floor is. */
const LARGER: readonly number[] = [1, 1, 1.5, 1.75, 1.75];

function layWall(
  width: number,
  height: number,
  share: number,
  gap: number,
): Pick<Layout, 'map' | 'window' | 'wallFoot'> {
  const wallFoot = Math.round(Math.min(height * share, width * 0.5));
  const h = wallFoot - 2 * gap - 6;
  const mapWidth = Math.min(width * 0.76, h * 2.5);
  const map = { x: gap * 1.5, y: gap, w: mapWidth, h };
  const left = map.x + map.w + gap * 2;
  return { wallFoot, map, window: { x: left, y: gap, w: width - left - gap * 1.5, h: h - 6 } };
}

/** The least width of a board that hangs beside another one, pixels; the share of the wall for boards one above the other. */
const [BOARD, STACKED] = [110, 0.58];

interface Hung {
  readonly window: Rect;
  readonly boards: readonly Rect[];
}

/** Cuts a rectangle into equal parts, side by side or one above the other. */
function cut({ x, y, w, h }: Rect, count: number, gap: number, isRow: boolean): Rect[] {
  const step = ((isRow ? w : h) + gap) / count;
  return Array.from({ length: count }, (_, i) =>
    isRow ? { x: x + i * step, y, w: step - gap, h } : { x, y: y + i * step, w, h: step - gap },
  );
}

/** Divides the window's part of the wall between the window and the boards of the rooms, which hang beside it or below it. */
function hangBoards(part: Rect, shares: readonly number[], gap: number): Hung {
  const count = shares.length;
  if (count === 0) return { window: part, boards: [] };
  const { x, y, w, h } = part;
  if (w > h * 1.25) {
    const wide = w * 0.56;
    const aside = { x: x + wide + 22, y, w: w - wide - 22, h: h - 4 };
    return { window: { x, y, w: wide, h }, boards: cut(aside, count, gap, true) };
  }
  const isRow = count === 1 || (w + 8) / count >= BOARD;
  const high = h * (1 - (isRow ? Math.max(...shares) : STACKED));
  const below = { x: x - 4, y: y + high + 22, w: w + 8, h: h - high - 20 };
  return { window: { x, y, w, h: high }, boards: cut(below, count, gap, isRow) };
}

/** The camera positions for the rooms, or for the parts of a single room. */
function placesOf(rooms: readonly FloorRoom[], grounds: readonly Ground[], catalogue: WholeCatalogue): CameraPlace[] {
  return rooms.flatMap((room, i) => {
    const ground = grounds[i];
    if (ground === undefined) return [];
    const { x, y, w, h } = ground;
    return rooms.length === 1 ? room.lay(ground, catalogue).places : [{ name: room.name, rect: { x, y, w, h } }];
  });
}

/**
 * Lays the floor out for a view of that size: the wall with the world map and the window on the harbour, and before it
 * the rooms, four at most. A floor with several rooms is larger than the view.
 */
export function layOut(
  view: { readonly w: number; readonly h: number },
  rooms: readonly FloorRoom[],
  catalogue: WholeCatalogue,
): Layout {
  const larger = LARGER[rooms.length] ?? 1;
  const [w, h] = [view.w * larger, view.h * larger];
  const gap = clamp(Math.round(w * 0.011), 6, 14);
  const whole = { x: 0, y: 0, w, h };
  const wall = layWall(w, h, rooms.length > 2 ? LOW_WALL : WALL, gap);
  const { window, boards } = hangBoards(wall.window, rooms.map(({ hangs }) => hangs).filter(Boolean), gap);
  const text = clamp(11 + (w - 480) / 180, 11, 15);
  const unit = clamp(Math.min(w / 800, h / 600), 0.75, 1.4);
  const tiles = tile(
    { x: 0, y: wall.wallFoot, w, h: h - wall.wallFoot },
    rooms.map(({ wide }) => wide),
  );
  const hung = [...boards];
  const grounds = tiles.map((rect, i): Ground => {
    const board = (rooms[i]?.hangs ?? 0) > 0 ? hung.shift() : undefined;
    return { ...rect, text, unit, gap, ...(board === undefined ? {} : { board }) };
  });
  return {
    ...{ ...whole, ...wall, window, text, grounds },
    places: [
      { name: 'floor:room.whole', rect: whole },
      ...placesOf(rooms, grounds, catalogue),
      { name: 'floor:room.map', rect: { x: 0, y: 0, w: wall.map.x + wall.map.w + gap, h: wall.wallFoot } },
    ],
  };
}
