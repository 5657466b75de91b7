import { piecesToCome, type StockLevels } from '../../shop/stock.ts';
import type { StoreHouse } from '../parts.ts';
import { classOf } from './due-counts.ts';
import type { SupplyRule } from './house.ts';
import {
  orderQuantity,
  type Replenishment,
  reorderPoint,
  type SupplierTerms,
  safetyStock,
  unitPriceAt,
} from './replenishment.ts';

type House = Pick<StoreHouse, 'items' | 'rules' | 'stock'>;

export const supplyOf = ({ stock }: Pick<StoreHouse, 'stock'>, product: string): SupplyRule | undefined =>
  stock.supply.find((rule) => rule.product === product);

/** The levels of a product by the formulas of the handbook, pieces. */
export function rightLevels(house: House, rule: SupplyRule): { safetyStock: number; reorderPoint: number } {
  const figures: Replenishment = { ...rule, serviceLevel: house.stock.serviceLevels[classOf(house, rule.product)] };
  return { safetyStock: safetyStock(figures), reorderPoint: reorderPoint(figures) };
}

/** The least that a quantity of whole cartons costs which covers what is wanted: a larger one where its price step makes it cheaper. */
export function cheapestOrder(wanted: number, terms: SupplierTerms): number {
  const least = orderQuantity(wanted, terms);
  const larger = terms.priceSteps
    .filter(({ from }) => from > least)
    .map(({ from }) => Math.ceil(from / terms.carton) * terms.carton);
  const cost = (quantity: number): number => quantity * unitPriceAt(quantity, terms);
  return larger.reduce((best, quantity) => (cost(quantity) < cost(best) ? quantity : best), least);
}

/** What there is of a product, and what is to come. */
export interface Standing extends Pick<StockLevels, 'inbound' | 'further'> {
  readonly promisable: number;
}

/**
 * What is to be ordered of a product now: nothing above its reorder point; else as much as brings it to the reorder point and the
 * days of cover that the house wants beyond it.
 */
export function rightOrder(house: House, rule: SupplyRule, standing: Standing): number {
  const { reorderPoint: point } = rightLevels(house, rule);
  const there = standing.promisable + piecesToCome(standing);
  if (there > point) return 0;
  const cover = Math.ceil((house.rules.coverDays * rule.demandTenths) / 10);
  return cheapestOrder(point + cover - there, rule);
}
