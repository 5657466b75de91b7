import type { Party } from './count.ts';
import type { CountEvent } from './stock-count-states.ts';

/** The event by which each party is asked about a count, and the one by which it answers. */
export const INQUIRY_EVENTS: Readonly<Record<Party, Readonly<Record<'asks' | 'answers', CountEvent>>>> = {
  warehouse: { asks: { type: 'ASK_WAREHOUSE' }, answers: { type: 'WAREHOUSE_ANSWERS' } },
  supplier: { asks: { type: 'ASK_SUPPLIER' }, answers: { type: 'SUPPLIER_ANSWERS' } },
  marketing: { asks: { type: 'ASK_MARKETING' }, answers: { type: 'MARKETING_ANSWERS' } },
};
