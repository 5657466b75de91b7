import { ordersOf } from '../../src/operations/orders/view.ts';
import type { TraineeView } from '../../src/operations/trainee-view.ts';

type Row = Readonly<Record<string, unknown>>;

/** A row without what engine and clock keep in it, and what is not the trainee's to know. */
const without = (row: object, names: readonly string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));

/** What a view shows, whatever else lies in its rows: the same however the rows are made. */
export function lastView(view: TraineeView): object {
  const { orders: _, service, notices, ...rest } = view;
  const orders = ordersOf(view);
  return {
    ...rest,
    orders: {
      ...orders,
      orders: orders.orders.map((order) => without(order, ['state', 'deductions'])),
      desks: orders.desks.map((desk) => without(desk, ['accounts'])),
    },
    service: service && {
      ...service,
      tickets: service.tickets.map((ticket) => without(ticket, ['state', 'reading', 'next'])),
      cases: service.cases.map((one) => without(one, ['state'])),
    },
    notices: notices.map((notice) => ({ ...notice, values: without(notice.values, ['cause']) })),
  };
}
