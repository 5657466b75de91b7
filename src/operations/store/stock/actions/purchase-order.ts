import { DAY } from '../../../shop/calendar.ts';
import { orderIn, promisable, stockLevels } from '../../../shop/stock.ts';
import { makeAction } from '../../../shop/trainee-action.ts';
import { storeHouseOf } from '../../look-ups.ts';
import { tellStock } from '../happenings.ts';
import { STOCK_INPUTS } from '../inputs.ts';
import { PURCHASE } from '../purchase.ts';
import { unitPriceAt } from '../replenishment.ts';
import { rightOrder, supplyOf } from '../supplying.ts';

/** Orders goods of a product from its supplier. */
export const purchaseOrder = makeAction({
  kind: 'purchase/order',
  indicators: ['P2.2.1'],
  input: STOCK_INPUTS['purchase/order'],
  check: (world, { product, quantity }) => {
    const rule = supplyOf(storeHouseOf(world), product);
    if (rule === undefined) return { key: 'supply/no-such-product', values: { name: product }, page: 'supply' };
    const { minimum, carton } = rule;
    if (quantity < minimum) return { key: 'supply/below-minimum', values: { minimum }, page: 'supply' };
    return quantity % carton === 0 ? null : { key: 'supply/no-whole-cartons', values: { carton }, page: 'supply' };
  },
  apply: (step, { product, quantity }) => {
    const house = storeHouseOf(step);
    const rule = supplyOf(house, product);
    if (rule === undefined) throw new Error(`no supply of ${product}`);
    const levels = stockLevels(step, product);
    const rightQuantity = rightOrder(house, rule, {
      ...levels,
      promisable: promisable(step, product),
    });
    const id = `PO-${String(step.all(PURCHASE).length + 1).padStart(3, '0')}`;
    const dueAt = step.now + Math.ceil(rule.leadTenths / 10) * DAY;
    step.put(PURCHASE, { id, product, quantity, unitPrice: unitPriceAt(quantity, rule), at: step.now, dueAt });
    orderIn(step, product, quantity, dueAt, id);
    tellStock(step, 'purchase-order/placed', id, { product, quantity, rightQuantity, dueAt });
  },
});
