import { recordIndex, recordKind } from '../../../kernel/records.ts';
import type { RecordReader } from '../../../kernel/step.ts';
import { catalogueOf } from '../../shop/catalogue.ts';
import { promisable } from '../../shop/stock.ts';
import { storeHouseOf } from '../look-ups.ts';

/** What a channel shows its buyers of a product. */
export interface ChannelStock {
  readonly id: string;
  readonly channel: string;
  readonly product: string;
  readonly quantity: number;
  /** When it was last brought up to date. */
  readonly at: number;
  /** When the trainee last asked for that. */
  readonly askedAt?: number;
}

export const CHANNEL_STOCK = recordKind<ChannelStock>('channel-stock');

export const SHOWN_BY_CHANNEL = recordIndex(CHANNEL_STOCK, ({ channel }) => [channel]);
export const SHOWN_OF_PRODUCT = recordIndex(CHANNEL_STOCK, ({ product }) => [product]);

export const channelStockId = (channel: string, product: string): string => `${channel}/${product}`;

/** The products that a channel sells: those with a price in the currency of one of its markets. */
export function soldAt(reader: RecordReader, channel: string): readonly string[] {
  const { channels, markets, products } = catalogueOf(reader);
  const served = channels.find(({ id }) => id === channel)?.markets ?? [];
  const currencies = markets.flatMap(({ id, currency }) => (served.includes(id) ? [currency] : []));
  return products.flatMap(({ id, prices }) => (currencies.some((one) => prices[one] !== undefined) ? [id] : []));
}

/** What a channel may show of a product: what may be promised, less the pieces the house holds back. */
export const mayShow = (reader: RecordReader, product: string): number =>
  Math.max(0, promisable(reader, product) - storeHouseOf(reader).rules.buffer);

/** Whether buyers are shown more than may be promised. */
const isOver = (reader: RecordReader, { product, quantity }: Pick<ChannelStock, 'product' | 'quantity'>): boolean =>
  quantity > Math.max(0, promisable(reader, product));

/** The products of which a channel shows more than may be promised. */
export const overAt = (reader: RecordReader, channel: string): readonly string[] =>
  reader.where(SHOWN_BY_CHANNEL, channel).flatMap((shown) => (isOver(reader, shown) ? [shown.product] : []));
