import type { RecordReader } from '../../../kernel/step.ts';
import { binLevels } from '../../shop/stock.ts';
import { SHELF } from '../../shop/stock-shelf.ts';
import { storeHouseOf } from '../look-ups.ts';
import type { Lying, Pieces } from './count.ts';

/** Loose pieces that stand beside the boxes at most. */
const LOOSE = 3;

/** How pieces of a product lie in a bin: whole boxes first, then an opened box and a few loose pieces. */
function howTheyLie(product: string, pieces: number, perBox: number): Lying {
  if (perBox <= 1) return { product, boxes: 0, perBox: 1, opened: 0, loose: pieces };
  const rest = pieces % perBox;
  const loose = rest % LOOSE;
  return { product, boxes: Math.floor(pieces / perBox), perBox, opened: rest - loose, loose };
}

/** Pieces that lie there. */
export const piecesOf = ({ boxes, perBox, opened, loose }: Lying): number => boxes * perBox + opened + loose;

/** What lies in a bin now, product by product in the sequence of the catalogue’s names. */
export function lyingIn(reader: RecordReader, bin: string): readonly Lying[] {
  const { items } = storeHouseOf(reader);
  const lies = reader.get(SHELF, bin)?.lies ?? {};
  return Object.keys(lies)
    .sort()
    .flatMap((product) => {
      const pieces = lies[product] ?? 0;
      const perBox = items.find(({ id }) => id === product)?.perBox ?? 1;
      return pieces === 0 ? [] : [howTheyLie(product, pieces, perBox)];
    });
}

/** What the book says lies in a bin now. */
export function bookOf(reader: RecordReader, bin: string): readonly Pieces[] {
  const { items } = storeHouseOf(reader);
  return items.flatMap(({ id: product }) => {
    const pieces = binLevels(reader, product)[bin] ?? 0;
    return pieces === 0 ? [] : [{ product, pieces }];
  });
}
