import { plain } from '../parts/search-text.ts';
import type { Block } from './handbook-blocks.ts';

/** A thing on a paper, as a handbook may call it. */
export interface Mark {
  /** Its names: each stands alone in a cell, or between commas. */
  readonly words: readonly string[];
  /** Longer names, of which a handbook may use a part: `power bank` of `Power bank 10,000 mAh`. */
  readonly names?: readonly string[];
}

/** What of a block concerns the paper at hand. Places are counted from 0; the head of a table is not counted. */
export interface Marked {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
  readonly items: ReadonlySet<number>;
  /** The whole block: it stands under a heading that names the thing. */
  readonly whole: boolean;
}

const NONE: ReadonlySet<number> = new Set();
const UNMARKED: Marked = { rows: NONE, columns: NONE, items: NONE, whole: false };

const BETWEEN = /[、，,・/：:；;（）()「」"]| and | or /i;

/** Parts of names shorter than this are no names: two signs of Chinese, four letters. */
const isName = (token: string): boolean => token.length >= (/^[\x20-\x7e]+$/.test(token) ? 4 : 2);

const tokensOf = (text: string): string[] =>
  text
    .split(BETWEEN)
    .map(plain)
    .filter((token) => token !== '');

const isNamed = (token: string, { words, names = [] }: Mark): boolean =>
  words.some((word) => plain(word) === token) || (isName(token) && names.some((name) => plain(name).includes(token)));

const names = (text: string, mark: Mark): boolean => tokensOf(text).some((token) => isNamed(token, mark));

/** A sentence names a thing when one of its longer names stands in it. */
const tellsOf = (text: string, { words }: Mark): boolean =>
  words.map(plain).some((word) => isName(word) && plain(text).includes(word));

const placesOf = <T>(things: readonly T[], is: (thing: T) => boolean): ReadonlySet<number> =>
  new Set(things.flatMap((thing, at) => (is(thing) ? [at] : [])));

/** Marks that are on everything say nothing. */
const unlessAll = (places: ReadonlySet<number>, all: number): ReadonlySet<number> =>
  places.size === all && all > 1 ? NONE : places;

function markTable([head = [], ...rows]: readonly (readonly string[])[], marks: readonly Mark[]): Marked {
  const count = rows.map((row) => marks.filter((mark) => row.some((cell) => names(cell, mark))).length);
  const most = Math.max(1, ...count);
  const columns = placesOf(head, (cell) => marks.some((mark) => names(cell, mark)));
  return {
    ...UNMARKED,
    rows: unlessAll(
      placesOf(count, (each) => each === most),
      rows.length,
    ),
    columns: unlessAll(columns, head.length),
  };
}

/**
 * Marks what of a handbook page concerns the things on a paper: the rows of a table that name the most of them, the columns
 * whose head names one, the items of lists and the sections that name one. It compares names and judges nothing.
 */
export function markBlocks(blocks: readonly Block[], marks: readonly Mark[]): readonly Marked[] {
  let whole = false;
  return blocks.map((block): Marked => {
    if (block.kind === 'heading') {
      whole = marks.some((mark) => names(block.text, mark));
      return { ...UNMARKED, whole };
    }
    if (block.kind === 'table') return { ...markTable(block.rows, marks), whole };
    if (block.kind === 'words') return { ...UNMARKED, whole };
    const items = placesOf(block.items, (item) => marks.some((mark) => tellsOf(item, mark)));
    return { ...UNMARKED, items: unlessAll(items, block.items.length), whole };
  });
}

export const isMarked = ({ rows, columns, items, whole }: Marked): boolean =>
  whole || rows.size + columns.size + items.size > 0;
