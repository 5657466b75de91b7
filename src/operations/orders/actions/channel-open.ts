import { z } from 'zod';
import { idInput, makeAction } from '../../shop/trainee-action.ts';
import { DESK } from '../desk.ts';
import { tell } from '../happenings.ts';
import { ORDER, UNSEEN_AT } from '../order.ts';
import { orderRef } from '../order-look-ups.ts';

/** Logs in to a channel and opens its order list: new orders become visible. */
export const channelOpen = makeAction({
  kind: 'channel/open',
  indicators: ['P3.1.1'],
  input: z.object({ channel: idInput }).strict(),
  check: (world, { channel }) =>
    world.get(DESK, channel) === undefined ? { key: 'channel/unknown', values: { channel } } : null,
  apply: (step, { channel }) => {
    const fresh = step.where(UNSEEN_AT, channel);
    step.update(DESK, channel, (desk) => {
      desk.openedAt = step.now;
    });
    tell(step, 'channel/opened', channel, { orders: fresh.map((order) => order.id) });
    for (const order of fresh) {
      step.send(orderRef(order.id), { type: 'SEE' });
      step.update(ORDER, order.id, (draft) => {
        draft.openedAt = step.now;
      });
      tell(step, 'order/seen', order.id, { channel });
    }
  },
});
