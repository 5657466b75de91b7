import type { Rect } from './rect.ts';

/** A grid of equal cells in a rectangle. */
export interface Shelf {
  readonly columns: number;
  /** How many fit; the others are shown as a number. */
  readonly places: number;
  readonly scale: number;
  x(i: number): number;
  y(i: number): number;
}

/** Largest and smallest scale of the cells. */
const [LARGEST, SMALLEST] = [1.15, 0.6];

/** Lays out `count` cells in a rectangle, as large as they fit. Where not all fit, one place is kept for the number of the others. */
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
