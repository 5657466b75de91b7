import type { Rect } from '../rect.ts';
import { TRAYS, type TrayName } from './trays-model.ts';

/** A compartment: its hollow, and the strip with its name below it. */
export interface Niche {
  readonly name: TrayName;
  readonly hollow: Rect;
  readonly strip: Rect;
}

/** The cabinet on the wall. */
export interface CabinetPlan extends Rect {
  readonly niches: readonly Niche[];
}

/** Thickness of the wood around a compartment, and the height of a name, pixels. */
const [WOOD, STRIP] = [4, 12];

/** Divides the cabinet into compartments: side by side, two by two, or one above the other, by its shape. */
export function layCabinet(board: Rect): CabinetPlan {
  const columns = board.w > board.h * 2.2 ? 4 : board.w < board.h * 0.4 ? 1 : 2;
  const rows = TRAYS.length / columns;
  const [w, h] = [(board.w - WOOD * (columns + 1)) / columns, (board.h - WOOD * (rows + 1)) / rows];
  const strip = Math.min(STRIP, h * 0.4);
  const niches = TRAYS.map((name, i): Niche => {
    const x = board.x + WOOD + (i % columns) * (w + WOOD);
    const y = board.y + WOOD + Math.floor(i / columns) * (h + WOOD);
    return { name, hollow: { x, y, w, h: h - strip - 1 }, strip: { x, y: y + h - strip, w, h: strip } };
  });
  return { ...board, niches };
}
