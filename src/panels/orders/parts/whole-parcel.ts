import type { OrdersView, OrderView } from '../../../host/index.ts';

type Lines = OrderView['lines'];

/**
 * The orders of a parcel as if they were one: whatever is packed, booked or declared is about all goods in it, and about the
 * earliest day promised.
 */
export function wholeParcel(view: OrdersView, order: OrderView): OrderView {
  const others = (order.combined ?? []).flatMap((id) => view.orders.find((each) => each.id === id) ?? []);
  if (others.length === 0) return order;
  const all = [order, ...others];
  return {
    ...order,
    lines: all.flatMap(({ lines }) => lines),
    deliverBy: Math.min(...all.map(({ deliverBy }) => deliverBy)),
  };
}

/** The goods of a parcel as a customs paper lists them: each product once, however many orders hold it. */
export const productsIn = (lines: Lines): readonly { readonly product: string; readonly quantity: number }[] =>
  [...new Set(lines.map(({ product }) => product))].map((product) => ({
    product,
    quantity: lines.reduce((sum, line) => sum + (line.product === product ? line.quantity : 0), 0),
  }));
