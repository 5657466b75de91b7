import type { Lying, Pieces } from '../../../../host/index.ts';

/** Loose pieces lie in heaps of so many at most, so that one can count them at a glance. */
const HEAP = 5;

/** A thing one can point at in a bin: a closed box, an opened one, or a heap of loose pieces. */
export interface Lump {
  /** Stays the same as long as the bin's content does. */
  readonly id: string;
  readonly product: string;
  readonly sort: 'box' | 'opened' | 'loose';
  readonly pieces: number;
}

const heaps = (loose: number): readonly number[] =>
  Array.from({ length: Math.ceil(loose / HEAP) }, (_, i) => Math.min(HEAP, loose - i * HEAP));

const SORTS: readonly Lump['sort'][] = ['box', 'opened', 'loose'];

/** A number that depends on the text only: what lies in a bin lies there as it was put, a twin among the others. */
function shuffle(text: string): number {
  let hash = 11;
  for (const each of text) hash = (hash * 37 + each.charCodeAt(0)) % 9973;
  return (hash * 7919) % 9973;
}

/** The things that lie in a bin, in the sequence in which they lie: boxes at the back, loose pieces in front. */
export function lumpsOf(lies: readonly Lying[]): readonly Lump[] {
  const lumps = lies.flatMap(({ product, boxes, perBox, opened, loose }, row): readonly Lump[] => [
    ...Array.from({ length: boxes }, (_, i): Lump => ({ id: `${row}-box-${i}`, product, sort: 'box', pieces: perBox })),
    ...(opened > 0 ? [{ id: `${row}-opened`, product, sort: 'opened', pieces: opened } as const] : []),
    ...heaps(loose).map((pieces, i): Lump => ({ id: `${row}-loose-${i}`, product, sort: 'loose', pieces })),
  ]);
  return lumps.toSorted((a, b) => SORTS.indexOf(a.sort) - SORTS.indexOf(b.sort) || shuffle(a.id) - shuffle(b.id));
}

/** What has been counted so far, by product, in the sequence of the things. */
export function tallyOf(lumps: readonly Lump[], counted: readonly string[]): readonly Pieces[] {
  const marked = new Set(counted);
  const sums = new Map<string, number>();
  for (const { id, product, pieces } of lumps) if (marked.has(id)) sums.set(product, (sums.get(product) ?? 0) + pieces);
  return [...sums].map(([product, pieces]) => ({ product, pieces }));
}

/** A look for each product: one of eight, by its place in the catalogue. Never the only sign: the number is printed on everything. */
export const lookOf = (products: readonly { readonly id: string }[], product: string): number =>
  Math.max(
    0,
    products.findIndex(({ id }) => id === product),
  ) % 8;
