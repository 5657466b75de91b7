import type { Step } from '../../../kernel/step.ts';
import { catalogueOf } from '../../shop/catalogue.ts';
import { openWithHistory } from '../../shop/stock.ts';
import { SHELF } from '../../shop/stock-shelf.ts';
import { CHANNEL_STOCK, channelStockId, mayShow, soldAt } from './channel-stock.ts';
import type { StockForm } from './truth.ts';

/** Puts the shelves and the stock books with their history, and what each channel shows. */
export function beginStock(step: Step, own: StockForm | undefined): void {
  if (own === undefined) return;
  for (const shelf of own.shelves) step.put(SHELF, shelf);
  for (const { product, entries } of own.books) openWithHistory(step, product, entries);
  for (const { id: channel } of catalogueOf(step).channels)
    for (const product of soldAt(step, channel))
      step.put(CHANNEL_STOCK, {
        ...{ id: channelStockId(channel, product), channel, product },
        ...{ quantity: mayShow(step, product), at: step.now },
      });
}
