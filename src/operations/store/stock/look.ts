import type { ViewFrame, ViewReader } from '../../duty.ts';
import type { StockView } from './view.ts';

/** Makes the function that shows the stock. */
export function lookAtStock(_reader: ViewReader, _frame: ViewFrame): () => StockView {
  const nothing: StockView = { counts: [], bins: [], items: [], ledger: [], dockets: [], purchases: [] };
  return () => nothing;
}
