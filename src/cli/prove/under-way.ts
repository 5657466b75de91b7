/** What a page waits for. */
export type UnderWay = 'act' | 'hand-in';
