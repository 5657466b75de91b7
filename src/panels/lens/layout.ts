import type { LifecycleChart } from '../../host/index.ts';

export type Region = LifecycleChart['regions'][number];

export interface PlacedState {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export interface PlacedMove {
  readonly from: PlacedState;
  readonly to: PlacedState;
  /** Whether there is also a transition in the other direction. */
  readonly both: boolean;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly states: readonly PlacedState[];
  readonly moves: readonly PlacedMove[];
}

/** Sizes in SVG units, which are CSS pixels at their natural size. */
export const NODE = { width: 96, height: 30, gapX: 14, gapY: 24 } as const;
const MARGIN = 4;
/** The most states side by side; further states of a layer go below. */
const ACROSS = 4;

/** The states by their distance from the initial state; unreachable states come last. */
function layersOf(region: Region): string[][] {
  const depth = new Map([[region.initial, 0]]);
  const queue = [region.initial];
  for (const state of queue) {
    for (const move of region.moves) {
      if (move.from !== state || depth.has(move.to)) continue;
      depth.set(move.to, (depth.get(state) ?? 0) + 1);
      queue.push(move.to);
    }
  }
  const last = Math.max(...depth.values()) + 1;
  const layers: string[][] = [];
  for (const state of region.states) {
    const layer = depth.get(state) ?? last;
    layers[layer] = [...(layers[layer] ?? []), state];
  }
  return layers.filter((layer) => layer !== undefined);
}

const rowsOf = (layer: readonly string[]): string[][] =>
  layer.reduce<string[][]>((rows, state, index) => {
    if (index % ACROSS === 0) rows.push([]);
    rows.at(-1)?.push(state);
    return rows;
  }, []);

/** The drawing of a region: states in centred layers from top to bottom, and one line for every pair with a transition. */
export function layoutOf(region: Region): Layout {
  const rows = layersOf(region).flatMap(rowsOf);
  const widest = Math.max(...rows.map((row) => row.length));
  const width = widest * (NODE.width + NODE.gapX) - NODE.gapX + 2 * MARGIN;
  const states = rows.flatMap((row, level) => {
    const free = width - (row.length * (NODE.width + NODE.gapX) - NODE.gapX);
    return row.map((id, index) => ({
      id,
      x: free / 2 + index * (NODE.width + NODE.gapX),
      y: MARGIN + level * (NODE.height + NODE.gapY),
    }));
  });
  const at = new Map(states.map((state) => [state.id, state]));
  const pairs = new Map<string, PlacedMove>();
  for (const move of region.moves) {
    const [from, to] = [at.get(move.from), at.get(move.to)];
    if (from === undefined || to === undefined || from === to) continue;
    const back = pairs.get(`${move.to}>${move.from}`);
    if (back) pairs.set(`${move.to}>${move.from}`, { ...back, both: true });
    else pairs.set(`${move.from}>${move.to}`, { from, to, both: false });
  }
  return {
    width,
    height: rows.length * (NODE.height + NODE.gapY) - NODE.gapY + 2 * MARGIN,
    states,
    moves: [...pairs.values()],
  };
}
