import { firstRefusal, makeAction } from '../../../shop/trainee-action.ts';
import { storeHouseOf } from '../../look-ups.ts';
import { refuseCount } from '../count-look-ups.ts';
import { writeDown } from '../count-record.ts';
import { STOCK_INPUTS } from '../inputs.ts';

/** Writes down what was counted in an open bin. A product that is left out was not found there. */
export const countRecord = makeAction({
  kind: 'count/record',
  indicators: ['P2.2.1'],
  input: STOCK_INPUTS['count/record'],
  check: (world, { count: id, found }) => {
    const refused = refuseCount(world, id, 'WRITE_DOWN', 'count/not-open', 'counts');
    if (refused !== null) return refused;
    const products = found.map(({ product }) => product);
    if (new Set(products).size < products.length) return { key: 'count/product-twice', values: {}, page: 'counts' };
    const { items } = storeHouseOf(world);
    return firstRefusal(products, (product) =>
      items.some((item) => item.id === product) ? null : { key: 'count/no-such-product', values: { name: product } },
    );
  },
  apply: (step, { count: id, found }) => writeDown(step, id, found),
});
