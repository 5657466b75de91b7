import type { StockComing } from '../../store/stock/coming.ts';

/** The kinds of coming events of the subject. Each event goes on the agenda as it stands in the form. */
export const STOCK_COMING = {} satisfies { readonly [Kind in StockComing['kind']]: unknown };
