/** The placeholders of a text, sorted: the platform fills them in, so that a changed one is shown to buyers as it stands. */
export const placeholdersIn = (text: string): readonly string[] => (text.match(/\{[^{}]*\}|[{}]/g) ?? []).sort();

/** Signs of a text as platforms count them. */
export const lengthOf = (text: string): number => [...text].length;
