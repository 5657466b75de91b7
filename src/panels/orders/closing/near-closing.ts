import type { OrderView } from '../../../host/index.ts';

const ENDED: ReadonlySet<string> = new Set(['delivered', 'lost', 'returned']);

/** Whether an order belongs on the closing list: delivered, lost, returned or cancelled, or closed already. */
export const isNearClosing = (order: OrderView): boolean =>
  order.stage.closing !== 'open' || order.stage.review === 'rejected' || ENDED.has(order.stage.fulfilment);
