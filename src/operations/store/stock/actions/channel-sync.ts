import type { RecordReader } from '../../../../kernel/step.ts';
import { catalogueOf } from '../../../shop/catalogue.ts';
import { firstRefusal, makeAction } from '../../../shop/trainee-action.ts';
import { CHANNEL_STOCK, channelStockId } from '../channel-stock.ts';
import { tellStock } from '../happenings.ts';
import { STOCK_INPUTS } from '../inputs.ts';

const sells = (reader: RecordReader, channel: string, product: string): boolean =>
  reader.get(CHANNEL_STOCK, channelStockId(channel, product)) !== undefined;

/** Has channels show of products what may be promised of them, less what is held back. It takes some minutes. */
export const channelSync = makeAction({
  kind: 'channel/sync',
  indicators: ['P2.2.1'],
  input: STOCK_INPUTS['channel/sync'],
  check: (world, { channels, products }) => {
    const known = catalogueOf(world).channels;
    const unknown = channels.find((channel) => !known.some(({ id }) => id === channel));
    if (unknown !== undefined) return { key: 'channel/no-such-channel', values: { name: unknown } };
    return firstRefusal(products, (product) =>
      channels.some((channel) => sells(world, channel, product))
        ? null
        : { key: 'channel/not-listed-there', values: { name: product }, page: 'channels' },
    );
  },
  apply: (step, { channels, products }) => {
    for (const channel of new Set(channels)) {
      const asked = [...new Set(products)].filter((product) => sells(step, channel, product));
      if (asked.length === 0) continue;
      for (const product of asked)
        step.update(CHANNEL_STOCK, channelStockId(channel, product), (draft) => {
          draft.askedAt = step.now;
        });
      tellStock(step, 'channel-sync/started', channel, { channel, products: asked });
    }
  },
});
