import { expect, test } from 'vitest';
import type { Form } from '../../../../src/operations/market/form.ts';
import { StockDesk } from '../../../support/store/stock.ts';
import { formFor, hours } from '../../../support/world.ts';

/** The form with other truths about the same week: nothing is amiss on any shelf, and everybody knows of nothing. */
function withRightShelves(form: Form): Form {
  const { store, truth } = form;
  if (store === undefined || truth.store === undefined) throw new Error('this form has no store');
  const book = new Map<string, number>();
  for (const { product, entries } of store.stock.books)
    for (const { bin, kind, quantity } of entries) {
      const sign = ['pick', 'write-off', 'transfer-out'].includes(kind) ? -1 : 1;
      if (bin !== undefined) book.set(`${bin}/${product}`, (book.get(`${bin}/${product}`) ?? 0) + sign * quantity);
    }
  const shelves = store.stock.shelves.map(({ id, product }) => ({
    ...{ id, product },
    lies: { [product]: book.get(`${id}/${product}`) ?? 0 },
  }));
  return {
    ...form,
    store: { ...store, stock: { ...store.stock, shelves } },
    truth: { ...truth, store: { ...truth.store, stock: { ...truth.store.stock, planted: [] } } },
  };
}

test('two weeks that differ only in what lies on the shelves look the same until a bin is opened', () => {
  const form = formFor(1, 'store-room');
  const [amiss, right] = [new StockDesk(form), new StockDesk(withRightShelves(form))];
  const looks = (desk: StockDesk): string => JSON.stringify(desk.view);
  expect(looks(amiss)).toBe(looks(right));
  const { bin } = amiss.planted('short-delivery');
  for (const desk of [amiss, right]) desk.until(hours(1)).do('count/plan', { day: 0, bins: [bin] });
  expect(looks(amiss)).toBe(looks(right));
  for (const desk of [amiss, right]) desk.do('count/open', { count: bin });
  expect(looks(amiss)).not.toBe(looks(right));
});
