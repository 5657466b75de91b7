import type { SupplyRule } from '../../../operations/store/stock/house.ts';
import { reorderPoint } from '../../../operations/store/stock/replenishment.ts';
import type { StockData } from './schema.ts';
import { type CompilingStock, cannotBe, itemOf } from './week.ts';

/** Supply figures of the week, and the products whose levels come up for review. */
export interface Supply {
  readonly rules: readonly SupplyRule[];
  readonly reviewed: readonly string[];
}

/** What was sold a day lately is the daily mean of the year by this, in per-mille: no product sells less than half or twice as much. */
const FACTORS = { least: 500, usual: 900, most: 1900, step: 50 } as const;

function ruleAt(stock: CompilingStock, row: StockData['supply'][number], factor: number): SupplyRule {
  const { cost, yearly, perBox } = itemOf(stock, row.product);
  const demandTenths = Math.max(1, Math.round((yearly * 10 * factor) / 365_000));
  const leadTenths = row.lead * 10;
  return {
    product: row.product,
    demandTenths,
    demandDeviationTenths: Math.max(1, Math.round((demandTenths * row.demandDeviation) / 1000)),
    leadTenths,
    leadDeviationTenths: Math.round((leadTenths * row.leadDeviation) / 1000),
    minimum: row.minimum,
    carton: perBox,
    priceSteps: row.steps.map(({ from, permille }) => ({ from, unitPrice: Math.round((cost * permille) / 1000) })),
  };
}

/**
 * The supply figures of all products, and the products under review. The seed draws which of them have sold so well that they are at
 * their reorder point: what they sold lately is raised until they are, or lowered until they are clearly above it.
 */
export function makeSupply(stock: CompilingStock): Supply {
  const { own, c, random, classes } = stock;
  const there = (product: string): number => c.data.products.find(({ id }) => id === product)?.stock.onHand ?? 0;
  const pointOf = (rule: SupplyRule): number =>
    reorderPoint({ ...rule, serviceLevel: own.serviceLevels[classes.get(rule.product) ?? 'C'] });
  const low = (row: StockData['supply'][number]): SupplyRule | null => {
    for (let factor = FACTORS.usual; factor <= FACTORS.most; factor += FACTORS.step) {
      const rule = ruleAt(stock, row, factor);
      if (pointOf(rule) >= there(row.product)) return rule;
    }
    return null;
  };
  const enough = (row: StockData['supply'][number]): SupplyRule => {
    for (let factor = FACTORS.usual; factor > FACTORS.least; factor -= FACTORS.step) {
      const rule = ruleAt(stock, row, factor);
      if (pointOf(rule) * 2 <= there(row.product)) return rule;
    }
    return ruleAt(stock, row, FACTORS.least);
  };
  const rested = own.supply.filter(
    ({ product }) =>
      c.data.products.find(({ id }) => id === product)?.stock.inbound === undefined && there(product) >= 30,
  );
  const shuffled = random.fork('supply').shuffle(rested);
  const lows = shuffled.flatMap((row) => low(row) ?? []).slice(0, own.reviews.low);
  if (lows.length < own.reviews.low)
    throw cannotBe(['reviews', 'low'], 'too few products can come to their reorder point');
  const isLow = (product: string): boolean => lows.some((rule) => rule.product === product);
  const others = shuffled.filter((row) => !isLow(row.product) && pointOf(enough(row)) * 2 <= there(row.product));
  const clear = others.slice(0, own.reviews.enough).map(({ product }) => product);
  return {
    rules: own.supply.map((row) => lows.find(({ product }) => product === row.product) ?? enough(row)),
    reviewed: random.fork('reviews').shuffle([...lows.map(({ product }) => product), ...clear]),
  };
}
