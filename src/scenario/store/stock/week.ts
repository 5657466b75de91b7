import type { RandomStream } from '../../../kernel/random.ts';
import type { StoreItem } from '../../../operations/store/parts.ts';
import { type AbcClass, abcClasses } from '../../../operations/store/stock/abc.ts';
import { PackFault } from '../../compile/pack-fault.ts';
import type { CompilingStore } from '../subject.ts';
import type { StockData } from './schema.ts';

/** The working data of the stock while a form is made of it. */
export interface CompilingStock {
  readonly c: CompilingStore;
  readonly own: StockData;
  readonly random: RandomStream;
  /** By product. */
  readonly classes: ReadonlyMap<string, AbcClass>;
  /** Numbers that were given out. */
  readonly numbers: Set<string>;
}

/** When the channels are brought up to date, Taipei time. */
export const NIGHTLY = '05:00';

/** Something that the section asks for and that no week can have. */
export const cannotBe = (path: readonly string[], why: string): PackFault =>
  new PackFault('entry-fails', 'store.yaml', ['stock', ...path], { why });

export const classesOf = (items: readonly StoreItem[]): ReadonlyMap<string, AbcClass> =>
  abcClasses(items.map(({ id, cost, yearly }) => ({ id, value: cost * yearly })));

export function itemOf({ c }: Pick<CompilingStock, 'c'>, product: string): StoreItem {
  const item = c.items.find(({ id }) => id === product);
  if (item === undefined) throw cannotBe([], `no item ${product}`);
  return item;
}

/** A new number: a prefix and five digits that say nothing. */
export function newNumber({ numbers }: Pick<CompilingStock, 'numbers'>, random: RandomStream, prefix: string): string {
  for (;;) {
    const number = `${prefix}-${String(random.int(10_000, 99_999))}`;
    if (numbers.has(number)) continue;
    numbers.add(number);
    return number;
  }
}
