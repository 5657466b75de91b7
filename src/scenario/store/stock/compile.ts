import type { StoreParts } from '../../../operations/store/parts.ts';
import type { CompilingStore } from '../subject.ts';
import { plantVariances } from './answers.ts';
import { chooseDue, type StockedBin, stockBins, withCounts } from './bins.ts';
import { stockComing } from './coming.ts';
import { writeHistory } from './history.ts';
import type { ProductHistory } from './history-writer.ts';
import { movesOf, planLowBins, tracedBins } from './low-bins.ts';
import type { StockData } from './schema.ts';
import { makeSupply } from './supply.ts';
import { type Plan, planVariances } from './variances.ts';
import { type CompilingStock, classesOf } from './week.ts';

type Part<What extends 'house' | 'form' | 'truth'> = StoreParts['stock'][What];

/** What really lies in the bins: what the book says, and what is amiss. */
function shelvesOf(bins: readonly StockedBin[], plans: readonly Plan[]): Part<'form'>['shelves'] {
  return bins.map(({ id, product, book }) => {
    const lies: Record<string, number> = { [product]: book };
    for (const plan of plans) if (plan.bin === id) lies[plan.product] = (lies[plan.product] ?? 0) + plan.difference;
    return { id, product, lies };
  });
}

const binsOf = (plans: readonly Plan[]): ReadonlySet<string> =>
  new Set(plans.flatMap(({ bin }) => (bin === '' ? [] : [bin])));

/** The bins where goods are booked that lie in another one: what is amiss there is found in the other, so they are not due. */
const takenFromOwnBins = (plans: readonly Plan[]): readonly Plan[] =>
  plans.flatMap((plan) =>
    plan.cause === 'return-misplaced' && plan.other !== undefined
      ? [{ ...plan, bin: plan.other.id, difference: -plan.difference }]
      : [],
  );

/** Makes the parts of the form, and says what is to come of the stock. */
export function compileStock(
  c: CompilingStore,
  own: StockData,
): { house: Part<'house'>; form: Part<'form'>; truth: Part<'truth'> } {
  const random = c.random.fork('store/stock');
  const stock: CompilingStock = { c, own, random, classes: classesOf(c.items), numbers: new Set() };
  const stocked = stockBins(stock);
  const plans = planVariances(stock, stocked);
  const elsewhere = takenFromOwnBins(plans);
  const low = planLowBins(stock, stocked, plans);
  const emptied = new Set(low.map(({ bin }) => bin.id));
  const never = new Set([...binsOf(elsewhere), ...emptied]);
  const due = chooseDue(stock, stocked, new Set([...binsOf(plans)].filter((bin) => !emptied.has(bin))), never);
  const traced = tracedBins(stock, stocked, due, low, never);
  const bins = withCounts(stock, stocked, due);
  const histories = new Map(
    own.bins.map(({ product }): [string, ProductHistory] => {
      const ofProduct = <T extends { readonly product: string }>(list: readonly T[]): T[] =>
        list.filter((one) => one.product === product);
      const plan = plans.find((one) => one.product === product);
      const here = ofProduct(bins).filter(({ id }) => traced.has(id));
      return [product, writeHistory(stock, product, ofProduct(stocked), here, plan)];
    }),
  );
  const { rules: supply, reviewed } = makeSupply(stock);
  c.coming.push(...stockComing(stock, plans, reviewed), ...movesOf(stock, low));
  const { causes, twins, recount, serviceLevels, answerHours } = own;
  const hours = (name: string): number => random.fork(`hours/${name}`).int(answerHours.least, answerHours.most);
  return {
    house: { bins, supply, causes, twins, recount, serviceLevels },
    form: {
      shelves: shelvesOf(stocked, [...plans, ...elsewhere]),
      books: [...histories.values()].map(({ product, entries }) => ({ product, entries })),
    },
    truth: {
      planted: plantVariances(stock, plans, histories),
      nothingKnown: { warehouse: hours('warehouse'), supplier: hours('supplier'), marketing: hours('marketing') },
      approverHours: hours('approver'),
    },
  };
}
