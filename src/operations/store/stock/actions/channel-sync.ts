import { catalogueOf } from '../../../shop/catalogue.ts';
import { firstRefusal, makeAction } from '../../../shop/trainee-action.ts';
import { CHANNEL_STOCK, channelStockId } from '../channel-stock.ts';
import { tellStock } from '../happenings.ts';
import { STOCK_INPUTS } from '../inputs.ts';

/** Has a channel show of products what may be promised of them, less what is held back. It takes some minutes. */
export const channelSync = makeAction({
  kind: 'channel/sync',
  indicators: ['P2.2.1'],
  input: STOCK_INPUTS['channel/sync'],
  check: (world, { channel, products }) => {
    if (!catalogueOf(world).channels.some(({ id }) => id === channel))
      return { key: 'channel/unknown', values: { name: channel } };
    return firstRefusal(products, (product) =>
      world.get(CHANNEL_STOCK, channelStockId(channel, product)) === undefined
        ? { key: 'channel/not-listed-there', values: { channel, name: product }, page: 'channels' }
        : null,
    );
  },
  apply: (step, { channel, products }) => {
    const asked = [...new Set(products)];
    for (const product of asked)
      step.update(CHANNEL_STOCK, channelStockId(channel, product), (draft) => {
        draft.askedAt = step.now;
      });
    tellStock(step, 'channel-sync/started', channel, { channel, products: asked });
  },
});
