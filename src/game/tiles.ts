import type { Rect } from './rect.ts';

/**
 * By the number of rooms: the columns, and the rooms in each column from the wall to the front. Two rooms are side by side,
 * four are two by two, and of three the first has a column for itself.
 */
const COLUMNS: readonly (readonly (readonly number[])[])[] = [
  [],
  [[0]],
  [[0], [1]],
  [[0], [1, 2]],
  [
    [0, 2],
    [1, 3],
  ],
];

/**
 * Divides a part of the floor among up to four rooms.
 * @param wide relative width of each room; a column is as wide as its widest room
 */
export function tile({ x, y, w, h }: Rect, wide: readonly number[]): Rect[] {
  const columns = COLUMNS[wide.length];
  if (columns === undefined) throw new RangeError(`the floor has no place for ${wide.length} rooms`);
  const shares = columns.map((rooms) => Math.max(...rooms.map((room) => wide[room] ?? 0)));
  const all = shares.reduce((sum, share) => sum + share, 0);
  const tiles: Rect[] = [];
  let left = 0;
  columns.forEach((rooms, i) => {
    const last = i === columns.length - 1;
    const width = last ? w - left : Math.round(w * ((shares[i] ?? 0) / all));
    const high = h / rooms.length;
    rooms.forEach((room, row) => {
      tiles[room] = { x: x + left, y: y + row * high, w: width, h: high };
    });
    left += width;
  });
  return tiles;
}
