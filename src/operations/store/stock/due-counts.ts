import { DAY, type WorkingDay } from '../../shop/calendar.ts';
import type { StoreHouse } from '../parts.ts';
import { type AbcClass, abcClasses } from './abc.ts';
import type { StockCount } from './count.ts';
import type { Bin, StockRules } from './house.ts';

const classes = new WeakMap<object, ReadonlyMap<string, AbcClass>>();

/** The class of a product by what it turned over: pieces of a year × cost. Products that turn over nothing are C. */
export function classOf({ items }: Pick<StoreHouse, 'items'>, product: string): AbcClass {
  const known = classes.get(items) ?? abcClasses(items.map(({ id, cost, yearly }) => ({ id, value: cost * yearly })));
  classes.set(items, known);
  return known.get(product) ?? 'C';
}

/** Days between two counts of a bin, by the class of its product. */
export const countDays = ({ countDaysA, countDaysB, countDaysC }: StockRules, abc: AbcClass): number =>
  ({ A: countDaysA, B: countDaysB, C: countDaysC })[abc];

/** A bin whose next count falls into the week. */
export interface DueBin {
  readonly bin: Bin;
  readonly abc: AbcClass;
  /** The working day of the week until which it is to be counted, 0 = the first. */
  readonly day: number;
}

/**
 * The bins that are to be counted this week: days since the last count, by class. A bin whose day has passed is due on the first
 * working day, one whose day has no office hours on the next one; the day after the week's last close is next week's.
 */
export function dueBins(
  house: Pick<StoreHouse, 'items' | 'rules' | 'stock'>,
  days: readonly WorkingDay[],
): readonly DueBin[] {
  return house.stock.bins.flatMap((bin) => {
    const abc = classOf(house, bin.product);
    const due = bin.countedAt + countDays(house.rules, abc) * DAY;
    const day = days.findIndex(({ close }) => due <= close);
    return day === -1 ? [] : [{ bin, abc, day }];
  });
}

/** Whether a variance is to be counted once more before anybody is asked: in the classes that the handbook names. */
export const wantsRecount = (
  house: Pick<StoreHouse, 'items' | 'stock'>,
  { sort, product, rounds }: Pick<StockCount, 'sort' | 'product' | 'rounds'>,
): boolean => sort === 'bin' && rounds.length < 2 && house.stock.recount.includes(classOf(house, product));
