/** Pages to which the refusals about stock point, and on which its verdicts rest. */
export const STOCK_PAGES = ['counts', 'variances', 'causes', 'channels', 'supply'] as const;
export type StockPage = (typeof STOCK_PAGES)[number];
