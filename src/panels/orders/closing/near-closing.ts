import { hasEnded, type OrderView } from '../../../host/index.ts';

/** Whether an order belongs on the closing list: delivered, lost, returned or cancelled, or closed already. */
export const isNearClosing = (order: OrderView): boolean => order.stage.closing !== 'open' || hasEnded(order.stage);
