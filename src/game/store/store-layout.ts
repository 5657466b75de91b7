import type { WholeCatalogue } from '../../host/index.ts';
import type { Ground, RoomPlan } from '../floor-room.ts';
import { clamp, type Rect } from '../rect.ts';

/** A rack of the store room: one aisle of bins, bay by bay and level by level. */
export interface RackPlan extends Rect {
  /** What is written above it: the beginning of the names of its bins. */
  readonly aisle: string;
  /** The place of each bin, by its id. */
  readonly cells: Readonly<Record<string, Rect>>;
}

/** The layout of the store room. */
export interface StorePlan extends RoomPlan {
  /** Size of a label, pixels. */
  readonly text: number;
  readonly unit: number;
  /** The shop windows, one for each market. */
  readonly windows: readonly (Rect & { readonly market: string })[];
  readonly racks: readonly RackPlan[];
  /** Where goods come in, beside the last rack; left out where the racks leave no room. */
  readonly goodsIn?: Rect;
  readonly trolley: Rect;
  readonly desk: Rect;
  /** The sheet with the week's chart, on the desk. */
  readonly chart: Rect;
}

/** Height of a sign above a rack, pixels; and what is left free within its frame. */
export const RACK_SIGN = 15;
const FRAME = 3;
/** The least width of the place where goods come in, pixels. */
const LEAST_GOODS_IN = 60;

/** Where a bin hangs, as its name says: aisle, bay, level. */
interface Address {
  readonly id: string;
  readonly aisle: string;
  readonly bay: string;
  readonly level: string;
}

function addressOf(id: string): Address {
  const [aisle = '', bay = '', level = ''] = id.split('-');
  return { id, aisle, bay, level };
}

const sorted = (texts: Iterable<string>): readonly string[] =>
  [...new Set(texts)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));

interface Aisle {
  readonly name: string;
  readonly bins: readonly Address[];
  readonly bays: readonly string[];
  readonly levels: readonly string[];
}

function aislesOf(ids: readonly string[]): readonly Aisle[] {
  const all = ids.map(addressOf);
  return sorted(all.map(({ aisle }) => aisle)).map((name) => {
    const bins = all.filter(({ aisle }) => aisle === name);
    return { name, bins, bays: sorted(bins.map(({ bay }) => bay)), levels: sorted(bins.map(({ level }) => level)) };
  });
}

/** In how many columns racks stand so that their bins are as large as they can be. */
function columnsFor(aisles: readonly Aisle[], { w, h }: Rect, gap: number): number {
  const bays = Math.max(1, ...aisles.map((aisle) => aisle.bays.length));
  const levels = Math.max(1, ...aisles.map((aisle) => aisle.levels.length));
  let [best, largest] = [1, 0];
  for (let columns = 1; columns <= Math.max(1, aisles.length); columns += 1) {
    const rows = Math.ceil(aisles.length / columns);
    const wide = ((w + gap) / columns - gap - 2 * FRAME) / bays;
    const high = ((h + gap) / rows - gap - RACK_SIGN - 2 * FRAME) / levels;
    const size = Math.min(wide, high * 1.35);
    if (size > largest) [best, largest] = [columns, size];
  }
  return best;
}

/** The place of each bin of a rack: bays from left to right, the lowest level at the bottom. */
function cellsOf({ bins, bays, levels }: Aisle, { x, y, w, h }: Rect): Readonly<Record<string, Rect>> {
  const [wide, high] = [(w - 2 * FRAME) / Math.max(1, bays.length), (h - 2 * FRAME) / Math.max(1, levels.length)];
  return Object.fromEntries(
    bins.map(({ id, bay, level }) => [
      id,
      {
        x: x + FRAME + bays.indexOf(bay) * wide,
        y: y + FRAME + (levels.length - 1 - levels.indexOf(level)) * high,
        w: wide,
        h: high,
      },
    ]),
  );
}

/** Racks in rows and columns, the aisles in the sequence of their names; and the place that is left beside the last of them. */
function layRacks(block: Rect, ids: readonly string[], gap: number): Pick<StorePlan, 'racks' | 'goodsIn'> {
  const aisles = aislesOf(ids);
  const columns = columnsFor(aisles, block, gap);
  const rows = Math.max(1, Math.ceil(aisles.length / columns));
  const [w, h] = [(block.w + gap) / columns - gap, (block.h + gap) / rows - gap];
  const racks = aisles.map((aisle, i) => {
    const left = block.x + (i % columns) * (w + gap);
    const top = block.y + Math.floor(i / columns) * (h + gap);
    const body = { x: left, y: top + RACK_SIGN, w, h: h - RACK_SIGN };
    return { ...body, aisle: aisle.name, cells: cellsOf(aisle, body) };
  });
  const last = racks.at(-1);
  const left = last === undefined ? 0 : block.x + block.w - last.x - last.w - gap;
  if (last === undefined || left < LEAST_GOODS_IN) return { racks };
  return { racks, goodsIn: { x: last.x + last.w + gap, y: last.y, w: left, h: last.h } };
}

type Wares = Pick<WholeCatalogue, 'markets' | 'store'>;

/** Lays out the room: shop windows along the wall, racks before them, and on the right the trolley and the desk. */
export function layStore(room: Ground, { markets, store }: Wares): StorePlan {
  const { gap, text, unit } = room;
  const block = { x: room.x + gap, y: room.y + gap, w: room.w - gap * 2, h: room.h - gap * 2 };
  const high = clamp(block.h * 0.23, 44, 84);
  const wide = (block.w + gap) / Math.max(1, markets.length) - gap;
  const windows = markets.map(({ id }, i) => ({
    x: block.x + i * (wide + gap),
    y: block.y,
    w: wide,
    h: high,
    market: id,
  }));
  const below = { ...block, y: block.y + high + gap * 1.5, h: block.h - high - gap * 1.5 };
  const aside = clamp(below.w * 0.2, 74, 150);
  const shelves = { ...below, w: below.w - aside - gap * 1.5 };
  const right = { ...below, x: below.x + below.w - aside, w: aside };
  const trolley = { ...right, h: right.h * 0.46 };
  const desk = { ...right, y: right.y + right.h * 0.46 + gap, h: right.h * 0.54 - gap };
  const chart = { x: desk.x + 6, y: desk.y + 6, w: desk.w - 12, h: desk.h * 0.62 };
  const edge = gap / 2;
  const around = ({ x, y, w, h }: Rect): Rect => ({ x: x - edge, y: y - edge, w: w + gap, h: h + gap });
  return {
    ...{ text, unit, windows, trolley, desk, chart },
    ...layRacks(
      shelves,
      (store?.stock.bins ?? []).map(({ id }) => id),
      Math.max(6, gap * 0.8),
    ),
    places: [
      { name: 'floor:room.windows', rect: around({ ...block, h: high }) },
      { name: 'floor:room.racks', rect: around(shelves) },
      { name: 'floor:room.trolley', rect: around(right) },
    ],
  };
}
