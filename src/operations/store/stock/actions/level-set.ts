import { makeAction } from '../../../shop/trainee-action.ts';
import { storeHouseOf } from '../../look-ups.ts';
import { tellStock } from '../happenings.ts';
import { STOCK_INPUTS } from '../inputs.ts';
import { SUPPLY_LEVEL } from '../supply-level.ts';
import { rightLevels, supplyOf } from '../supplying.ts';

/** Sets the safety stock and the reorder point of a product. */
export const levelSet = makeAction({
  kind: 'level/set',
  indicators: ['P2.2.1'],
  input: STOCK_INPUTS['level/set'],
  check: (world, { product, safetyStock, reorderPoint }) => {
    if (supplyOf(storeHouseOf(world), product) === undefined)
      return { key: 'supply/no-such-product', values: { name: product }, page: 'supply' };
    return reorderPoint < safetyStock ? { key: 'supply/point-below-safety', values: {}, page: 'supply' } : null;
  },
  apply: (step, { product, safetyStock, reorderPoint }) => {
    const house = storeHouseOf(step);
    const rule = supplyOf(house, product);
    if (rule === undefined) throw new Error(`no supply of ${product}`);
    const set = { safetyStock, reorderPoint, setAt: step.now };
    if (step.get(SUPPLY_LEVEL, product) === undefined) step.put(SUPPLY_LEVEL, { id: product, ...set });
    else step.update(SUPPLY_LEVEL, product, (draft) => void Object.assign(draft, set));
    const right = rightLevels(house, rule);
    tellStock(step, 'supply-level/set', product, {
      ...{ product, safetyStock, reorderPoint },
      ...{ rightSafety: right.safetyStock, rightPoint: right.reorderPoint },
    });
  },
});
