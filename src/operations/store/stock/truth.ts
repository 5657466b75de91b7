/** What the subject begins with. */
export type StockForm = object;

/** What nobody in the store can know of it. */
export type StockTruth = object;
