import type { Rect } from './rect.ts';

/** A grid of equal cells in a rectangle. */
export interface Shelf {
  readonly columns: number;
  /** How many fit; the rest is a number. */
  readonly places: number;
  readonly scale: number;
  x(i: number): number;
  y(i: number): number;
}

/** Widest grid steps that still look as if laid out by a hand, and the smallest a piece may become. */
const [LARGEST, SMALLEST] = [1.15, 0.6];

/** Lays `count` cells of that size into a rectangle, as large as they fit; one place is kept for the number of the rest. */
export function layShelf(rect: Rect, count: number, cellWidth: number, cellHeight: number, largest = LARGEST): Shelf {
  let scale = largest;
  const columnsAt = (s: number): number => Math.max(1, Math.floor(rect.w / (cellWidth * s)));
  const rowsAt = (s: number): number => Math.max(1, Math.floor(rect.h / (cellHeight * s)));
  while (scale > SMALLEST && columnsAt(scale) * rowsAt(scale) < count) scale -= 0.05;
  scale = Math.min(scale, rect.h / cellHeight, rect.w / cellWidth);
  const columns = columnsAt(scale);
  const room = columns * rowsAt(scale);
  const [w, h] = [cellWidth * scale, cellHeight * scale];
  return {
    columns,
    places: count > room ? room - 1 : room,
    scale,
    x: (i) => rect.x + w * ((i % columns) + 0.5),
    y: (i) => rect.y + h * (Math.floor(i / columns) + 0.5),
  };
}
