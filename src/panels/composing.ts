/**
 * Whether a key press belongs to an input method: Enter then confirms a word, and arrows choose among words. Safari says so by
 * `keyCode` 229 alone, because there the composition has ended before the key press is told.
 */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;
